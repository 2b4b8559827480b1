/** 工单: the tickets of whoever looks, and everything that may be done with one. */
@NullMarked
package zhenzhi.dashboard.ticket;

import org.jspecify.annotations.NullMarked;
