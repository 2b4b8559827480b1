/** Who is told what of orders. */
@NullMarked
package zhenzhi.collector.notice.order;

import org.jspecify.annotations.NullMarked;
