package zhenzhi.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.protocol.link.Link.NotPublished;
import zhenzhi.protocol.link.Link.State;

/** What a link promises when the line or the broker fails, whatever the broker. */
public abstract class LinkRecoveryContract extends LinkFixture {
  private static final Duration CLOSING = Duration.ofSeconds(7);

  @Test
  void aCutLinkComesBackUnderAnotherName() {
    var mailbox = Mailbox.acknowledging();
    var box = connect(box(CLEAN), mailbox);

    line.cut();

    assertThat(mailbox.awaitConnections(2).connections()).doesNotHaveDuplicates();
    assertThat(mailbox.losses()).hasSize(1);
    send(box, REPORT, "still there");
  }

  /** Paho's automatic reconnect can die without a word. */
  @Test
  void aLinkOutlivesItsBroker() {
    var mailbox = Mailbox.acknowledging();
    var box = connect(box(CLEAN), mailbox);

    broker.stop();
    Await.until("the link notices", () -> box.state() instanceof State.Down);
    broker.restart();

    mailbox.awaitConnections(2);
    send(box, REPORT, "still there");
  }

  /** Paho never tries a first connect again. */
  @Test
  void aBrokerThatIsAwayAtTheStartIsTriedUntilItIsThere() {
    line.refuse();
    var mailbox = Mailbox.acknowledging();
    var box = open(box(CLEAN), mailbox);
    Await.until("two attempts", () -> failedAttempts(box) >= 2);

    line.pass();

    mailbox.awaitConnections(1);
    assertThat(box.state()).isInstanceOf(State.Up.class);
  }

  /** Paho's pings come from a timer that one exception ends. */
  @Test
  void aLineThatWentSilentIsGivenUp() {
    var mailbox = Mailbox.acknowledging();
    var box = connect(with(box(CLEAN), Duration.ofSeconds(1), 100), mailbox);

    line.stall();
    Await.until("the link notices", () -> box.state() instanceof State.Down);
    line.pass();

    mailbox.awaitConnections(2);
  }

  @Test
  void publishingWhileTheLinkIsDownFailsAtOnce() {
    line.refuse();
    var box = open(box(CLEAN), Mailbox.acknowledging());

    assertThatThrownBy(() -> send(box, REPORT, "report")).hasCauseInstanceOf(NotPublished.class);
  }

  /** Also whoever waits for a place in the window is told. */
  @Test
  void whatIsUnderWayFailsWhenTheLinkGoesDown() {
    var box = connect(box(CLEAN), Mailbox.acknowledging());
    line.stall();
    var publishes =
        IntStream.range(0, 12)
            .mapToObj(n ->
                CompletableFuture.runAsync(
                    () -> send(box, REPORT, "report " + n), Thread::startVirtualThread))
            .toList();

    line.refuse();

    assertThat(publishes)
        .allSatisfy(
            publish -> assertThatThrownBy(publish::join).hasCauseInstanceOf(NotPublished.class));
  }

  /**
   * Paho resends with an alias that only the lost connection knew, and is disconnected for it, over
   * and over.
   */
  @Test
  void topicAliasesDoNotOutliveAConnection() {
    var mailbox = Mailbox.acknowledging();
    var collector = connect(collector(line.uri()), mailbox);
    publishToManyTopics(collector);

    line.cut();
    mailbox.awaitConnections(2);
    publishToManyTopics(collector);

    assertThat(mailbox.connections()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLostLinkLeavesItsWill(boolean durable) {
    var presence = Mailbox.acknowledging();
    connect(collector(), presence);
    var mailbox = Mailbox.acknowledging();
    openWithWill(box(durable ? DURABLE : CLEAN), mailbox);

    line.refuse();

    assertThat(presence.await(1).texts()).isEqualTo(mailbox.connections());
  }

  @Test
  void aClosedLinkLeavesNoWill() {
    var presence = Mailbox.acknowledging();
    connect(collector(), presence);
    var box = openWithWill(box(CLEAN), Mailbox.acknowledging());

    box.close();
    send(connect(box(CLEAN), Mailbox.acknowledging()), PRESENCE, "next");

    assertThat(presence.await(1).texts()).containsExactly("next");
    assertThat(box.state()).isEqualTo(new State.Closed());
  }

  /** Paho waits without limit for threads that may never end. */
  @Test
  void closingWhileConnectingIsPrompt() {
    line.stall();
    var box = open(box(CLEAN), Mailbox.acknowledging());
    Await.until("the attempt has begun", line::isUsed);

    assertThat(timeToClose(box)).isLessThan(CLOSING);
  }

  @Test
  void closingOnASilentLineIsPrompt() {
    var box = connect(box(CLEAN), Mailbox.acknowledging());
    line.stall();

    assertThat(timeToClose(box)).isLessThan(CLOSING);
  }

  /** Paho's threads keep a process alive whose main has ended. */
  @Test
  void aLinkDoesNotKeepTheProcessAlive() {
    connect(box(CLEAN), Mailbox.acknowledging());

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().matches("(MQTT|link).*sn-0017"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  private static void publishToManyTopics(Link collector) {
    IntStream.range(0, 60)
        .parallel()
        .mapToObj(n -> collector.publish("zhenzhi/v1/sn-" + n % 15 + "/receipt", new byte[1]))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static Duration timeToClose(Link link) {
    var begin = System.nanoTime();
    link.close();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static int failedAttempts(Link link) {
    return link.state() instanceof State.Down(_, var attempts, _) ? attempts : 0;
  }
}
