@NullMarked
package zhenzhi.dashboard.attendance;

import org.jspecify.annotations.NullMarked;
