/**
 * 派单: from tickets that nobody has taken on, and the lists of {@code duty}, to whoever gets them.
 * {@link zhenzhi.collector.ticket.dispatch.Dispatcher} is plain Java.
 */
@NullMarked
package zhenzhi.collector.ticket.dispatch;

import org.jspecify.annotations.NullMarked;
