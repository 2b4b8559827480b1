package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.LinkConfig.Session;

/**
 * How reports are taken in.
 *
 * @param enabled whether this process takes in at all; a dashboard alone does not
 * @param broker where the broker is; {@code ssl://} for TLS
 * @param clientId this collector's own name at the broker, the same at every start: a session under
 *     another name would keep what was dealt to it
 * @param group the shared subscription; collectors of one group divide the work
 * @param user as which to log in to the broker, if it asks
 * @param password that proves it
 * @param session how long the broker keeps what comes while the collector is away, at most 24 days
 * @param receiveMaximum messages in hand before the broker waits for an acknowledgement
 * @param lanes batches in hand at once; all messages of a station go through one lane
 * @param batch messages stored in one transaction at most
 * @param linger how long a transaction waits for more messages
 * @param quarantinePerDay rows kept of what is put aside for one reason on one day; the rest is
 *     counted
 * @param evict whether to end connections of boxes whose certificates or tokens were taken back by
 *     taking their names for a moment; for Mosquitto, which does not end them by itself
 */
@ConfigurationProperties("zhenzhi.ingest")
public record IngestConfig(
    @Bindable(defaultValue = "true") boolean enabled,
    @Bindable(defaultValue = "tcp://127.0.0.1:1883") URI broker,
    @Bindable(defaultValue = "collector.1") String clientId,
    @Bindable(defaultValue = "collectors") String group,
    @Nullable String user,
    @Nullable String password,
    @Bindable(defaultValue = "24d") Duration session,
    @Bindable(defaultValue = "2000") int receiveMaximum,
    @Bindable(defaultValue = "2") int lanes,
    @Bindable(defaultValue = "500") int batch,
    @Bindable(defaultValue = "20ms") Duration linger,
    @Bindable(defaultValue = "1000") int quarantinePerDay,
    @Bindable(defaultValue = "false") boolean evict) {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /** Receipts under way. A broker that allows fewer says so, and the link heeds it. */
  private static final int WINDOW = 200;

  LinkConfig link() {
    var subscriptions =
        Stream.of(Channel.values())
            .filter(Channel::isFromStation)
            .map(channel -> Topics.shared(group, channel))
            .toList();
    return new LinkConfig(
        broker,
        clientId,
        login(),
        new Session.Durable(session),
        subscriptions,
        KEEP_ALIVE,
        WINDOW,
        receiveMaximum,
        LONGEST_PAUSE);
  }

  /** A connection under a name that is a box's, for nothing but to have it. */
  public LinkConfig inTheNameOf(StationCode station) {
    return new LinkConfig(
        broker,
        station.value(),
        login(),
        new Session.Clean(),
        List.of(),
        KEEP_ALIVE,
        1,
        1,
        LONGEST_PAUSE);
  }

  private Optional<Login> login() {
    return user == null || password == null
        ? Optional.empty()
        : Optional.of(new Login(user, password));
  }
}
