/**
 * Keeps notices in tables and sends them: an outbox that is filled by looking at the logs of
 * tickets, and emptied into ways, one message at a time.
 */
@NullMarked
package zhenzhi.collector.notice.post;

import org.jspecify.annotations.NullMarked;
