package zhenzhi.protocol.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WindowTest {
  private final Window window = new Window(2);

  @Test
  void whoeverDoesNotWaitIsTurnedAwayFromAFullWindow() {
    window.enter(true);
    window.enter(true);

    assertThat(window.enter(false).outcome()).isCompletedExceptionally();
  }

  @Test
  void anAnswerMakesRoom() {
    var first = window.enter(true);
    window.enter(true);

    first.refused("by the broker");

    assertThat(window.enter(false).outcome()).isNotDone();
  }

  @Test
  void aBrokerMayAllowLess() {
    window.shrinkTo(1);
    window.enter(true);

    assertThat(window.enter(false).outcome()).isCompletedExceptionally();
  }

  @Test
  void closingTellsThoseUnderWayAndThoseWhoWait() {
    var underWay = window.enter(true);
    window.enter(true);
    var waiting =
        CompletableFuture.supplyAsync(() -> window.enter(true), Thread::startVirtualThread);

    window.close("the line was cut");

    assertThat(underWay.outcome()).isCompletedExceptionally();
    assertThat(waiting.join().outcome()).isCompletedExceptionally();
  }
}
