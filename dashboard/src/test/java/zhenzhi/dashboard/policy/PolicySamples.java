package zhenzhi.dashboard.policy;

import static zhenzhi.dashboard.testing.District.NOON;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.collector.study.DecidedPolicy;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.testing.District;
import zhenzhi.protocol.Playback.Category;

/** Policies, ready for the template. */
public final class PolicySamples {
  private PolicySamples() {}

  /** As the office sees a new service. */
  public static PolicyView first() {
    return PolicyViews.of(
        List.of(decided(1, LocalDate.of(2000, 1, 1))),
        true,
        new Form(Map.of()),
        "",
        District.TIMES);
  }

  /** Several, one of them to come, and a form with a mistake in it. */
  public static PolicyView wrong() {
    var today = District.TIMES.today();
    return PolicyViews.of(
        List.of(
            decided(3, today.plusDays(11)),
            decided(2, today.minusDays(200)),
            decided(1, LocalDate.of(2000, 1, 1))),
        true,
        new Form(Map.of("holds-from", "2026-12-01", "shortest-minutes", "九十", "basics", "on")),
        "一场至少：要填 0 到 240 的整数，不能是“九十”。",
        District.TIMES);
  }

  /** As a subdistrict sees them. */
  public static PolicyView readOnly() {
    return PolicyViews.of(
        List.of(decided(1, LocalDate.of(2000, 1, 1))),
        false,
        new Form(Map.of()),
        "",
        District.TIMES);
  }

  private static DecidedPolicy decided(int version, LocalDate from) {
    return new DecidedPolicy(
        new CreditingPolicy(
            version,
            from,
            EnumSet.of(Category.BASICS, Category.THEORY, Category.TOPIC),
            Duration.ofMinutes(20),
            Duration.ofHours(5),
            version == 1
                ? Optional.empty()
                : Optional.of(new Opening(LocalTime.of(6, 0), LocalTime.of(22, 0))),
            Duration.ofMinutes(245)),
        version == 1 ? "" : "赵敏",
        NOON,
        version == 1 ? "初始规则" : "按区委组织部 2026 年第 5 号文件执行");
  }
}
