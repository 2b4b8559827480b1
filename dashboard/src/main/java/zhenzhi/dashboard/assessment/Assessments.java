package zhenzhi.dashboard.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.assessment.file.Assessment;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.Comparison;
import zhenzhi.collector.assessment.file.FileService.File;
import zhenzhi.collector.assessment.file.Line;
import zhenzhi.dashboard.assessment.AssessmentView.Area;
import zhenzhi.dashboard.assessment.AssessmentView.Change;
import zhenzhi.dashboard.assessment.AssessmentView.Event;
import zhenzhi.dashboard.assessment.AssessmentView.Row;
import zhenzhi.dashboard.assessment.AssessmentView.Steps;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts an assessment of many sites into words. */
final class Assessments {
  private Assessments() {}

  static AssessmentView view(
      File file, AssessmentQuery query, Account reader, String problem, Times times) {
    var assessment = file.assessment();
    var address = Points.address(assessment.id());
    var isOffice = reader.role() == Role.OFFICE && reader.scope().reaches(assessment.orgPath());
    var comparison = Comparison.of(assessment.sheet(), file.lines());
    var wanted = file.lines().stream().filter(query::wants).toList();
    return new AssessmentView(
        title(assessment),
        address,
        assessment.version(),
        Points.of(assessment.state()),
        "按 " + times.full(assessment.asOf()) + " 以前的数据",
        assessment.corrects().isPresent() ? Points.address(assessment.corrects().getAsLong()) : "",
        file.corrected().stream()
            .filter(line -> line.change().orElse(1) != 0)
            .map(line -> change(assessment, line))
            .toList(),
        new Steps(
            isOffice && assessment.state() == State.DRAFT,
            isOffice && assessment.state() == State.IN_REVIEW,
            isOffice && assessment.state() == State.PUBLISHED),
        assessment.submittedBy().equals(OptionalLong.of(reader.id())),
        figures(file.lines(), comparison),
        comparison.areas().stream().map(Assessments::area).toList(),
        file.isCompared(),
        comparison.risen().stream().map(line -> change(assessment, line)).toList(),
        comparison.fallen().stream().map(line -> change(assessment, line)).toList(),
        tiers(comparison.tiers(), query.tier()),
        Choice.orNone(
            "全部",
            comparison.areas().stream()
                .map(Comparison.Area::name)
                .filter(name -> !name.isEmpty())
                .toList(),
            name -> name,
            name -> name,
            query.subdistrict()),
        query.text(),
        query.isFiltering() ? address : "",
        wanted.stream()
            .skip((long) query.page() * AssessmentQuery.SIZE)
            .limit(AssessmentQuery.SIZE)
            .map(line -> row(assessment, line))
            .toList(),
        Pager.of(
            query.page(),
            AssessmentQuery.SIZE,
            wanted.size(),
            page -> query.address(address, page)),
        file.events().stream().map(event -> event(event, times)).toList(),
        assessment.published().map(Assessment.Published::mark).orElse(""),
        file.isIntact(),
        address + "/all.xlsx",
        problem);
  }

  static String title(Assessment assessment) {
    return assessment.unitName()
        + Labels.of(assessment.period())
        + "站点考核"
        + (assessment.corrects().isPresent() ? "（更正）" : "");
  }

  private static List<Figure> figures(List<Line> lines, Comparison comparison) {
    var figures = new ArrayList<Figure>();
    var average = Comparison.average(lines.stream().map(Line::rated).toList());
    var before = Comparison.average(lines.stream().map(Line::before).toList());
    figures.add(
        average.isPresent()
            ? new Figure(
                "平均得分",
                Points.number(average.getAsInt()),
                "分",
                before.isPresent()
                    ? "上期 " + Points.number(before.getAsInt()) + " 分"
                    : lines.size() + " 个站点")
            : Figure.unknown("平均得分", "没有可以计分的项目"));
    comparison
        .tiers()
        .forEach((tier, sites) -> {
          if (!tier.isEmpty() || sites > 0) {
            figures.add(
                new Figure(
                    tier.isEmpty() ? "不评等次" : tier,
                    String.valueOf(sites),
                    "个站点",
                    tier.isEmpty() ? "有数据的项目太少，不等于做得差" : ""));
          }
        });
    return figures;
  }

  private static Area area(Comparison.Area area) {
    var change =
        area.average().isPresent() && area.before().isPresent()
            ? OptionalInt.of(area.average().getAsInt() - area.before().getAsInt())
            : OptionalInt.empty();
    return new Area(
        area.name().isEmpty() ? "直属" : area.name(),
        String.valueOf(area.sites()),
        Points.of(area.average()),
        Points.change(change));
  }

  private static Change change(Assessment assessment, Line line) {
    return new Change(
        line.name(),
        Points.address(assessment.id(), line.code().value()),
        Points.of(line.before()),
        Points.of(line.tenths()),
        Points.change(line.change()));
  }

  private static List<Choice> tiers(Map<String, Long> tiers, String chosen) {
    return Choice.orNone(
        "全部",
        tiers.keySet().stream().map(tier -> tier.isEmpty() ? AssessmentQuery.NONE : tier).toList(),
        tier -> tier,
        tier -> tier.equals(AssessmentQuery.NONE) ? "不评等次" : tier,
        chosen);
  }

  private static Row row(Assessment assessment, Line line) {
    return new Row(
        line.name(),
        Points.address(assessment.id(), line.code().value()),
        line.subdistrict().isEmpty() ? "直属" : line.subdistrict(),
        Points.of(line.tenths()),
        Points.change(line.change()),
        counted(line.counted()),
        tier(assessment.sheet(), line),
        Points.stars(line.stars()),
        line.stars(),
        String.join("；", line.vetoes()));
  }

  /** How the points came about; empty when all items are counted. */
  static String counted(int counted) {
    return counted == Sheet.WHOLE || counted == 0 ? "" : "按有数据的 " + counted + " 分折算";
  }

  static Badge tier(Sheet sheet, Line line) {
    if (line.tier().isEmpty()) {
      return new Badge(Tone.UNKNOWN, "不评");
    }
    var tier = line.tier().get();
    var isFirst = tier.equals(sheet.tiers().getFirst().name());
    var isLast = tier.equals(sheet.tiers().getLast().name());
    return new Badge(isFirst ? Tone.GOOD : isLast ? Tone.BAD : Tone.IDLE, tier);
  }

  private static Event event(Assessment.Event event, Times times) {
    return new Event(
        times.moment(event.at()),
        event.person(),
        switch (event.what()) {
          case DRAFTED -> "起草";
          case REFRESHED -> "按最新数据重算";
          case SUBMITTED -> "提交审核";
          case RETURNED -> "退回";
          case PUBLISHED -> "公布";
          case DISCARDED -> "作废";
        },
        event.note());
  }

  static AssessmentsView list(
      List<Assessment.Entry> entries,
      Account reader,
      List<Choice> periods,
      String problem,
      Times times) {
    var rows =
        entries.stream()
            .map(entry ->
                new AssessmentsView.Row(
                    Labels.of(entry.period()) + (entry.isCorrection() ? "（更正）" : ""),
                    reader
                        .station()
                        .map(code -> Points.address(entry.id(), code.value()))
                        .orElse(Points.address(entry.id())),
                    entry.unitName(),
                    Points.of(entry.state()),
                    String.valueOf(entry.sites()),
                    times.moment(entry.asOf())))
            .toList();
    return new AssessmentsView(rows, periods, reader.role() == Role.OFFICE, problem);
  }
}
