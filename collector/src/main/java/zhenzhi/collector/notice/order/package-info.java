/**
 * Who is told what of orders: an entry of an order's log becomes notices, as those of tickets do.
 * {@link zhenzhi.collector.notice.post} sends them.
 */
@NullMarked
package zhenzhi.collector.notice.order;

import org.jspecify.annotations.NullMarked;
