package zhenzhi.dashboard.survey;

import static zhenzhi.collector.paper.Column.Kind.HOURS;
import static zhenzhi.collector.paper.Column.Kind.INTEGER;
import static zhenzhi.collector.paper.Column.Kind.PERCENT;
import static zhenzhi.collector.paper.Column.Kind.TEXT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;
import zhenzhi.collector.survey.Survey;
import zhenzhi.collector.survey.Totals;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;

/** 综合情况 for those who go on calculating; nothing stands where nothing is known. */
final class SurveySheets {
  private SurveySheets() {}

  static SheetBook book(Survey survey, Times times) {
    var notes = new ArrayList<String>();
    notes.add(survey.unit().name() + "。" + Surveys.asOf(survey, times) + "。仅供工作参考。");
    Arrays.stream(Measure.values())
        .forEach(measure -> notes.add(measure.word() + "：" + measure.definition()));
    var period = survey.ranking().period();
    var pages = new ArrayList<SheetBook.Page>();
    pages.add(
        page(
            "本期", Labels.of(period), notes, survey, line -> Optional.of(line.now()), survey.all()));
    survey
        .before()
        .ifPresent(before ->
            pages.add(
                page(
                    "上期",
                    Labels.of(period.previous()),
                    notes,
                    survey,
                    Survey.Line::before,
                    before)));
    return new SheetBook("综合情况", times.today(), pages);
  }

  private static SheetBook.Page page(
      String name,
      String period,
      List<String> notes,
      Survey survey,
      Function<Survey.Line, Optional<Totals>> which,
      Totals all) {
    var rows = new ArrayList<List<Cell>>();
    for (var line : survey.lines()) {
      which
          .apply(line)
          .ifPresent(totals -> {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.text(line.part().name()));
            cells.addAll(cells(totals));
            rows.add(cells);
          });
    }
    var last = new ArrayList<Total>();
    last.add(Total.given(Cell.text("合计")));
    cells(all).forEach(cell -> last.add(Total.given(cell)));
    return new SheetBook.Page(
        name,
        survey.unit().name() + period + "综合情况",
        notes,
        new Table("", "", columns(), rows, last));
  }

  private static List<Column> columns() {
    return List.of(
        new Column("名称", TEXT, 12),
        new Column("站点数", INTEGER, 5),
        new Column("畅通率", PERCENT, 6),
        new Column("开机率", PERCENT, 6),
        new Column("参学率", PERCENT, 6),
        new Column("参加排名", INTEGER, 5),
        new Column("有效学时合计", HOURS, 8),
        new Column("站均有效学时", HOURS, 7),
        new Column("交办工单", INTEGER, 5),
        new Column("办结率", PERCENT, 6),
        new Column("严格办结率", PERCENT, 7),
        new Column("下发整改", INTEGER, 5),
        new Column("整改在办", INTEGER, 5),
        new Column("整改超时", INTEGER, 5),
        new Column("培训率", PERCENT, 6),
        new Column("簿册完整率", PERCENT, 7));
  }

  private static List<Cell> cells(Totals totals) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.whole(totals.sites()));
    cells.add(ratio(totals, FactKind.REACH));
    cells.add(ratio(totals, FactKind.POWERED));
    cells.add(ratio(totals, FactKind.STUDYING));
    var hours = totals.find(FactKind.HOURS).map(Totals.Sum::fact);
    cells.add(Cell.whole(hours.map(fact -> fact.whole()).orElse(0L)));
    cells.add(hours.map(fact -> Cell.hours(Duration.ofMillis(fact.part()))).orElse(Cell.unknown()));
    cells.add(
        hours
            .map(fact -> Cell.hours(Duration.ofMillis(fact.part() / fact.whole())))
            .orElse(Cell.unknown()));
    cells.add(Cell.whole(totals.tickets().assigned()));
    cells.add(percent(totals.tickets().rate()));
    cells.add(percent(totals.tickets().strictRate()));
    var issued = Measure.issued(totals).orElse(new Measure.Issued(0, 0, 0));
    cells.add(Cell.whole(issued.all()));
    cells.add(Cell.whole(issued.going()));
    cells.add(Cell.whole(issued.late()));
    cells.add(ratio(totals, FactKind.TRAINING));
    cells.add(ratio(totals, FactKind.BOOKS));
    return cells;
  }

  private static Cell ratio(Totals totals, FactKind kind) {
    return totals.find(kind).map(sum -> Cell.percent(sum.fact().ratio())).orElse(Cell.unknown());
  }

  private static Cell percent(OptionalDouble share) {
    return share.isPresent() ? Cell.percent(share.getAsDouble()) : Cell.unknown();
  }
}
