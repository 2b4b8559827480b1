package zhenzhi.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.Result.Outcome;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;

class CommandDeskTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ClockReading NOW = new ClockReading(Duration.ofHours(1), NOON, true);
  private static final UUID ID = new UUID(7, 7);

  private final AtomicInteger carriedOut = new AtomicInteger();
  private final List<Result> answers = new CopyOnWriteArrayList<>();
  private final CommandDesk desk = new CommandDesk(this::carryOut, answers::add);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aCommandThatIsRepeatedRepeatsItsAnswer() {
    desk.take(command(new Order.ReportNow(), NOON.plusSeconds(60)), NOW);
    Await.until("an answer", () -> answers.size() == 1);
    desk.take(command(new Order.ReportNow(), NOON.plusSeconds(60)), NOW);
    Await.until("the answer again", () -> answers.size() == 2);

    assertThat(carriedOut).hasValue(1);
    assertThat(answers).containsOnly(new Result(ID, SITE, Outcome.DONE, "1", List.of()));
  }

  /** The collector does not ask again by itself. */
  @Test
  void anAnswerThatNobodyHeardIsGivenAgainWithTheNextConnection() {
    desk.take(command(new Order.ReportNow(), NOON.plusSeconds(60)), NOW);
    Await.until("an answer", () -> answers.size() == 1);
    desk.connected();
    assertThat(answers).hasSize(1);

    desk.unheard(answers.getFirst());
    desk.connected();
    desk.connected();

    assertThat(answers).hasSize(2).containsOnly(answers.getFirst());
    assertThat(carriedOut).hasValue(1);
  }

  @Test
  void anExpiredCommandIsLetLie() {
    desk.take(command(new Order.ReportNow(), NOON.minusSeconds(1)), NOW);

    assertThat(carriedOut).hasValue(0);
  }

  /** After a power cut the box believes it is 1970, or the year 2099: it cannot judge. */
  @Test
  void aBoxThatDoesNotKnowTheTimeCarriesItOut() {
    var unset = new ClockReading(Duration.ofHours(1), NOON, false);

    desk.take(command(new Order.ReportNow(), NOON.minusSeconds(1)), unset);

    Await.until("an answer", () -> answers.size() == 1);
  }

  @Test
  void anOrderThatFailsIsAnswered() {
    desk.take(command(new Order.Diagnose(), NOON), NOW);

    Await.until("an answer", () -> answers.size() == 1);
    assertThat(answers.getFirst().outcome()).isEqualTo(Outcome.FAILED);
  }

  private Orders.Answer carryOut(Order order) {
    if (order instanceof Order.Diagnose) {
      throw new IllegalStateException("no such probe");
    }
    return Orders.Answer.done(Integer.toString(carriedOut.incrementAndGet()));
  }

  private static Command command(Order order, Instant expires) {
    return new Command(ID, SITE, expires, order);
  }
}
