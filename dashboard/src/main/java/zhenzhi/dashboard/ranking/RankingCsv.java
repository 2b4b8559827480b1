package zhenzhi.dashboard.ranking;

import java.util.List;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** A table of a ranking as a file for a spreadsheet. */
final class RankingCsv {
  private RankingCsv() {}

  static String of(Excerpt excerpt, Times times) {
    return Csv.of(
        head(excerpt.ranking(), times), excerpt.lines().stream().map(RankingCsv::cells).toList());
  }

  private static List<String> head(Ranking ranking, Times times) {
    var until =
        Rankings.isOver(ranking, times.zone()) ? "" : "（算到 " + times.full(ranking.asOf()) + "）";
    return List.of(
        "名次",
        "上期名次",
        "编号",
        "名称",
        "办事处",
        "折算学时",
        "计入排名的学时",
        "有效学时",
        "播放时长",
        "人时",
        "应完成学时" + until,
        "完成率",
        "场次",
        "有上报的天数",
        "免责小时",
        "上报完整率",
        "不参加排名的原因");
  }

  private static List<String> cells(Ranking.Line line) {
    var hours = line.hours();
    return List.of(
        line.place().isPresent() ? String.valueOf(line.place().getAsLong()) : "",
        line.before().isPresent() ? String.valueOf(line.before().getAsLong()) : "",
        line.code().value(),
        line.name(),
        line.subdistrict(),
        hours.flatMap(LineHours::prorated).map(Numbers::hours).orElse(""),
        Rankings.said(hours.map(LineHours::counted)),
        Rankings.said(hours.map(LineHours::credited)),
        Rankings.said(hours.map(LineHours::raw)),
        hours.flatMap(LineHours::person).map(Numbers::hours).orElse(""),
        Numbers.hours(line.target()),
        Rankings.done(line),
        String.valueOf(line.sessions()),
        String.valueOf(line.knownDays()),
        Numbers.hours(line.excused()),
        Numbers.percent(line.reports()),
        line.unranked().map(Labels::of).orElse(""));
  }
}
