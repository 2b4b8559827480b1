package zhenzhi.dashboard.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.survey.Part;
import zhenzhi.collector.survey.Survey;
import zhenzhi.collector.survey.Totals;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Periods;
import zhenzhi.dashboard.survey.SurveyView.Cell;
import zhenzhi.dashboard.survey.SurveyView.Definition;
import zhenzhi.dashboard.survey.SurveyView.Link;
import zhenzhi.dashboard.survey.SurveyView.Row;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;

/** Puts 综合情况 into words and numbers. */
final class Surveys {
  private Surveys() {}

  static SurveyView view(Survey survey, SurveyQuery query, Times times) {
    var unit = survey.unit();
    var period = survey.ranking().period();
    return new SurveyView(
        unit.name(),
        Labels.of(period),
        asOf(survey, times),
        problem(survey, query),
        survey.above().stream()
            .map(above -> new Link(above.name(), address(above.id(), period)))
            .toList(),
        turned(survey, period.previous()),
        turned(survey, period.next()),
        Periods.choices(period, survey.bounds()),
        String.valueOf(unit.id()),
        figures(survey),
        Arrays.stream(Measure.values()).map(Measure::word).toList(),
        below(survey),
        survey.lines().stream().map(line -> row(line, period)).toList(),
        new Row(
            "合计", "", String.valueOf(survey.all().sites()), cells(survey.all(), survey.before())),
        SurveyParagraph.of(survey),
        definitions(),
        SurveyQuery.address("/survey.xlsx", unit.id(), period));
  }

  /** What it rests on. */
  static String asOf(Survey survey, Times times) {
    var asOf = survey.ranking().asOf();
    var isOver = asOf.atZone(times.zone()).toLocalDate().isAfter(survey.ranking().period().last());
    return "算到 " + times.full(asOf) + (isOver ? "" : "，这一期还没有结束");
  }

  private static String problem(Survey survey, SurveyQuery query) {
    var shown = survey.ranking().period();
    return query.problem().isEmpty() && !shown.equals(query.period())
        ? "%s不全在 %s 到今天之间，下面是%s的。"
            .formatted(Labels.of(query.period()), survey.bounds().earliest(), Labels.of(shown))
        : query.problem();
  }

  private static String turned(Survey survey, Period period) {
    return survey.bounds().reach(period) ? address(survey.unit().id(), period) : "";
  }

  private static String address(long unit, Period period) {
    return SurveyQuery.address(SurveyQuery.PATH, unit, period);
  }

  private static List<Figure> figures(Survey survey) {
    var figures = new ArrayList<Figure>();
    for (var measure : Measure.values()) {
      var value = measure.value(survey.all());
      figures.add(
          value.isPresent()
              ? new Figure(
                  measure.word(),
                  number(measure, value.getAsDouble()),
                  measure.unit(),
                  note(measure, survey),
                  "#" + id(measure))
              : absent(measure, survey));
    }
    return figures;
  }

  private static String number(Measure measure, double value) {
    return String.format(Locale.ROOT, measure == Measure.HOURS ? "%.2f" : "%.1f", value);
  }

  private static Figure absent(Measure measure, Survey survey) {
    var totals = survey.all();
    return switch (measure) {
      case ORDERS ->
          new Figure(
              "限期整改",
              String.valueOf(Measure.issued(totals).map(Measure.Issued::all).orElse(0L)),
              "件",
              measure.print(totals),
              "#" + id(measure));
      case TICKETS -> Figure.unknown(measure.word(), "这一期没有开过工单");
      case STUDYING, HOURS -> Figure.unknown(measure.word(), "没有站点参加排名");
      case REACH, POWERED -> Figure.unknown(measure.word(), "没有收到过上报");
      case TRAINING, BOOKS -> Figure.unknown(measure.word(), "系统里没有这项数据");
    };
  }

  private static String note(Measure measure, Survey survey) {
    var note = new StringBuilder(measure.parts(survey.all()));
    survey
        .before()
        .map(before -> measure.change(survey.all(), before))
        .filter(change -> !change.isEmpty())
        .ifPresent(
            change -> note.append("；比上期").append(change.equals("持平") ? "" : " ").append(change));
    var unknown = measure.unknown(survey.all());
    if (unknown > 0) {
      note.append("；").append(unknown).append(" 个站点不知道");
    }
    return note.toString();
  }

  private static String below(Survey survey) {
    return survey.lines().stream()
        .map(Survey.Line::part)
        .filter(Part.Below.class::isInstance)
        .map(Part.Below.class::cast)
        .map(below -> word(below.unit().level()))
        .findFirst()
        .orElse("站点");
  }

  private static String word(OrgLevel level) {
    return switch (level) {
      case CITY -> "市";
      case DISTRICT -> "区";
      case SUBDISTRICT -> "办事处";
      case COMMUNITY -> "社区";
    };
  }

  private static Row row(Survey.Line line, Period period) {
    var address =
        switch (line.part()) {
          case Part.Below(var unit) -> address(unit.id(), period);
          case Part.At(var site) -> "/stations/" + site.code().value();
        };
    return new Row(
        line.part().name(),
        address,
        line.part() instanceof Part.At ? "" : String.valueOf(line.now().sites()),
        cells(line.now(), line.before()));
  }

  private static List<Cell> cells(Totals now, Optional<Totals> before) {
    return Arrays.stream(Measure.values())
        .map(measure ->
            new Cell(measure.print(now), before.map(then -> measure.change(now, then)).orElse("")))
        .toList();
  }

  private static List<Definition> definitions() {
    return Arrays.stream(Measure.values())
        .map(measure -> new Definition(id(measure), measure.word(), measure.definition()))
        .toList();
  }

  private static String id(Measure measure) {
    return "def-" + measure.name().toLowerCase(Locale.ROOT);
  }
}
