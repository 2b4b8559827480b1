package zhenzhi.agent;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Decoded;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;
import zhenzhi.protocol.link.LinkConfig;

/** The other end: keeps what a site says, and sends receipts when the test wants it to. */
final class Collector implements AutoCloseable {
  /** What its receipts say. */
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final StationCode site;
  private final List<SentReport> reports = new CopyOnWriteArrayList<>();
  private final List<Presence.State> presences = new CopyOnWriteArrayList<>();
  private final List<Result> results = new CopyOnWriteArrayList<>();
  private final List<String> connections = new CopyOnWriteArrayList<>();
  private final Link link;

  Collector(URI broker, StationCode site) {
    this.site = site;
    var config =
        new LinkConfig(
            broker,
            "collector",
            Optional.empty(),
            new LinkConfig.Session.Durable(Duration.ofHours(1)),
            List.of(
                Topics.topic(site, Channel.REPORT),
                Topics.topic(site, Channel.PRESENCE),
                Topics.topic(site, Channel.RESULT)),
            Duration.ofSeconds(30),
            8,
            100,
            Duration.ofSeconds(1));
    link = Link.open(config, _ -> Optional.empty(), new Ear());
    awaitConnection(1);
  }

  void awaitConnection(int number) {
    Await.until("connection " + number, () -> connections.size() >= number);
  }

  private final class Ear implements Link.Listener {
    @Override
    public void connected(String connection) {
      connections.add(connection);
    }

    @Override
    public void arrived(Delivery delivery) {
      switch (Topics.parse(delivery.topic()).orElseThrow().channel()) {
        case REPORT -> reports.add(read(ProtocolJson.decodeReport(site, delivery.payload())));
        case PRESENCE ->
            presences.add(read(ProtocolJson.decodePresence(site, delivery.payload())).state());
        case RESULT -> results.add(read(ProtocolJson.decodeResult(site, delivery.payload())));
        case RECEIPT, COMMAND -> throw new AssertionError("not for us: " + delivery.topic());
      }
      delivery.acknowledge();
    }
  }

  /** Everything the agent says has to be right to the last item. */
  private static <T> T read(Decoded<T> decoded) {
    if (decoded instanceof Decoded.Accepted<T>(var message, var leftOut) && leftOut.isEmpty()) {
      return message;
    }
    throw new AssertionError("unreadable: " + decoded);
  }

  List<SentReport> reports() {
    return List.copyOf(reports);
  }

  List<Presence.State> presences() {
    return List.copyOf(presences);
  }

  SentReport awaitReport(long seq) {
    Await.until("report " + seq, () -> count(seq) > 0);
    return reports.stream().filter(sent -> seq(sent) == seq).findFirst().orElseThrow();
  }

  long count(long seq) {
    return reports.stream().filter(sent -> seq(sent) == seq).count();
  }

  private static long seq(SentReport sent) {
    return sent.report().id().seq();
  }

  Result awaitResult(int number) {
    Await.until("result " + number, () -> results.size() >= number);
    return results.get(number - 1);
  }

  void awaitPresence(Presence.State state) {
    Await.until(state.name(), () -> presences.contains(state));
  }

  void settle(SentReport sent, Outcome outcome) {
    var id = sent.report().id();
    var settled = List.of(new Settled(id.boot(), id.seq(), outcome, ""));
    publish(Channel.RECEIPT, ProtocolJson.encode(new Receipt(site, NOW, settled)));
  }

  void command(Command command) {
    publish(Channel.COMMAND, ProtocolJson.encode(command));
  }

  private void publish(Channel channel, byte[] payload) {
    link.publish(Topics.topic(site, channel), payload).join();
  }

  @Override
  public void close() {
    link.close();
  }
}
