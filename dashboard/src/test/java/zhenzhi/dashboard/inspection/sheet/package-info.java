@NullMarked
package zhenzhi.dashboard.inspection.sheet;

import org.jspecify.annotations.NullMarked;
