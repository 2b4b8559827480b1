package zhenzhi.dashboard.ticket;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Step;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.ticket.TicketView.PartLine;
import zhenzhi.dashboard.words.Times;

/** What somebody wants to do with a ticket, as the form has it. */
record Wish(Step step, Form form) {
  static final String UNIT = "unit";
  static final String TECHNICIAN = "technician";
  static final String WAIT = "wait";
  static final String FINDING = "finding";
  static final String LIGHTNING = "lightning";
  static final String WORDS = "words";
  static final String PART = "part";
  static final String MODEL = "model";
  static final String SERIAL = "serial";
  static final String YUAN = "yuan";
  static final String UNTIL = "until";
  static final String DAY = "day";

  /** As many as one visit needs, and some to spare. */
  static final int MOST_PARTS = 5;

  private static final int LONGEST = 500;
  private static final BigDecimal DEAREST = new BigDecimal("100000");

  /** The move, or a {@link Mistake} that says what is missing. */
  Move move(Times times) {
    return switch (step) {
      case DISPATCH -> dispatched();
      case ACCEPT -> new Move.Accepted();
      case ARRIVE -> new Move.Arrived();
      case REPAIR -> new Move.Repaired(repair());
      case PAUSE ->
          new Move.Paused(
              waitFor(), text(form.text(WORDS)), Optional.of(day(times, "请填等到哪一天，要在今天以后。")));
      case RESUME -> new Move.Resumed();
      case ASK -> new Move.ExtensionAsked(until(times), needed("请写为什么要延期。"));
      case GRANT -> new Move.ExtensionGranted();
      case REFUSE -> new Move.ExtensionRefused(needed("请写为什么不同意。"));
      case RETURN -> new Move.Returned(needed("请写为什么不归您修。"));
      case SHELVE -> new Move.Shelved(needed("请写为什么现在修不了。"), day(times, "请填挂到哪一天，要在今天以后。"));
      case TAKE_UP -> new Move.TakenUp();
      case CONFIRM -> new Move.Confirmed();
      case CLOSE -> new Move.Closed();
      case WITHDRAW -> new Move.Withdrawn(needed("请写为什么撤销。"));
    };
  }

  private Move dispatched() {
    var unit =
        TicketQuery.one(Treater.values(), form.text(UNIT))
            .filter(one -> one != Treater.NOBODY)
            .orElseThrow(() -> new Mistake("请选派给谁。"));
    var technician = TicketQuery.number(form.text(TECHNICIAN));
    return new Move.Dispatched(
        unit, technician.isPresent() ? Optional.of(technician.getAsLong()) : Optional.empty());
  }

  private Repair repair() {
    return new Repair(
        TicketQuery.one(Finding.values(), form.text(FINDING)),
        needed("请写修了什么，比如“换高频头”。"),
        form.field(LIGHTNING).map(_ -> NaturalCause.LIGHTNING),
        parts());
  }

  private List<Part> parts() {
    return IntStream.range(0, MOST_PARTS)
        .mapToObj(nth -> line(form, nth))
        .filter(line -> !line.isEmpty())
        .map(Wish::part)
        .toList();
  }

  /** The fields of one part, as they were entered. */
  static PartLine line(Form form, int nth) {
    var end = nth == 0 ? "" : String.valueOf(nth + 1);
    return new PartLine(
        end,
        form.text(PART + end),
        form.text(MODEL + end),
        form.text(SERIAL + end),
        form.text(YUAN + end));
  }

  private static Part part(PartLine line) {
    var name = text(line.part());
    if (name.isEmpty()) {
      throw new Mistake("填了型号、编号或价钱，请把换的是什么也填上。");
    }
    return new Part(name, text(line.model()), serial(line), fen(line));
  }

  /** What is no number counts as another part each time; who cannot read it leaves it out. */
  private static String serial(PartLine line) {
    var serial = text(line.serial());
    if (!serial.matches("[\\p{Alnum} ./:#_-]*")) {
      throw new Mistake("“" + serial + "”不是编号，编号只有字母、数字和 - . / 这样的符号。看不清就空着。");
    }
    return serial;
  }

  private static Optional<Long> fen(PartLine line) {
    var yuan = text(line.yuan());
    if (yuan.isEmpty()) {
      return Optional.empty();
    }
    if (!yuan.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")
        || new BigDecimal(yuan).compareTo(DEAREST) > 0) {
      throw new Mistake("“" + yuan + "”不是价钱，请写几元，比如 65 或 65.50。");
    }
    return Optional.of(new BigDecimal(yuan).movePointRight(2).longValueExact());
  }

  /** What was entered, line by line, where no form is left to show it in. */
  List<String> says() {
    var says = new ArrayList<String>();
    var words = form.text(WORDS).strip();
    if (!words.isEmpty()) {
      says.add(words);
    }
    for (var nth = 0; nth < MOST_PARTS; nth++) {
      var line = line(form, nth);
      if (!line.isEmpty()) {
        says.add(
            Stream.of(line.part(), line.model(), line.serial(), line.yuan())
                .filter(one -> !one.isBlank())
                .collect(joining("，", "配件：", "")));
      }
    }
    return says;
  }

  private Wait waitFor() {
    return TicketQuery.one(Wait.values(), form.text(WAIT))
        .orElseThrow(() -> new Mistake("请选为什么要等。"));
  }

  private Instant until(Times times) {
    try {
      var until = LocalDateTime.parse(form.text(UNTIL)).atZone(times.zone()).toInstant();
      if (until.isAfter(times.now())) {
        return until;
      }
    } catch (DateTimeException _) { // told below, as what is past is
    }
    throw new Mistake("请填延到什么时候，要在今后。");
  }

  private LocalDate day(Times times, String otherwise) {
    try {
      var day = LocalDate.parse(form.text(DAY));
      if (day.isAfter(times.today())) {
        return day;
      }
    } catch (DateTimeException _) { // told below, as what is past is
    }
    throw new Mistake(otherwise);
  }

  private String needed(String otherwise) {
    var words = text(form.text(WORDS));
    if (words.isEmpty()) {
      throw new Mistake(otherwise);
    }
    return words;
  }

  private static String text(String entered) {
    var text = entered.strip();
    if (text.length() > LONGEST) {
      throw new Mistake("写得太长了，最多 " + LONGEST + " 个字。");
    }
    return text;
  }
}
