package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.Policies;
import zhenzhi.protocol.Playback.Category;

class TargetTest {
  /** 300 minutes a month until November 20, then 600: 10 and 20 a day. */
  private static final Policies POLICIES =
      new Policies(List.of(policy(1, "2000-01-01", 300), policy(2, "2026-11-21", 600)));

  @ParameterizedTest(name = "{0} until {1}: {2} min")
  @CsvSource(
      textBlock =
          """
          # period,               until,                     minutes
          2026-11,                2026-12-01T00:00:00+08:00, 400
          2026-11,                2027-02-01T00:00:00+08:00, 400
          2026-11,                2026-11-11T00:00:00+08:00, 100
          2026-11,                2026-11-11T12:00:00+08:00, 105
          2026-11,                2026-11-22T06:00:00+08:00, 225
          2026-10,                2026-11-22T06:00:00+08:00, 300
          2026-11-20..2026-11-21, 2026-11-22T00:00:00+08:00, 30
          2026-11,                2026-11-01T00:00:00+08:00, 0
          """)
  void eachDayOwesItsPartOfItsMonthOnceItIsOver(String period, OffsetDateTime until, long minutes) {
    assertThat(
            Target.until(
                until.toInstant(),
                Period.parse(period).orElseThrow(),
                POLICIES,
                ZoneId.of("Asia/Shanghai")))
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  private static CreditingPolicy policy(int version, String from, int target) {
    return new CreditingPolicy(
        version,
        LocalDate.parse(from),
        EnumSet.of(Category.BASICS),
        Duration.ZERO,
        Duration.ofHours(24),
        Optional.empty(),
        Duration.ofMinutes(target));
  }
}
