package zhenzhi.dashboard.overview;

import java.util.List;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.picture.Page;
import zhenzhi.collector.station.picture.StationLine;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.overview.Sorting.Column;
import zhenzhi.dashboard.overview.StationsView.Filter;
import zhenzhi.dashboard.overview.StationsView.Head;
import zhenzhi.dashboard.overview.StationsView.Row;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Sentences;
import zhenzhi.dashboard.words.Times;

/** Puts the table of sites into words. */
final class StationsViews {
  private static final String PATH = "/overview";

  private StationsViews() {}

  static StationsView of(
      Page<StationLine> page, List<OrgUnit> subdistricts, Query query, Times times) {
    return new StationsView(
        filter(subdistricts, query),
        heads(query),
        page.items().stream().map(line -> row(line, times)).toList(),
        Pager.of(
            page.number(),
            page.size(),
            page.total(),
            number -> query.onPage(number).address(PATH) + "#all"),
        query.onPage(0).address("/overview.csv"));
  }

  private static Filter filter(List<OrgUnit> subdistricts, Query query) {
    return new Filter(
        query.text(),
        Choice.orNone(
            "全部",
            List.of(Situation.Kind.values()),
            Query::word,
            kind -> Sentences.badge(kind).word(),
            query.state().map(Query::word).orElse("")),
        Choice.units("全部", subdistricts, query.subdistrict()),
        Choice.orNone(
            "全部",
            List.of(Access.values()),
            Query::word,
            Labels::of,
            query.access().map(Query::word).orElse("")),
        query.sorting().toString(),
        query.isFiltering());
  }

  private static List<Head> heads(Query query) {
    return List.of(
        head("站点", Column.NAME, query, false),
        head("办事处 · 社区", Column.PLACE, query, false),
        new Head("接入方式", "", "", false),
        head("情况", Column.STATE, query, false),
        head("最近上报", Column.HEARD, query, false),
        head("今日学时", Column.TODAY, query, true),
        head("本月学时", Column.MONTH, query, true));
  }

  private static Head head(String word, Column column, Query query, boolean number) {
    var sorting = query.sorting();
    var order = sorting.column() != column ? "" : sorting.descending() ? "descending" : "ascending";
    return new Head(
        word, query.sortedBy(sorting.after(column)).address(PATH) + "#all", order, number);
  }

  private static Row row(StationLine line, Times times) {
    return new Row(
        line.code().value(),
        line.name(),
        Overviews.place(line),
        Labels.of(line.access()),
        Sentences.badge(line.situation().kind()),
        line.heardAt().map(times::ago).orElse("从未"),
        Numbers.credited(line.today()),
        reports(line.todayReports()),
        Numbers.credited(line.month()),
        reports(line.monthReports()));
  }

  private static String reports(Completeness completeness) {
    return completeness.isKnown() ? "完整率 " + Numbers.percent(completeness) : "";
  }
}
