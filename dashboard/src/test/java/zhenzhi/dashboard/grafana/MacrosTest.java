package zhenzhi.dashboard.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MacrosTest {
  private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-02T00:00:00Z");

  @Test
  void timesAndChoicesTakeThePlaceOfTheirNames() {
    assertThat(
            Macros.expand(
                "SELECT $__timeGroupAlias(at, $__interval), x FROM t WHERE $__timeFilter(at) AND s = '$site'",
                Map.of("site", "sn-1"),
                FROM,
                UNTIL))
        .isEqualTo(
            "SELECT floor(extract(epoch from at)/600)*600 AS \"time\", x FROM t"
                + " WHERE at BETWEEN '2026-11-01T00:00:00Z' AND '2026-11-02T00:00:00Z' AND s = 'sn-1'");
  }

  @Test
  void theEdgesOfWhatIsShownAreMoments() {
    assertThat(Macros.expand("$__timeFrom() $__timeTo()", Map.of(), FROM, UNTIL))
        .isEqualTo(
            "CAST('2026-11-01T00:00:00Z' AS timestamptz) CAST('2026-11-02T00:00:00Z' AS timestamptz)");
  }
}
