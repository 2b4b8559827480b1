/**
 * What the link promises, tested against real brokers, and what other modules need to do the same:
 * {@link zhenzhi.protocol.link.Mosquitto}, {@link zhenzhi.protocol.link.Proxy} and {@link
 * zhenzhi.protocol.link.Mailbox}.
 */
@NullMarked
package zhenzhi.protocol.link;

import org.jspecify.annotations.NullMarked;
