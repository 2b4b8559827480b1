package zhenzhi.dashboard.study;

import java.util.List;
import zhenzhi.collector.diary.Tally;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.words.Numbers;

/** The three figures of a time, side by side. */
final class StudyFigures {
  private StudyFigures() {}

  /** {@code when}: such as 本月. */
  static List<Figure> of(String when, Tally tally) {
    if (tally.hours().isEmpty()) {
      return List.of(
          Figure.unknown(when + "播放时长", "没有收到上报"),
          Figure.unknown(when + "有效学时", "没有收到上报"),
          Figure.unknown(when + "人时", "没有收到上报"));
    }
    var hours = tally.hours().get();
    return List.of(
        new Figure(
            when + "播放时长",
            Numbers.hours(hours.raw()),
            "小时",
            "上报完整率 " + Numbers.percent(tally.reports())),
        new Figure(
            when + "有效学时",
            Numbers.hours(hours.credited()),
            "小时",
            "合 " + Numbers.exact(hours.credited()) + "；" + tally.sessions() + " 场"),
        hours
            .person()
            .map(person ->
                new Figure(when + "人时", Numbers.hours(person), "人时", "有效学时 × 参加人数，只算报了人数的日子"))
            .orElseGet(() -> Figure.unknown(when + "人时", "还没有报参加人数")));
  }
}
