package zhenzhi.dashboard.flag;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.SHANGHAI;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.flag.Finding;
import zhenzhi.collector.flag.Flag;
import zhenzhi.collector.flag.FlagEvent;
import zhenzhi.collector.flag.FlagService.Picture;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.flag.Flags;
import zhenzhi.collector.flag.Rule;
import zhenzhi.collector.flag.RuleRecord;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.StationCode;

/** Flags, ready for the template. */
public final class CheckSamples {
  private static final List<OrgUnit> UNITS =
      List.of(new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/"));

  private CheckSamples() {}

  /** A list of {@code count} flags of every rule and state. */
  public static ChecksView of(int count) {
    var lines = IntStream.range(0, count).mapToObj(CheckSamples::line).toList();
    var records =
        Arrays.stream(Rule.values())
            .map(rule ->
                count == 0
                    ? new RuleRecord(rule, 0, 0, 0, 0)
                    : new RuleRecord(rule, 12, 7, rule.name().length() % 5, 3))
            .toList();
    return Checks.view(new Flags(lines, count), records, UNITS, CheckQuery.of(_ -> ""));
  }

  /** Two that the site has not answered. */
  public static Flags questions() {
    return new Flags(List.of(line(0)), 2);
  }

  /** As the keeper is asked. */
  public static CheckView asked() {
    return view(Rule.OPEN_TO_CLOSE, FlagState.OPEN, Role.KEEPER, "", "");
  }

  /** As the keeper sees it after sending nothing. */
  public static CheckView unsaid() {
    return view(Rule.NIGHT, FlagState.OPEN, Role.KEEPER, "请选一种情况。", "那天晚上");
  }

  /** As the office is to decide. */
  public static CheckView toDecide() {
    return view(Rule.OPEN_TO_CLOSE, FlagState.ANSWERED, Role.OFFICE, "", "");
  }

  /** As the office sees it after the decision. */
  public static CheckView decided() {
    return view(Rule.MONTH_END, FlagState.STRUCK, Role.OFFICE, "", "");
  }

  private static CheckView view(
      Rule rule, FlagState state, Role role, String problem, String words) {
    var played = new TreeMap<LocalDate, List<Span>>();
    var marked = new TreeMap<LocalDate, List<Span>>();
    var evidence = new ArrayList<Span>();
    for (var day = 2; day <= 19; day++) {
      var date = LocalDate.of(2026, 11, day);
      var isWhole = day >= 9 && day <= 12;
      var span =
          isWhole ? span(date, 8 * 60 + day, 17 * 60 + 20) : span(date, 14 * 60, 15 * 60 + 40);
      if (isWhole || day % 3 == 0) {
        played.put(date, List.of(span));
      }
      if (isWhole) {
        marked.put(date, List.of(span));
        evidence.add(span);
      }
    }
    var flag =
        new Flag(
            31,
            new StationCode("sn-0017"),
            "荷花社区站点",
            "东河街道",
            YearMonth.of(2026, 11),
            new Finding(rule, evidence, rule == Rule.NIGHT ? 95 : 4, ""),
            state,
            NOON.minusSeconds(200_000),
            events(state));
    return CheckViews.of(
        new Picture(flag, played, marked), role, "/checks/30", problem, words, TIMES);
  }

  private static List<FlagEvent> events(FlagState state) {
    var answered =
        new FlagEvent(
            FlagEvent.Kind.ANSWERED, NOON.minusSeconds(90_000), "王桂芳", "FORGOTTEN", "下班没有关机");
    return switch (state) {
      case OPEN, LAPSED -> List.of();
      case ANSWERED -> List.of(answered);
      case KEPT, STRUCK ->
          List.of(
              answered,
              new FlagEvent(FlagEvent.Kind.STRUCK, NOON.minusSeconds(600), "赵敏", "", "没有人收看"));
    };
  }

  private static Flag line(int i) {
    var rule = List.of(Rule.values()).get(i % 7);
    var day = LocalDate.of(2026, 11, 1 + i % 19);
    return new Flag(
        i + 1,
        new StationCode("sn-%04d".formatted(i + 1)),
        "荷花社区第 " + (i + 1) + " 站点",
        "东河街道",
        YearMonth.of(2026, 11),
        new Finding(
            rule,
            List.of(span(day, 8 * 60, 17 * 60 + i)),
            List.of(4L, 95L, 380L, 221L, 64L, 6L, 72L).get(i % 7),
            Map.of(Rule.LOOP, "党章学习专题讲座第三讲", Rule.SAME_MINUTE, "08:30").getOrDefault(rule, "")),
        List.of(FlagState.values()).get(i % 5),
        NOON.minusSeconds(3_600L * i),
        List.of());
  }

  private static Span span(LocalDate day, int fromMinute, int untilMinute) {
    var midnight = day.atStartOfDay(SHANGHAI).toInstant();
    return new Span(
        midnight.plusSeconds(60L * fromMinute), midnight.plusSeconds(60L * untilMinute));
  }
}
