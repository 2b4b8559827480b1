package zhenzhi.dashboard.rectification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Step;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** What somebody wants to do with an order, as the form has it. */
record Answer(Step step, Form form) {
  static final String WORDS = "words";
  static final String DAY = "day";
  static final String WHAT = "what";
  static final String WHO = "who";
  static final String BY = "by";

  /** How many measures the form has room for. */
  static final int MEASURES = 3;

  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 50;

  /** The move, or a {@link Mistake} that says what is missing. */
  Move move(LocalDate today) {
    return switch (step) {
      case RECEIVE -> new Move.Received();
      case SUBMIT -> new Move.Submitted(plan(today));
      case CARRY_OUT -> new Move.CarriedOut(text(WORDS, LONGEST));
      case ASK -> new Move.ExtensionAsked(later(today), needed("请写为什么要延期。"));
      case APPROVE -> new Move.Approved(text(WORDS, LONGEST));
      case RETURN -> new Move.Returned(needed("请写要改什么。"));
      case CLEAR -> new Move.Cleared(text(WORDS, LONGEST));
      case CONTINUE -> new Move.Continued(later(today), needed("请写为什么要继续整改。"));
      case GRANT -> new Move.ExtensionGranted();
      case REFUSE -> new Move.ExtensionRefused(needed("请写为什么不同意。"));
      case WITHDRAW -> new Move.Withdrawn(needed("请写为什么撤销。"));
    };
  }

  Set<Reason> reasons() {
    var reasons = EnumSet.noneOf(Reason.class);
    Arrays.stream(Reason.values())
        .filter(reason -> form.field(reason.name()).isPresent())
        .forEach(reasons::add);
    return reasons;
  }

  private Plan plan(LocalDate today) {
    var reasons = reasons();
    if (reasons.isEmpty()) {
      throw new Mistake("请选是什么原因，可以选几个。");
    }
    var words = text(WORDS, LONGEST);
    if (reasons.contains(Reason.OTHER) && words.isEmpty()) {
      throw new Mistake("选了“其他”，请写清楚是什么原因。");
    }
    return new Plan(reasons, words, measures(today));
  }

  private List<Measure> measures(LocalDate today) {
    var measures = new ArrayList<Measure>();
    for (var nth = 1; nth <= MEASURES; nth++) {
      var what = text(WHAT + nth, LONGEST);
      if (!what.isEmpty()) {
        var who = text(WHO + nth, LONGEST_NAME);
        if (who.isEmpty()) {
          throw new Mistake("请写“" + what + "”由谁做。");
        }
        measures.add(new Measure(what, who, day(BY + nth, today)));
      }
    }
    if (measures.isEmpty()) {
      throw new Mistake("请写打算怎么做，一句话就行，比如“每周二晚上开课”。");
    }
    return measures;
  }

  private LocalDate later(LocalDate today) {
    return day(DAY, today.plusDays(1));
  }

  private LocalDate day(String name, LocalDate first) {
    try {
      var day = LocalDate.parse(form.text(name).strip());
      if (!day.isBefore(first) && day.isBefore(first.plusYears(1))) {
        return day;
      }
    } catch (DateTimeException _) { // told below, as what is past is
    }
    throw new Mistake("日期要写成 2026-11-20 这样，不能早于 " + first + "。");
  }

  private String needed(String otherwise) {
    var words = text(WORDS, LONGEST);
    if (words.isEmpty()) {
      throw new Mistake(otherwise);
    }
    return words;
  }

  private String text(String name, int longest) {
    var text = form.text(name).replace("\r\n", "\n").strip();
    if (text.length() > longest) {
      throw new Mistake("写得太长了，最多 " + longest + " 个字。");
    }
    return text;
  }
}
