package zhenzhi.dashboard.inspection.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Item;
import zhenzhi.collector.inspection.Sheet;
import zhenzhi.collector.inspection.visit.Filled;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** A check sheet as the form has it; what cannot be taken is a {@link Mistake}. */
record SheetForm(Form form) {
  static final String YES = "YES";
  static final String NO = "NO";
  static final String NOT_APPLICABLE = "NOT_APPLICABLE";

  private static final int LONGEST_NAME = 50;
  private static final int LONGEST = 300;

  static String said(Item item) {
    return "said-" + item.key();
  }

  static String words(Item item) {
    return "words-" + item.key();
  }

  static String followUp(Item item) {
    return "then-" + item.key();
  }

  /** Nothing yet but who inspects, who is there, and until when. */
  static SheetForm empty(String inspector, String witness, LocalDate due) {
    var fields = new HashMap<String, String>();
    fields.put("inspector", inspector);
    fields.put("witness", witness);
    fields.put("due", due.toString());
    return new SheetForm(new Form(fields));
  }

  /** A sheet as it was signed, to be corrected. */
  static SheetForm of(Sheet sheet, Inspection.Entry entry, LocalDate due) {
    var fields = new HashMap<>(empty(entry.inspector(), entry.witness(), due).form().fields());
    for (var answered : entry.answers()) {
      var key = answered.item();
      switch (answered.answer()) {
        case Answer.Yes _ -> fields.put("said-" + key, YES);
        case Answer.No(var words, var followUp) -> {
          fields.put("said-" + key, NO);
          fields.put("words-" + key, words);
          fields.put("then-" + key, followUp.code());
        }
        case Answer.NotApplicable _ -> {
          if (isTapped(sheet, key)) { // of the others it is an empty field
            fields.put("said-" + key, NOT_APPLICABLE);
          }
        }
        case Answer.Count(var number) -> fields.put("said-" + key, String.valueOf(number));
        case Answer.Words(var words) -> fields.put("said-" + key, words);
      }
    }
    return new SheetForm(new Form(fields));
  }

  private static boolean isTapped(Sheet sheet, String key) {
    return sheet.items().stream()
        .anyMatch(item -> item.key().equals(key) && item.kind() == Item.Kind.YES_NO);
  }

  Filled filled(Sheet sheet, LocalDate today) {
    var answers = new ArrayList<Answered>();
    for (var item : sheet.items()) {
      answers.add(new Answered(item.key(), item.question(), answer(item, answers.size() + 1)));
    }
    var inspector = text("inspector", LONGEST_NAME);
    if (inspector.isEmpty()) {
      throw new Mistake("请在最下面签上检查人的姓名。");
    }
    return new Filled(inspector, text("witness", LONGEST_NAME), answers, due(answers, today));
  }

  private Answer answer(Item item, int nth) {
    var said = text(said(item), LONGEST);
    return switch (item.kind()) {
      case YES_NO ->
          switch (said) {
            case YES -> new Answer.Yes();
            case NO -> new Answer.No(text(words(item), LONGEST), followUpOf(item));
            case NOT_APPLICABLE -> new Answer.NotApplicable();
            default -> throw new Mistake("第 " + nth + " 项“" + item.question() + "”还没有选。");
          };
      case NUMBER -> number(item, nth, said);
      case WORDS -> said.isEmpty() ? new Answer.NotApplicable() : new Answer.Words(said);
    };
  }

  /** What nobody counted is not zero. */
  private static Answer number(Item item, int nth, String said) {
    if (said.isEmpty()) {
      return new Answer.NotApplicable();
    }
    if (!said.matches("[0-9]{1,6}")) {
      throw new Mistake("第 " + nth + " 项“" + item.question() + "”要填数字，“" + said + "”不是。没有数就空着。");
    }
    return new Answer.Count(Integer.parseInt(said));
  }

  private FollowUp followUpOf(Item item) {
    return FollowUp.of(form.text(followUp(item))).orElse(item.followUp());
  }

  /** Asked for only where it matters. */
  private LocalDate due(List<Answered> answers, LocalDate today) {
    try {
      var due = LocalDate.parse(text("due", LONGEST_NAME));
      if (!due.isBefore(today) && due.isBefore(today.plusYears(1))) {
        return due;
      }
    } catch (DateTimeException _) { // told below, as what is past is
    }
    if (answers.stream().noneMatch(SheetForm::isToBeRectified)) {
      return today;
    }
    throw new Mistake("整改期限“" + form.text("due") + "”不对：要从今天起一年以内，写成 2026-11-20 这样。");
  }

  private static boolean isToBeRectified(Answered answered) {
    return answered.answer() instanceof Answer.No no && no.followUp() instanceof FollowUp.Rectify;
  }

  String reason() {
    var reason = text("reason", LONGEST);
    if (reason.isEmpty()) {
      throw new Mistake("请写为什么要更正。");
    }
    return reason;
  }

  private String text(String name, int longest) {
    var text = form.text(name).replace("\r\n", "\n").strip();
    if (text.length() > longest) {
      throw new Mistake("“" + text.substring(0, 10) + "……”写得太长了，最多 " + longest + " 个字。");
    }
    return text;
  }
}
