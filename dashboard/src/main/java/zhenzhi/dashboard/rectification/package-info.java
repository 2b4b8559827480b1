/** 限期整改: the list, one order with its time line, and the issue from a bulletin. */
@NullMarked
package zhenzhi.dashboard.rectification;

import org.jspecify.annotations.NullMarked;
