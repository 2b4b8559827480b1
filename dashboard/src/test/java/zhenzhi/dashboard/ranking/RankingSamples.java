package zhenzhi.dashboard.ranking;

import static zhenzhi.dashboard.testing.District.NOON;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.Hardware;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.dashboard.testing.District;
import zhenzhi.protocol.StationCode;

/** Rankings, ready for the template. */
public final class RankingSamples {
  private static final List<Unranked> REASONS =
      List.of(Unranked.RETIRED, Unranked.EXCUSED, Unranked.UNKNOWN);

  private static final Scope DISTRICT = new Scope("/1/", Optional.empty());

  private RankingSamples() {}

  /** So many sites; the last ones of many are not ranked. */
  public static RankingView of(int sites) {
    var ranked = sites > 5 ? sites - 3 : sites;
    var shown = Math.min(sites, RankingQuery.PAGE);
    var places = shown - (sites - ranked);
    var lines =
        IntStream.range(0, shown)
            .mapToObj(i -> line(i, i < places ? Optional.empty() : Optional.of(REASONS.get(i % 3))))
            .toList();
    var kinds =
        sites == 0
            ? List.<OfKind>of()
            : List.of(
                kind(StationKind.VILLAGE, sites, ranked),
                kind(StationKind.COMMUNITY, sites / 2 + 1, sites / 2));
    return view(kinds, units(Math.min(sites, 12)), lines, sites, _ -> "");
  }

  /** Days that are none, while a newer ranking is being made. */
  public static RankingView wrongDays() {
    var entered = Map.of("from", "2026-02-30", "until", "2026-03-05");
    var excerpt =
        excerpt(
            List.of(kind(StationKind.VILLAGE, 4, 4)),
            units(2),
            IntStream.range(0, 4).mapToObj(i -> line(i, Optional.empty())).toList(),
            4,
            false);
    return Rankings.view(
        excerpt,
        RankingQuery.of(name -> entered.getOrDefault(name, ""), District.TIMES.today()),
        "天宁区",
        DISTRICT,
        District.TIMES);
  }

  /** A filter that nothing passes. */
  public static RankingView nothingFound() {
    return view(
        List.of(kind(StationKind.VILLAGE, 40, 40)),
        units(3),
        List.of(),
        0,
        name -> name.equals("text") ? "没有的" : "");
  }

  private static RankingView view(
      List<OfKind> kinds,
      List<OfUnit> units,
      List<Line> lines,
      int total,
      UnaryOperator<String> parameter) {
    return Rankings.view(
        excerpt(kinds, units, lines, total, true),
        RankingQuery.of(parameter, District.TIMES.today()),
        "天宁区",
        DISTRICT,
        District.TIMES);
  }

  /** A table of a kind with so many sites, all of them listed. */
  static Excerpt table(int sites) {
    var lines = IntStream.range(0, sites).mapToObj(i -> line(i, unranked(i))).toList();
    return excerpt(List.of(kind(StationKind.VILLAGE, sites, sites)), units(3), lines, sites, true);
  }

  private static Optional<Unranked> unranked(int i) {
    return i % 10 == 9 ? Optional.of(Unranked.UNKNOWN) : Optional.empty();
  }

  private static Excerpt excerpt(
      List<OfKind> kinds, List<OfUnit> units, List<Line> lines, int total, boolean isRenewed) {
    var today = District.TIMES.today();
    var month = Period.month(YearMonth.from(today));
    var bounds = new Period.Bounds(LocalDate.parse("2026-01-06"), today);
    var ranking = new Ranking(1, "/1/", month, NOON, Duration.ofMinutes(160), kinds);
    var sites = new TreeMap<StationKind, Long>();
    kinds.forEach(kind -> sites.put(kind.kind(), kind.sites()));
    return new Excerpt(ranking, bounds, isRenewed, units, sites, StationKind.VILLAGE, lines, total);
  }

  private static OfKind kind(StationKind kind, int sites, int ranked) {
    return new OfKind(
        kind,
        sites,
        ranked,
        Duration.ofHours(5L * ranked),
        Duration.ofMinutes(207L * ranked),
        Duration.ofHours(60L * ranked),
        Duration.ofMinutes(30L * ranked),
        ranked - ranked / 9,
        new Completeness(8_000L * sites, 40L * sites));
  }

  private static List<OfUnit> units(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new OfUnit(
                i + 1,
                i % 3 == 0 ? "红梅街道办事处" : "茶山街道办事处",
                i == 7 ? OptionalLong.empty() : OptionalLong.of(i + 1),
                i % 4 == 3 ? OptionalLong.empty() : OptionalLong.of((i * 5L) % 12 + 1),
                20 + i,
                i == 7 ? 0 : 20,
                Duration.ofHours(70 - i),
                i == 7 ? Optional.empty() : Optional.of(Duration.ofMinutes(210 - 9L * i)),
                i == 1 ? Duration.ofMinutes(90) : Duration.ZERO,
                18,
                new Completeness(100_000, i * 300L)))
        .toList();
  }

  private static Line line(int i, Optional<Unranked> unranked) {
    var hours =
        new LineHours(
            Duration.ofMinutes(900 - 7L * i),
            i % 7 == 1 ? Duration.ofMinutes(90) : Duration.ZERO,
            Duration.ofMinutes(600 - 6L * i),
            i % 2 == 0 ? Optional.of(Duration.ofHours(80 - i)) : Optional.empty(),
            Duration.ofMinutes(600 - 6L * i),
            unranked.isPresent()
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(i == 2 ? 650 : 600 - 6L * i)),
            Duration.ZERO);
    return new Line(
        new StationCode("sn-%04d".formatted(i + 1)),
        i % 5 == 0 ? "荷花社区党群服务中心远程教育站点" : "永宁村站点",
        i % 3 == 0 ? "红梅街道办事处" : "茶山街道办事处",
        unranked.isPresent() ? OptionalLong.empty() : OptionalLong.of(i + 1),
        i % 6 == 5 ? OptionalLong.empty() : OptionalLong.of((i * 7L) % 40 + 1),
        unranked.equals(Optional.of(Unranked.UNKNOWN)) ? Optional.empty() : Optional.of(hours),
        Duration.ofMinutes(245),
        i == 2 ? Duration.ofHours(70) : Duration.ZERO,
        12 - i % 9,
        9,
        i % 3 == 2 ? 5 : 20,
        i == 4 ? new Completeness(7_000, 1_200) : new Completeness(8_200, 0),
        unranked,
        i == 3
            ? Optional.of(new Hardware(Finding.LNB_DEAD, LocalDate.of(2026, 11, 3)))
            : Optional.empty());
  }
}
