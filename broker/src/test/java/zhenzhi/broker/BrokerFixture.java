package zhenzhi.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.State;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.LinkConfig.Session;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.LinkConfig.Session.Durable;
import zhenzhi.protocol.link.Mailbox;

/** Boxes and a collector around an embedded broker. */
@Timeout(90)
abstract class BrokerFixture {
  static final String REPORT = Topics.topic(new StationCode("sn-0017"), Channel.REPORT);
  static final String COMMAND = Topics.topic(new StationCode("sn-0017"), Channel.COMMAND);
  static final String SHARED = Topics.shared(BrokerConfig.GROUP, Channel.REPORT);
  static final Session DURABLE = new Durable(Duration.ofDays(1));

  private final List<Link> links = new ArrayList<>();

  @TempDir Path directory;

  @AfterEach
  void hangUp() {
    links.forEach(Link::close);
  }

  static LinkConfig client(
      URI broker, String user, String clientId, Session session, String... filters) {
    return new LinkConfig(
        broker,
        clientId,
        Optional.of(new Login(user, "password-" + user)),
        session,
        List.of(filters),
        Duration.ofSeconds(30),
        8,
        100,
        Duration.ofMillis(300));
  }

  static LinkConfig collector(EmbeddedBroker broker) {
    return client(broker.uri(), "collector", "collector.1", DURABLE, SHARED);
  }

  static LinkConfig box(EmbeddedBroker broker, String code, String... filters) {
    return client(broker.uri(), code, code, new Clean(), filters);
  }

  Link open(LinkConfig config, Mailbox mailbox) {
    var link = Link.open(config, _ -> Optional.empty(), mailbox);
    links.add(link);
    return link;
  }

  Link connect(LinkConfig config) {
    var mailbox = Mailbox.acknowledging();
    var link = open(config, mailbox);
    mailbox.awaitConnections(1);
    return link;
  }

  /** Opens a link that the broker must not let in, and answers what it says of it. */
  String refusal(LinkConfig config) {
    var link = open(config, Mailbox.acknowledging());
    Await.until("two refusals", () -> link.state() instanceof State.Down d && d.attempts() >= 2);
    var why = ((State.Down) link.state()).why();
    link.close();
    return why;
  }

  /**
   * What arrives for a collector, each once: Artemis brings messages again when a session that goes
   * on renews a shared subscription.
   */
  Set<String> reportsAt(EmbeddedBroker broker, int count) {
    var reports = Mailbox.acknowledging();
    var collector = open(collector(broker), reports);
    Await.until(count + " reports", () -> Set.copyOf(reports.texts()).size() >= count);
    collector.close();
    return Set.copyOf(reports.texts());
  }

  static void send(Link link, String topic, int count) {
    for (var n = 0; n < count; n++) {
      link.publish(topic, ("message " + n).getBytes(UTF_8)).join();
    }
  }
}
