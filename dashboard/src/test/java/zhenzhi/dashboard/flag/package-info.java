@NullMarked
package zhenzhi.dashboard.flag;

import org.jspecify.annotations.NullMarked;
