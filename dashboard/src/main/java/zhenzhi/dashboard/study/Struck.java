package zhenzhi.dashboard.study;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.words.Times;

/** Time of a day that somebody wants to strike off. */
record Struck(Form form) {
  static final String DAY = "day";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String REASON = "reason";

  /** Midnight as the end is the end of the day. */
  Span span(LocalDate day, Times times) {
    var from = time(FROM, "从几点");
    var until = time(UNTIL, "到几点");
    var start = at(day, from, times);
    var end =
        until.equals(LocalTime.MIDNIGHT)
            ? at(day.plusDays(1), until, times)
            : at(day, until, times);
    if (!start.isBefore(end)) {
      throw new Mistake("结束要晚于开始。");
    }
    if (end.isAfter(times.now())) {
      throw new Mistake("还没到的时间不能核减。");
    }
    return new Span(start, end);
  }

  String reason() {
    var reason = form.text(REASON).strip();
    if (reason.isEmpty()) {
      throw new Mistake("请写上为什么核减，站点看得到。");
    }
    return reason;
  }

  private static Instant at(LocalDate day, LocalTime time, Times times) {
    return day.atTime(time).atZone(times.zone()).toInstant();
  }

  private LocalTime time(String name, String label) {
    try {
      return LocalTime.parse(form.text(name).strip());
    } catch (DateTimeException _) {
      throw new Mistake(label + "：要填时间，如 08:30，不能是“" + form.text(name) + "”。");
    }
  }
}
