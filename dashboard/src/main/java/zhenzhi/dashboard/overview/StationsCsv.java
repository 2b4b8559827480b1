package zhenzhi.dashboard.overview;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.station.picture.StationLine;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Sentences;
import zhenzhi.dashboard.words.Times;

/** The table of sites as a file for a spreadsheet. */
final class StationsCsv {
  private static final List<String> HEAD =
      List.of(
          "编号",
          "名称",
          "办事处",
          "社区",
          "接入方式",
          "情况",
          "说明",
          "最近上报",
          "今日有效学时",
          "今日播放时长",
          "今日上报完整率",
          "本月有效学时",
          "本月播放时长",
          "本月上报完整率",
          "本月缺报份数",
          "本月日期为估计的播放时长");

  private StationsCsv() {}

  static String of(List<StationLine> lines, Times times) {
    return Csv.of(HEAD, lines.stream().map(line -> cells(line, times)).toList());
  }

  private static List<String> cells(StationLine line, Times times) {
    return List.of(
        line.code().value(),
        line.name(),
        line.subdistrict(),
        line.community(),
        Labels.of(line.access()),
        Sentences.badge(line.situation().kind()).word(),
        Sentences.of(line.situation(), line.access(), times).says(),
        heard(line.heardAt().map(times::full)),
        Numbers.credited(line.today()),
        Numbers.raw(line.today()),
        Numbers.percent(line.todayReports()),
        Numbers.credited(line.month()),
        Numbers.raw(line.month()),
        Numbers.percent(line.monthReports()),
        line.monthReports().isKnown()
            ? String.valueOf(line.monthReports().missing())
            : Numbers.UNKNOWN,
        Numbers.estimated(line.month()));
  }

  private static String heard(Optional<String> at) {
    return at.orElse("从未");
  }
}
