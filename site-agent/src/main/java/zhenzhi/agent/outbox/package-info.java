/**
 * Keeps reports on disk, byte for byte as they were written, until the collector says it has them.
 *
 * <p>Nothing leaves for any other reason, except when the disk space set aside is full.
 */
@NullMarked
package zhenzhi.agent.outbox;

import org.jspecify.annotations.NullMarked;
