package zhenzhi.dashboard.accountability;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.accountability.NewEntry;
import zhenzhi.collector.accountability.Source;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.protocol.StationCode;

/** A new entry as the form has it; what cannot be taken is a {@link Mistake}. */
record Filled(Form form) {
  static final String DAY = "day";
  static final String ROLE = "role";
  static final String CONCERNED = "concerned";
  static final String KIND = "kind";
  static final String GROUNDS = "grounds";
  static final String OF = "of";
  static final String NUMBER = "number";
  static final String BULLETIN = "BULLETIN";
  static final String ORDER = "ORDER";
  static final String TICKET = "TICKET";

  private static final int LONGEST = 1_000;

  NewEntry entry(StationCode site, LocalDate today) {
    var role =
        Arrays.stream(DutyRole.values())
            .filter(one -> one.name().equals(form.text(ROLE)))
            .findFirst()
            .orElseThrow(() -> new Mistake("请选是谁：那一天担任责任人的人。"));
    var day = knownDay(today).orElseThrow(() -> new Mistake("日期要写成 2026-11-20 这样，不能晚于今天。"));
    if (form.text(KIND).isEmpty()) {
      throw new Mistake("请选处理方式。");
    }
    return new NewEntry(site, role, day, number(CONCERNED), form.text(KIND), grounds(), source());
  }

  /** Absent where it is no day, or one that has not come. */
  Optional<LocalDate> knownDay(LocalDate today) {
    try {
      return Optional.of(LocalDate.parse(form.text(DAY).strip()))
          .filter(day -> !day.isAfter(today));
    } catch (DateTimeException _) { // told where it matters
      return Optional.empty();
    }
  }

  private String grounds() {
    var grounds = form.text(GROUNDS).replace("\r\n", "\n").strip();
    if (grounds.isEmpty()) {
      throw new Mistake("请写明事由和依据。");
    }
    if (grounds.length() > LONGEST) {
      throw new Mistake("写得太长了，最多 " + LONGEST + " 个字。");
    }
    return grounds;
  }

  private Optional<Source> source() {
    var of = form.text(OF);
    if (of.isEmpty() && form.text(NUMBER).isBlank()) {
      return Optional.empty();
    }
    var number = number(NUMBER);
    if (of.isEmpty() || number.isEmpty()) {
      throw new Mistake("依据要选是哪一种，并填它的编号，或者都不填。");
    }
    var id = number.getAsLong();
    return switch (of) {
      case BULLETIN -> Optional.of(new Source.OfBulletin(id));
      case ORDER -> Optional.of(new Source.OfOrder(id));
      case TICKET -> Optional.of(new Source.OfTicket(id));
      default -> throw new Mistake("依据要选是哪一种。");
    };
  }

  private OptionalLong number(String name) {
    var text = form.text(name).strip();
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }
}
