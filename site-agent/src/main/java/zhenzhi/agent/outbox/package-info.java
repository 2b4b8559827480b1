/**
 * Keeps reports on disk, byte for byte as they were written, until the collector says it has them.
 *
 * <p>Nothing leaves for any other reason, except when the disk space set aside is full. {@link
 * zhenzhi.agent.outbox.Outbox} numbers and hands out; {@code ReportLog} holds the files, {@code
 * Shelf} knows where each report lies in them, {@code Recorder} writes and {@code Reader} reads,
 * {@code Room} makes room, {@code Past} finds out what an earlier run left, and {@code Mark}
 * witnesses the numbers a second time.
 */
@NullMarked
package zhenzhi.agent.outbox;

import org.jspecify.annotations.NullMarked;
