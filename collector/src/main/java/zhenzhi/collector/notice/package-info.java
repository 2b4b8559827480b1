/**
 * 通知: who is told what of tickets, when, and in which words; and what is done with a provider's
 * answer.
 *
 * <p>Pure. {@link zhenzhi.collector.notice.post} keeps it in tables and sends it.
 */
@NullMarked
package zhenzhi.collector.notice;

import org.jspecify.annotations.NullMarked;
