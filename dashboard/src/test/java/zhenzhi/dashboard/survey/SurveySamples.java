package zhenzhi.dashboard.survey;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Site;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.survey.Part;
import zhenzhi.collector.survey.Survey;
import zhenzhi.collector.survey.Survey.Line;
import zhenzhi.collector.survey.Totals;
import zhenzhi.collector.survey.Totals.Sum;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.protocol.StationCode;

/** 综合情况, ready for its template. */
public final class SurveySamples {
  private static final Period OCTOBER = Period.parse("2026-10").orElseThrow();
  private static final OrgUnit DISTRICT =
      new OrgUnit(2, OptionalLong.of(1), OrgLevel.DISTRICT, "天宁区", "/1/2/");
  private static final OrgUnit COMMUNITY =
      new OrgUnit(30, OptionalLong.of(3), OrgLevel.COMMUNITY, "荷花社区", "/1/2/3/30/");
  private static final List<String> NAMES = List.of("东河街道", "城北街道", "湖滨街道", "新桥镇", "南山乡");

  private SurveySamples() {}

  public static SurveyView district(int subdistricts) {
    return Surveys.view(survey(subdistricts), query("2026-10"), TIMES);
  }

  public static SurveyView wrong() {
    return Surveys.view(survey(3), query("上个月"), TIMES);
  }

  /** Three sites, of one of which nothing was heard. */
  public static SurveyView community() {
    var lines = new ArrayList<Line>();
    for (var i = 1; i <= 3; i++) {
      var site =
          new Site(
              i,
              new StationCode("sn-000" + i),
              "荷花社区" + i + "号站点",
              StationKind.COMMUNITY,
              COMMUNITY.path(),
              NOON,
              Optional.empty());
      lines.add(
          new Line(
              new Part.At(site),
              i == 3 ? nothing() : totals(1, 3 * i),
              i == 1 ? Optional.of(totals(1, 2)) : Optional.empty()));
    }
    var above =
        List.of(DISTRICT, new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/"));
    return Surveys.view(survey(COMMUNITY, above, totals(3, 4), lines), query("2026-10"), TIMES);
  }

  static Survey survey(int subdistricts) {
    var lines = new ArrayList<Line>();
    for (var i = 0; i < subdistricts; i++) {
      var unit =
          new OrgUnit(
              3 + i,
              OptionalLong.of(2),
              OrgLevel.SUBDISTRICT,
              NAMES.get(i % NAMES.size()) + (i < NAMES.size() ? "" : String.valueOf(i)),
              "/1/2/" + (3 + i) + "/");
      lines.add(
          new Line(
              new Part.Below(unit),
              i == 4 ? nothing() : totals(12, i),
              i % 4 == 3 ? Optional.empty() : Optional.of(totals(11, i / 2))));
    }
    return survey(DISTRICT, List.of(), subdistricts == 0 ? none() : totals(240, 3), lines);
  }

  private static Survey survey(OrgUnit unit, List<OrgUnit> above, Totals all, List<Line> lines) {
    return new Survey(
        unit,
        above,
        new Ranking(1, "/1/2/", OCTOBER, NOON, Duration.ofHours(20), List.of()),
        new Period.Bounds(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 11, 20)),
        all,
        lines.isEmpty() ? Optional.empty() : Optional.of(totals(11, 1)),
        lines);
  }

  static SurveyQuery query(String period) {
    return SurveyQuery.of(name -> name.equals("period") ? period : "", LocalDate.of(2026, 10, 21));
  }

  private static Totals none() {
    return new Totals(0, Map.of(), new Figures(Map.of(), Optional.empty(), Optional.empty()));
  }

  private static Totals nothing() {
    return new Totals(1, Map.of(), new Figures(Map.of(), Optional.empty(), Optional.empty()));
  }

  private static Totals totals(long sites, int seed) {
    var one = Duration.ofHours(1).toMillis();
    var month = sites * 744 * one;
    var sums = new HashMap<FactKind, Sum>();
    sums.put(FactKind.REACH, new Sum(new Fact(month - seed * 17L * one, month), sites));
    sums.put(FactKind.POWERED, new Sum(new Fact(sites * (24 - seed % 7), sites * 31), sites));
    sums.put(FactKind.STUDYING, new Sum(new Fact(sites - seed % 2, sites), sites));
    sums.put(FactKind.HOURS, new Sum(new Fact(sites * (3 + seed % 5) * one, sites), sites));
    if (seed % 3 == 0) {
      sums.put(FactKind.ORDERS_GOING, new Sum(new Fact(1, 3), 3));
      sums.put(FactKind.ORDERS_LATE, new Sum(new Fact(1, 3), 3));
    }
    var counts = Map.of(Outcome.DONE, 7L + seed, Outcome.EXTENDED, 1L, Outcome.LATE, (long) seed);
    return new Totals(
        sites,
        sums,
        new Figures(seed == 2 ? Map.of() : counts, Optional.empty(), Optional.empty()));
  }
}
