/**
 * Brings reports from the outbox to the collector, and commands from the collector to the box.
 *
 * <p>The connection itself is {@link zhenzhi.protocol.link.Link}'s affair; here is what is said on
 * it. Only a receipt frees a report.
 */
@NullMarked
package zhenzhi.agent.uplink;

import org.jspecify.annotations.NullMarked;
