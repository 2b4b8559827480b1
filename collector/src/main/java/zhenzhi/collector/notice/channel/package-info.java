/**
 * The ways out: robots, mail, webhooks, the log. Each hands one message to one provider and says
 * what came of it.
 *
 * <p>Adding a provider is one class here, under the contract of {@code ChannelContract}.
 */
@NullMarked
package zhenzhi.collector.notice.channel;

import org.jspecify.annotations.NullMarked;
