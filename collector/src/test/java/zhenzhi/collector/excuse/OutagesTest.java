package zhenzhi.collector.excuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.study.Span;

class OutagesTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Test
  void nobodyWasThereBeforeTheFirst() {
    assertThat(outages()).isEmpty();
    assertThat(outages(span(100, 200))).isEmpty();
  }

  @Test
  void aPauseIsAnOutageFromTenMinutesOn() {
    assertThat(outages(span(0, 100), span(110, 200))).containsExactly(span(100, 110));
    assertThat(outages(span(0, 100), span(109, 200))).isEmpty();
  }

  /** Two collectors of which one always listened; their words come in any order. */
  @Test
  void whoeverListenedWillDo() {
    assertThat(outages(span(50, 300), span(0, 100), span(200, 400))).isEmpty();
    assertThat(outages(span(250, 300), span(0, 100), span(60, 200), span(330, 331)))
        .containsExactly(span(200, 250), span(300, 330));
  }

  private static List<Span> outages(Span... listened) {
    return Outages.of(List.of(listened), TEN_MINUTES);
  }

  private static Span span(int from, int until) {
    var start = Instant.parse("2026-11-20T00:00:00Z");
    return new Span(start.plusSeconds(60L * from), start.plusSeconds(60L * until));
  }
}
