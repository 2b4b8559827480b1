@NullMarked
package zhenzhi.dashboard.bulletin;

import org.jspecify.annotations.NullMarked;
