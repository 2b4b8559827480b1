package zhenzhi.dashboard.station;

import java.util.List;
import zhenzhi.collector.ingest.Asked;
import zhenzhi.dashboard.station.CommandsView.Seen;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Result;

/** Puts into words what was asked of a box, and what it said. */
public final class Commands {
  private Commands() {}

  public static CommandsView view(List<Asked> asked, Times times) {
    return new CommandsView(asked.stream().map(one -> one(one, times)).toList());
  }

  private static CommandsView.Asked one(Asked asked, Times times) {
    return new CommandsView.Asked(
        times.moment(asked.askedAt()),
        word(asked.command().order()),
        badge(asked, times),
        asked.answer().map(answer -> answer.result().detail()).orElse(""),
        asked.answer().stream()
            .flatMap(answer -> answer.result().findings().stream())
            .map(found -> new Seen(found.name(), badge(found.verdict()), found.text()))
            .toList());
  }

  private static String word(Order order) {
    return switch (order) {
      case Order.ReportNow _ -> "立即上报";
      case Order.Diagnose _ -> "诊断";
      case Order.SetInterval(_, var report) -> "改为每 " + Times.length(report) + "上报";
    };
  }

  private static Badge badge(Asked asked, Times times) {
    if (asked.answer().isPresent()) {
      return badge(asked.answer().get().result().outcome());
    }
    if (asked.command().expires().isBefore(times.now())) {
      return new Badge(Tone.WARN, "没有回答");
    }
    return new Badge(Tone.UNKNOWN, asked.sentAt().isPresent() ? "已送出，等回答" : "等送出");
  }

  private static Badge badge(Result.Outcome outcome) {
    return switch (outcome) {
      case DONE -> new Badge(Tone.GOOD, "已完成");
      case REFUSED -> new Badge(Tone.WARN, "不肯做");
      case FAILED -> new Badge(Tone.BAD, "没做成");
    };
  }

  private static Badge badge(Result.Verdict verdict) {
    return switch (verdict) {
      case GOOD -> new Badge(Tone.GOOD, "正常");
      case BAD -> new Badge(Tone.BAD, "异常");
      case UNKNOWN -> new Badge(Tone.UNKNOWN, "看不出");
    };
  }
}
