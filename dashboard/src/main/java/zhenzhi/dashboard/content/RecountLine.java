package zhenzhi.dashboard.content;

import java.util.List;
import zhenzhi.collector.content.Recount;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** How far days are worked out anew. */
public record RecountLine(String says, String from, String asked, Badge badge, String progress) {

  static List<RecountLine> of(List<Recount> recounts, Times times) {
    return recounts.stream().map(recount -> line(recount, times)).toList();
  }

  private static RecountLine line(Recount recount, Times times) {
    return new RecountLine(
        recount.says(),
        times.day(recount.from()),
        times.moment(recount.asked()),
        recount.done().isPresent()
            ? new Badge(Tone.GOOD, "已算完")
            : new Badge(Tone.IDLE, recount.progress().isPresent() ? "正在重算" : "等待中"),
        recount.progress().map(progress -> says(progress, recount.done().isPresent())).orElse(""));
  }

  private static String says(Recount.Progress progress, boolean isDone) {
    if (progress.all() == 0) {
      return "没有要重算的日子";
    }
    return isDone ? progress.all() + " 个站点月" : progress.done() + "/" + progress.all() + " 个站点月";
  }
}
