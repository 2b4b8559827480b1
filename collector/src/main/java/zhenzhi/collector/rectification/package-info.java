/**
 * 限期整改: from a place among the last to the month that shows whether it helped. A {@link
 * zhenzhi.collector.rectification.Rectification} is what its entries say: nobody sets a state, and
 * what was once entered is never changed.
 *
 * <p>Here is plain Java: what may follow what, and what is proposed. {@code order} keeps it.
 */
@NullMarked
package zhenzhi.collector.rectification;

import org.jspecify.annotations.NullMarked;
