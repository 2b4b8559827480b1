package zhenzhi.dashboard.excuse;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.OptionalLong;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.NewExcuse;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** An excuse as somebody enters it. */
record Wanted(Form form) {
  static final String UNIT = "unit";
  static final String SITE = "site";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String CAUSE = "cause";
  static final String NOTE = "note";

  private static final Duration LONGEST_AHEAD = Duration.ofDays(31);

  /** All sites of a unit; absent when it is about one site. */
  OptionalLong unit() {
    return ExcuseQuery.number(form.text(UNIT));
  }

  StationCode site() {
    var code = form.text(SITE).strip();
    if (!StationCode.isCode(code)) {
      throw new Mistake("请选一个办事处，或者填一个站点的编号。您填的编号是“" + code + "”。");
    }
    return new StationCode(code);
  }

  NewExcuse excuse(Times times) {
    if (unit().isPresent() && !form.text(SITE).isBlank()) {
      throw new Mistake("办事处和站点编号只能填一个。");
    }
    var from = moment(FROM, "从什么时候", times);
    var until = moment(UNTIL, "到什么时候", times);
    if (!from.isBefore(until)) {
      throw new Mistake("结束时间要晚于开始时间。");
    }
    if (until.isAfter(times.now().plus(LONGEST_AHEAD))) {
      throw new Mistake("最多提前一个月登记。");
    }
    if (Duration.between(from, until).toDays() > 731) {
      throw new Mistake("一次最多登记两年。");
    }
    return new NewExcuse(cause(), new Span(from, until), note());
  }

  private Cause cause() {
    return Arrays.stream(Cause.values())
        .filter(cause -> cause.name().equals(form.text(CAUSE)))
        .findFirst()
        .orElseThrow(() -> new Mistake("请选一个原因。"));
  }

  private String note() {
    var note = form.text(NOTE).strip();
    if (note.isEmpty()) {
      throw new Mistake("请写上依据，比如停电通知、报修单号。");
    }
    return note;
  }

  private Instant moment(String name, String label, Times times) {
    try {
      return LocalDateTime.parse(form.text(name).strip().replace(' ', 'T'))
          .atZone(times.zone())
          .toInstant();
    } catch (DateTimeException _) {
      throw new Mistake(label + "：要填日期和时间，如 2026-11-20 08:00，不能是“" + form.text(name) + "”。");
    }
  }
}
