package zhenzhi.dashboard.responsibility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** A hand-over as the form has it; what cannot be taken is a {@link Mistake}. */
record DutyEntry(Form form) {
  private static final int LONGEST = 50;
  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_PHONE = 20;

  /** Whether nobody takes over. */
  boolean isEnd() {
    return form.field("end").isPresent();
  }

  /** Who leaves is known; a name that was typed is somebody who was to take over. */
  void requireNobody() {
    var person = text("person", LONGEST);
    if (!person.isEmpty()) {
      throw new Mistake("您填了“" + person + "”。由他接任，请点“换成这个人”；还没有人接，请把姓名清空再点“离任”。");
    }
  }

  DutyRole role() {
    return Arrays.stream(DutyRole.values())
        .filter(role -> role.name().equals(form.text("role")))
        .findFirst()
        .orElseThrow(() -> new Mistake("请选是哪个责任人。"));
  }

  Duty duty(LocalDate today) {
    var person = text("person", LONGEST);
    if (person.isEmpty()) {
      throw new Mistake("请填姓名。");
    }
    return new Duty(role(), person, text("title", LONGEST), phone(), day(today));
  }

  /** From when on. */
  LocalDate day(LocalDate today) {
    LocalDate day;
    try {
      day = LocalDate.parse(form.text("since").strip());
    } catch (DateTimeException _) {
      throw new Mistake("请填从哪天起，写成 2026-11-20 这样。");
    }
    if (day.isBefore(today.minusYears(20)) || day.isAfter(today.plusMonths(3))) {
      throw new Mistake("日期要在今后三个月以内，也不能太早。");
    }
    return day;
  }

  String note() {
    return text("note", LONGEST_NOTE);
  }

  private String phone() {
    var phone = form.text("phone").strip();
    if (phone.length() > LONGEST_PHONE || !phone.matches("[0-9 +-]*")) {
      throw new Mistake("“" + phone + "”不是电话号码。");
    }
    return phone;
  }

  private String text(String name, int longest) {
    var text = form.text(name).strip();
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw new Mistake("写得太长了，最多 " + longest + " 个字。");
    }
    return text;
  }
}
