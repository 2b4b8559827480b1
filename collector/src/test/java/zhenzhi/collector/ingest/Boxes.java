package zhenzhi.collector.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Session;

/** All boxes of a test on one connection: they send, and remember what they were told. */
final class Boxes implements Link.Listener, AutoCloseable {
  private final Set<ReportId> stored = ConcurrentHashMap.newKeySet();
  private final Set<ReportId> refused = ConcurrentHashMap.newKeySet();
  private final Set<StationCode> greeted = ConcurrentHashMap.newKeySet();
  private final List<Command> commands = new CopyOnWriteArrayList<>();
  private final Link link;

  Boxes(URI broker) {
    link =
        Link.open(
            new LinkConfig(
                broker,
                "boxes.1",
                Optional.of(TestBroker.BOXES),
                new Session.Clean(),
                List.of(Topics.everyStation(Channel.RECEIPT), Topics.everyStation(Channel.COMMAND)),
                Duration.ofSeconds(20),
                10,
                100,
                Duration.ofSeconds(1)),
            _ -> Optional.empty(),
            this);
    awaitUp();
  }

  void awaitUp() {
    Await.until("the boxes connect", () -> link.state() instanceof Link.State.Up);
  }

  @Override
  public void arrived(Delivery delivery) {
    delivery.acknowledge();
    var address = Topics.parse(delivery.topic()).orElseThrow();
    if (address.channel() == Channel.COMMAND
        && ProtocolJson.decodeCommand(address.station(), delivery.payload())
            instanceof Accepted<Command>(var command, _)) {
      commands.add(command);
    } else if (ProtocolJson.decodeReceipt(address.station(), delivery.payload())
        instanceof Accepted<Receipt>(var receipt, _)) {
      receipt.settled().forEach(settled -> note(receipt.station(), settled));
      if (receipt.settled().isEmpty()) {
        greeted.add(receipt.station());
      }
    }
  }

  private void note(StationCode station, Settled settled) {
    var id = new ReportId(station, settled.boot(), settled.seq());
    switch (settled.outcome()) {
      case STORED -> stored.add(id);
      case REFUSED -> refused.add(id);
    }
  }

  void send(SentReport report) {
    publish(report.report().id().station(), Channel.REPORT, ProtocolJson.encode(report));
  }

  void send(Presence presence) {
    publish(presence.station(), Channel.PRESENCE, ProtocolJson.encode(presence));
  }

  void send(Result result) {
    publish(result.station(), Channel.RESULT, ProtocolJson.encode(result));
  }

  void publish(StationCode station, Channel channel, byte[] payload) {
    publish(Topics.topic(station, channel), payload);
  }

  void publish(String topic, byte[] payload) {
    link.publish(topic, payload).join();
  }

  /** As boxes do: whatever has no receipt yet goes out once more, whether or not it got lost. */
  void sendUntilSettled(Collection<SentReport> reports) {
    Await.until(
        "receipts for " + reports.size() + " reports",
        Duration.ofSeconds(60),
        () -> {
          var open = reports.stream().filter(sent -> !isSettled(sent)).toList();
          for (var sent : open) {
            var _ = link.publish(topic(sent), ProtocolJson.encode(sent)).exceptionally(_ -> null);
          }
          awaitQuietly(open);
          return reports.stream().allMatch(this::isSettled);
        });
  }

  private void awaitQuietly(Collection<SentReport> open) {
    var end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    while (System.nanoTime() < end && !open.stream().allMatch(this::isSettled)) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  private static String topic(SentReport sent) {
    return Topics.topic(sent.report().id().station(), Channel.REPORT);
  }

  boolean isSettled(SentReport sent) {
    return stored.contains(sent.report().id()) || refused.contains(sent.report().id());
  }

  Set<ReportId> stored() {
    return Set.copyOf(stored);
  }

  /** Who was told that a collector listens. */
  Set<StationCode> greeted() {
    return Set.copyOf(greeted);
  }

  Set<ReportId> refused() {
    return Set.copyOf(refused);
  }

  List<Command> commands() {
    return List.copyOf(commands);
  }

  @Override
  public void close() {
    link.close();
  }
}
