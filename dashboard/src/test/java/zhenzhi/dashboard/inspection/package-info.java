@NullMarked
package zhenzhi.dashboard.inspection;

import org.jspecify.annotations.NullMarked;
