package zhenzhi.protocol.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.LinkConfig.Session;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.LinkConfig.Session.Durable;

/** A broker, a bad line to it, a box and a collector. */
@Timeout(90)
public abstract class LinkFixture {
  static final StationCode STATION = new StationCode("sn-0017");
  static final String REPORT = Topics.topic(STATION, Channel.REPORT);
  static final String PRESENCE = Topics.topic(STATION, Channel.PRESENCE);
  static final String RESULT = Topics.topic(STATION, Channel.RESULT);
  static final String COMMAND = Topics.topic(STATION, Channel.COMMAND);
  static final Session CLEAN = new Clean();
  static final Session DURABLE = new Durable(Duration.ofHours(1));

  private static final String GROUP = "collectors";
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
  private static final Duration RETRY = Duration.ofMillis(300);

  private final List<Link> links = new ArrayList<>();

  @TempDir Path directory;
  RestartableBroker broker;
  Proxy line;

  /**
   * Starts a broker that lets user {@code sn-0017} touch its own topics only, and user {@code
   * collector} what a collector needs; passwords are {@code password-USER}.
   */
  protected abstract RestartableBroker start(Path directory);

  @BeforeEach
  void begin() {
    broker = start(directory);
    line = Proxy.to(broker.uri());
  }

  @AfterEach
  void end() {
    links.forEach(Link::close);
    line.close();
    broker.close();
  }

  /** A box behind the bad line, which listens for commands. */
  LinkConfig box(Session session) {
    return config(line.uri(), "sn-0017", "sn-0017", session, List.of(COMMAND));
  }

  /** A collector with a good line, which listens for everything. */
  LinkConfig collector() {
    return collector(broker.uri());
  }

  /** The same behind a line. */
  static LinkConfig collector(URI uri) {
    var filters =
        List.of(
            Topics.shared(GROUP, Channel.REPORT),
            Topics.shared(GROUP, Channel.PRESENCE),
            Topics.shared(GROUP, Channel.RESULT));
    return config(uri, "collector.1", "collector", DURABLE, filters);
  }

  private static LinkConfig config(
      URI uri, String clientId, String user, Session session, List<String> filters) {
    var login = Optional.of(new Login(user, "password-" + user));
    return new LinkConfig(uri, clientId, login, session, filters, KEEP_ALIVE, 8, 100, RETRY);
  }

  static LinkConfig with(LinkConfig config, Duration keepAlive, int receiveMaximum) {
    return new LinkConfig(
        config.broker(),
        config.clientId(),
        config.login(),
        config.session(),
        config.subscriptions(),
        keepAlive,
        config.window(),
        receiveMaximum,
        config.retry());
  }

  static LinkConfig withReceiveMaximum(LinkConfig config, int receiveMaximum) {
    return with(config, config.keepAlive(), receiveMaximum);
  }

  /** Opens a link, without waiting for anything. */
  Link open(LinkConfig config, Mailbox mailbox) {
    var link = Link.open(config, _ -> Optional.empty(), mailbox);
    links.add(link);
    return link;
  }

  /** Opens a link whose will names its connection. */
  Link openWithWill(LinkConfig config, Mailbox mailbox) {
    var link =
        Link.open(
            config, name -> Optional.of(new Link.Will(PRESENCE, name.getBytes(UTF_8))), mailbox);
    links.add(link);
    mailbox.awaitConnections(1);
    return link;
  }

  /** Opens a link, and waits until it is up. */
  Link connect(LinkConfig config, Mailbox mailbox) {
    var link = open(config, mailbox);
    mailbox.awaitConnections(1);
    return link;
  }

  static void send(Link link, String topic, String text) {
    link.publish(topic, text.getBytes(UTF_8)).join();
  }

  /** Makes sure that the broker has seen all that {@code box} said so far. */
  static void flush(Link box) {
    send(box, RESULT, "flush");
  }
}
