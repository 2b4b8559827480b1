package zhenzhi.protocol.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.link.Link.NotPublished;

/**
 * What a link promises of messages and acknowledgements, whatever the broker. Each test that names
 * a defect of Paho 1.2.5 fails when the link stops working round it.
 */
public abstract class LinkContract extends LinkFixture {

  /** Paho throws 32202 when more is under way than the broker allows. */
  @Test
  void aBurstIsPublishedWhole() {
    var reports = Mailbox.acknowledging();
    connect(collector(), reports);
    var box = connect(box(CLEAN), Mailbox.acknowledging());

    IntStream.range(0, 500)
        .parallel()
        .mapToObj(n -> box.publish(REPORT, ("report " + n).getBytes(UTF_8)))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(reports.await(500).texts().stream().collect(toSet())).hasSize(500);
  }

  /** Paho reports a publish that the broker refused as a success. */
  @Test
  void aRefusedPublishFails() {
    var box = connect(box(CLEAN), Mailbox.acknowledging());

    var foreign = box.publish("zhenzhi/v1/sn-0018/report", new byte[1]);

    assertThatThrownBy(foreign::join)
        .hasCauseInstanceOf(NotPublished.class)
        .hasMessageContaining("135");
  }

  /**
   * With a listener per subscription, Paho acknowledges what is shared and delivers it to no one.
   */
  @Test
  void aSharedSubscriptionDelivers() {
    var reports = Mailbox.acknowledging();
    connect(collector(), reports);

    send(connect(box(CLEAN), Mailbox.acknowledging()), REPORT, "report");

    assertThat(reports.await(1).texts()).containsExactly("report");
  }

  /** Paho discards what arrives before a callback is set, and never acknowledges it. */
  @Test
  void theBacklogArrivesRightAfterConnecting() {
    connect(box(DURABLE), Mailbox.acknowledging()).close();
    var collector = connect(collector(), Mailbox.acknowledging());
    IntStream.range(0, 50).forEach(n -> send(collector, COMMAND, "command " + n));

    var commands = Mailbox.acknowledging();
    connect(box(DURABLE), commands);

    assertThat(commands.await(50).texts().stream().distinct()).hasSize(50);
  }

  /** A broker brings nothing again while the connection lasts. */
  @Test
  void aRenewedLinkBringsAgainWhatWasNotAcknowledged() {
    var commands = Mailbox.withholding();
    var box = connect(box(DURABLE), commands);
    send(connect(collector(), Mailbox.acknowledging()), COMMAND, "command");
    commands.await(1);

    box.renew("for this test");

    commands.awaitConnections(2);
    assertThat(commands.await(2).texts()).containsOnly("command");
    assertThat(commands.losses()).containsExactly("for this test");
  }

  /** What is said again anyway need not pile up while nobody listens. */
  @Test
  void whatHasExpiredIsNotDelivered() {
    var box = connect(box(CLEAN), Mailbox.acknowledging());
    connect(collector(), Mailbox.acknowledging()).close();
    box.publish(REPORT, "short".getBytes(UTF_8), Duration.ofSeconds(1)).join();
    box.publish(REPORT, "long".getBytes(UTF_8), Duration.ofMinutes(5)).join();
    var end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    Await.until("the short one has expired", () -> System.nanoTime() > end);

    var reports = Mailbox.acknowledging();
    connect(collector(), reports);
    send(box, REPORT, "last");

    Await.until("the last report arrives", () -> reports.texts().contains("last"));
    assertThat(reports.texts()).contains("long").doesNotContain("short");
  }

  /** Paho swallows what a callback throws, and acknowledges. */
  @Test
  void whatTheListenerFailedOnComesAgain() {
    var commands =
        Mailbox.reacting(_ -> {
          throw new IllegalStateException("a bug of this test's listener");
        });
    connect(box(DURABLE), commands);
    send(connect(collector(), Mailbox.acknowledging()), COMMAND, "command");
    commands.await(1);

    line.cut();

    assertThat(commands.await(2).texts()).containsExactly("command", "command");
  }

  @Test
  void onlyWhatWasNotAcknowledgedComesAgain() {
    var commands = Mailbox.withholding();
    var box = connect(box(DURABLE), commands);
    var collector = connect(collector(), Mailbox.acknowledging());
    send(collector, COMMAND, "a");
    send(collector, COMMAND, "b");

    commands.await(2).deliveries().getFirst().acknowledge();
    flush(box);
    line.cut();
    commands.await(3);
    send(collector, COMMAND, "c");

    assertThat(commands.await(4).texts()).containsExactly("a", "b", "b", "c");
  }

  /** Paho's numbers begin anew with a connection: an old one would acknowledge another message. */
  @Test
  void aLateAcknowledgementDoesNothing() {
    var commands = Mailbox.withholding();
    var box = connect(box(DURABLE), commands);
    send(connect(collector(), Mailbox.acknowledging()), COMMAND, "command");
    commands.await(1);

    line.cut();
    commands.awaitConnections(2).await(2).deliveries().getFirst().acknowledge();
    flush(box);
    line.cut();

    assertThat(commands.await(3).texts()).containsExactly("command", "command", "command");
  }

  /** A broker may give the number of an acknowledged message to the next. */
  @Test
  void acknowledgingTwiceLeavesTheNextMessageAlone() {
    var commands = Mailbox.withholding();
    var box = connect(withReceiveMaximum(box(DURABLE), 1), commands);
    var collector = connect(collector(), Mailbox.acknowledging());
    send(collector, COMMAND, "a");
    send(collector, COMMAND, "b");
    commands.await(1).deliveries().getFirst().acknowledge();

    commands.await(2).deliveries().getFirst().acknowledge();
    flush(box);
    line.cut();

    assertThat(commands.await(3).texts()).containsExactly("a", "b", "b");
  }

  /** Paho calls everything on one thread: the way to slow a broker down is not to acknowledge. */
  @Test
  void withheldAcknowledgementsHoldTheBrokerBack() {
    var commands = Mailbox.withholding();
    var box = connect(withReceiveMaximum(box(DURABLE), 5), commands);
    var collector = connect(collector(), Mailbox.acknowledging());
    IntStream.range(0, 20).forEach(n -> send(collector, COMMAND, "command " + n));
    flush(box);
    assertThat(commands.await(5).deliveries()).hasSize(5);

    commands.deliveries().forEach(Link.Delivery::acknowledge);

    assertThat(commands.await(10).texts()).doesNotHaveDuplicates();
  }

  /** Paho deadlocks when its callback waits for what only its callback thread can complete. */
  @Test
  void aListenerMayPublish() {
    var results = Mailbox.acknowledging();
    connect(collector(), results);
    var link = new AtomicReference<Link>();
    var answering =
        Mailbox.reacting(command -> {
          var _ = link.get().publish(RESULT, command.payload());
          command.acknowledge();
        });
    link.set(connect(box(CLEAN), answering));

    send(connect(collectorNumber(2), Mailbox.acknowledging()), COMMAND, "report now");

    assertThat(results.await(1).texts()).containsExactly("report now");
  }

  private LinkConfig collectorNumber(int member) {
    var first = collector();
    return new LinkConfig(
        first.broker(),
        "collector." + member,
        first.login(),
        CLEAN,
        List.of(),
        first.keepAlive(),
        first.window(),
        first.receiveMaximum(),
        first.retry());
  }
}
