package zhenzhi.dashboard.study;

import java.time.LocalDate;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.collector.study.DayAccount;
import zhenzhi.collector.study.Fate;
import zhenzhi.collector.study.Piece;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.study.TimelineView.Stretch;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Draws what was playing on a day, and what became of it. */
final class Timelines {
  private static final double LEFT = 12;
  private static final double WIDTH = 720;

  private Timelines() {}

  static TimelineView of(LocalDate day, DayAccount account, Times times) {
    var scale = DayScale.of(day, times.zone(), LEFT, WIDTH);
    return new TimelineView(
        summary(account),
        scale.ticks(),
        account.policy().opening().map(hours -> open(day, hours, scale, times)).stream().toList(),
        account.pieces().stream().map(piece -> stretch(piece, scale, account, times)).toList());
  }

  private static String summary(DayAccount account) {
    if (account.pieces().isEmpty()) {
      return "这一天没有播放。";
    }
    var off = account.reckoning().raw().minus(account.reckoning().credited());
    var imported = account.reckoning().imported();
    return "播放 %s 小时%s，计学时 %s 小时%s。"
        .formatted(
            Numbers.hours(account.reckoning().raw()),
            imported.isZero() ? "" : "（其中导入 " + Numbers.hours(imported) + " 小时）",
            Numbers.hours(account.reckoning().credited()),
            off.isZero() ? "，没有扣减" : "，扣减 " + Numbers.hours(off) + " 小时");
  }

  private static Stretch open(LocalDate day, Opening hours, DayScale scale, Times times) {
    var span =
        new Span(
            day.atTime(hours.from()).atZone(times.zone()).toInstant(),
            day.atTime(hours.until()).atZone(times.zone()).toInstant());
    return stretch(span, "open", "开放时间", scale, times);
  }

  private static Stretch stretch(Piece piece, DayScale scale, DayAccount account, Times times) {
    return stretch(piece.span(), style(piece.fate()), word(piece.fate(), account), scale, times);
  }

  private static Stretch stretch(
      Span span, String style, String word, DayScale scale, Times times) {
    return new Stretch(
        scale.x(span.start()),
        scale.width(span),
        style,
        times.clock(span.start()) + "–" + clock(span, scale, times),
        Numbers.exact(span.length()),
        word);
  }

  /** Midnight at the end of a day is twenty-four o'clock. */
  private static String clock(Span span, DayScale scale, Times times) {
    return span.end().equals(scale.day().end()) ? "24:00:00" : times.clock(span.end());
  }

  private static String style(Fate fate) {
    return switch (fate) {
      case CREDITED -> "credited";
      case NOT_STUDY -> "other";
      case CLOSED, TOO_SHORT, OVER_CAP -> "less";
      case STRUCK -> "struck";
    };
  }

  private static String word(Fate fate, DayAccount account) {
    return switch (fate) {
      case CREDITED -> "计学时";
      case NOT_STUDY -> "不计学时的内容";
      case CLOSED -> "不在开放时间";
      case TOO_SHORT -> "一场不满 " + Times.length(account.policy().shortestSession());
      case STRUCK -> "核减";
      case OVER_CAP -> "超过一天 " + Times.length(account.policy().dailyCap());
    };
  }
}
