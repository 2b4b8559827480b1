package zhenzhi.dashboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Obstacle;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;

class ObstaclesTest {
  @Test
  void eachReasonIsSaidInWordsOfItsOwn() {
    assertThat(says(new Obstacle.Waits(Wait.PART), Step.ARRIVE)).contains("等配件", "继续修");
    assertThat(says(new Obstacle.HeldBy(7), Step.PAUSE)).contains("李维修", "“暂停”");
    assertThat(says(new Obstacle.Overdue(), Step.ASK)).contains("到期以前");
    assertThat(says(new Obstacle.NoExtension(NOON, NOON.plus(Duration.ofDays(1))), Step.ASK))
        .contains(TIMES.moment(NOON), TIMES.moment(NOON.plus(Duration.ofDays(1))));
    assertThat(says(new Obstacle.TooFar(NOON.plus(Duration.ofDays(9_000)), NOON), Step.ASK))
        .contains("2051", "挂账");
    assertThat(says(new Obstacle.ReachesFurther(), Step.ACCEPT)).contains("别的办事处");
    assertThat(says(new Obstacle.RepairsNothingThere(8), Step.DISPATCH)).contains("欧阳建国");
    assertThat(says(new Obstacle.ProvesItself(), Step.CONFIRM)).contains("机顶盒");
  }

  @Test
  void whatHasEndedSaysWhen() {
    assertThat(says(new Obstacle.Stands(Stage.CLOSED), Step.REPAIR))
        .isEqualTo("这张单在 " + TIMES.moment(NOON) + " 已经“办结”，不能再“修好了”。");
  }

  @Test
  void whoHasMovedItIsNamed() {
    assertThat(says(new Obstacle.MovedMeanwhile(), Step.PAUSE)).startsWith("李维修在 ").contains("接单");
  }

  /** No stage is without a hint, but for those that have ended. */
  @Test
  void everyStageSaysWhatCanBeDoneInstead() {
    for (var stage : Stage.values()) {
      assertThat(says(new Obstacle.Stands(stage), Step.ARRIVE)).endsWith("。").contains("“我到了”");
    }
  }

  private static String says(Obstacle obstacle, Step step) {
    var opened =
        new Move.Opened(Move.Source.DIAGNOSIS, Finding.LNB_DEAD, Treater.DISTRICT_REPAIR, "");
    var log =
        List.of(
            new Entry(NOON.minusSeconds(60), OptionalLong.empty(), opened),
            new Entry(NOON, OptionalLong.of(7), new Move.Accepted()));
    var file = TicketSamples.file(log);
    return Obstacles.says(
        new Refusal(Refusal.Kind.CONFLICT, "not moved", obstacle), step, file, TIMES);
  }
}
