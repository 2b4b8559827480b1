/**
 * Keeps reports on disk, byte for byte as they were written, until the collector says it has them.
 *
 * <p>Nothing leaves for any other reason, except when the disk space set aside is full. {@link
 * zhenzhi.agent.outbox.Outbox} decides what is kept; {@code ReportLog} holds the files, {@code
 * Shelf} knows where each report lies in them, {@code Past} reads what an earlier run left, and
 * {@code Mark} witnesses the numbers a second time.
 */
@NullMarked
package zhenzhi.agent.outbox;

import org.jspecify.annotations.NullMarked;
