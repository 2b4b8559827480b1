@NullMarked
package zhenzhi.dashboard.box;

import org.jspecify.annotations.NullMarked;
