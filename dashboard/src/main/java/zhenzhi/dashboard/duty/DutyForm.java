package zhenzhi.dashboard.duty;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.ticket.duty.Leave;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Remit;
import zhenzhi.collector.ticket.duty.Turn;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** A turn or a leave as the form has it; what cannot be taken is a {@link Mistake}. */
record DutyForm(Form form) {
  static final String HANDS_OVER = "hands-over";

  private static final int LONGEST_PHONE = 20;
  private static final int LONGEST = 200;

  long area() {
    return number("area").orElseThrow(() -> new Mistake("请选管哪一片。"));
  }

  Turn turn(OrgUnit area) {
    var from = day("from").orElseThrow(() -> new Mistake("请填从哪天起。"));
    var until = day("until");
    if (until.filter(last -> last.isBefore(from)).isPresent()) {
      throw new Mistake("最后一天不能在第一天前面。");
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if (form.field("on-" + day).isPresent()) {
        days.add(day);
      }
    }
    if (days.isEmpty()) {
      throw new Mistake("请选星期几值班。");
    }
    return new Turn(
        one(Treater.values(), "unit")
            .filter(Remit.UNITS::contains)
            .orElseThrow(() -> new Mistake("请选是哪家单位。")),
        area.path(),
        one(Post.values(), "post").orElseThrow(() -> new Mistake("请选A岗还是B岗。")),
        number("technician").orElseThrow(() -> new Mistake("请选谁值班。")),
        days,
        from,
        until);
  }

  String phone() {
    var phone = form.text("phone").strip();
    if (phone.length() > LONGEST_PHONE || !phone.matches("[0-9 +-]*")) {
      throw new Mistake("“" + phone + "”不是电话号码。");
    }
    return phone;
  }

  Leave leave() {
    var account = number("away").orElseThrow(() -> new Mistake("请选谁请假。"));
    var from = day("away-from").orElseThrow(() -> new Mistake("请填从哪天起请假。"));
    var until = day("away-until").orElseThrow(() -> new Mistake("请填请假到哪天。"));
    if (until.isBefore(from)) {
      throw new Mistake("请假的最后一天不能在第一天前面。");
    }
    var standIn = number("stand-in");
    if (standIn.filter(one -> one.equals(account)).isPresent()) {
      throw new Mistake("自己不能给自己代班。");
    }
    var handsOver = form.field(HANDS_OVER).isPresent();
    if (handsOver && standIn.isEmpty()) {
      throw new Mistake("手上的单子要移交，请选谁代班；没有人代班就不要勾移交。");
    }
    return new Leave(account, from, until, standIn, handsOver);
  }

  String reason() {
    var reason = form.text("reason").strip();
    if (reason.length() > LONGEST) {
      throw new Mistake("写得太长了，最多 " + LONGEST + " 个字。");
    }
    return reason;
  }

  private Optional<LocalDate> day(String name) {
    var text = form.text(name).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      throw new Mistake("“" + text + "”不是日期，请写成 2026-11-20 这样。");
    }
  }

  private Optional<Long> number(String name) {
    return Optional.of(form.text(name))
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::valueOf);
  }

  private <E extends Enum<E>> Optional<E> one(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(form.text(name))).findFirst();
  }
}
