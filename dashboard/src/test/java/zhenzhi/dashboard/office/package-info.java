@NullMarked
package zhenzhi.dashboard.office;

import org.jspecify.annotations.NullMarked;
