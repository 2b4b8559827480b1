@NullMarked
package zhenzhi.dashboard.frame;

import org.jspecify.annotations.NullMarked;
