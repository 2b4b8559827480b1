package zhenzhi.dashboard.duty;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.ticket.duty.Duties;
import zhenzhi.collector.ticket.duty.LeaveLine;
import zhenzhi.collector.ticket.duty.Person;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Remit;
import zhenzhi.collector.ticket.duty.TurnLine;
import zhenzhi.dashboard.duty.DutiesView.Entered;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Tone;

/** Puts duty lists into words. */
final class DutyViews {
  private static final int WEEK = 7;

  private DutyViews() {}

  /**
   * Makes the view.
   *
   * @param areas that the reader may enter people for
   * @param problem what is wrong with what was entered; empty when nothing
   */
  static DutiesView of(
      Duties duties,
      List<OrgUnit> areas,
      boolean isEditable,
      Form form,
      String problem,
      LocalDate today) {
    return new DutiesView(
        duties.turns().stream().map(line -> turn(line, duties.leaves(), today)).toList(),
        duties.leaves().stream().map(DutyViews::leave).toList(),
        isEditable,
        entered(duties, areas, form, today),
        problem);
  }

  private static DutiesView.Turn turn(TurnLine line, List<LeaveLine> leaves, LocalDate today) {
    var turn = line.turn();
    return new DutiesView.Turn(
        line.id(),
        DiagnosisLabels.of(turn.unit()),
        line.area(),
        of(turn.post()),
        line.person(),
        line.phone(),
        days(turn.days()),
        day(turn.from()) + turn.until().map(last -> " 到 " + day(last)).orElse(" 起"),
        now(line, leaves, today));
  }

  private static Badge now(TurnLine line, List<LeaveLine> leaves, LocalDate today) {
    if (!line.turn().covers(today)) {
      return new Badge(Tone.IDLE, "今天不值");
    }
    return leaves.stream()
        .filter(one -> one.leave().account() == line.turn().account() && one.leave().covers(today))
        .findFirst()
        .map(one ->
            one.standIn().isEmpty()
                ? new Badge(Tone.BAD, "请假，没人代")
                : new Badge(Tone.WARN, "请假，" + one.standIn() + "代"))
        .orElseGet(() -> new Badge(Tone.GOOD, "今天值班"));
  }

  private static DutiesView.Leave leave(LeaveLine line) {
    return new DutiesView.Leave(
        line.id(),
        line.person(),
        day(line.leave().from()) + " 到 " + day(line.leave().until()),
        line.standIn().isEmpty()
            ? "没有人代班"
            : line.standIn() + (line.leave().handsOver() ? "，接了的单子也移交" : ""),
        line.reason(),
        line.isWithin());
  }

  static String of(Post post) {
    return switch (post) {
      case A -> "A岗";
      case B -> "B岗";
    };
  }

  static String days(Set<DayOfWeek> days) {
    return days.size() == WEEK
        ? "每天"
        : days.stream().sorted().map(day -> "周" + of(day)).collect(joining("、"));
  }

  private static String of(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> "一";
      case TUESDAY -> "二";
      case WEDNESDAY -> "三";
      case THURSDAY -> "四";
      case FRIDAY -> "五";
      case SATURDAY -> "六";
      case SUNDAY -> "日";
    };
  }

  private static String day(LocalDate day) {
    return day.toString();
  }

  private static Entered entered(Duties duties, List<OrgUnit> areas, Form form, LocalDate today) {
    var people = named(duties.people());
    var isNew = form.fields().isEmpty();
    return new Entered(
        Choice.orNone(
            "请选择",
            Remit.UNITS.stream().sorted().toList(),
            Enum::name,
            DiagnosisLabels::of,
            form.text("unit")),
        Choice.orNone(
            "请选择", areas, unit -> String.valueOf(unit.id()), OrgUnit::name, form.text("area")),
        Choice.orNone("请选择", List.of(Post.values()), Enum::name, DutyViews::of, form.text("post")),
        people("请选择", people, form.text("technician")),
        people("没有人代班", people, form.text("stand-in")),
        people("请选择", named(duties.mayBeAway()), form.text("away")),
        Arrays.stream(DayOfWeek.values())
            .map(day ->
                new Choice(
                    "on-" + day, "周" + of(day), isNew || form.field("on-" + day).isPresent()))
            .toList(),
        form.field("from").orElse(today.toString()),
        form.text("until"),
        form.text("phone"),
        form.text("away-from"),
        form.text("away-until"),
        form.field(DutyForm.HANDS_OVER).isPresent(),
        form.text("reason"));
  }

  private static List<Map.Entry<Long, String>> named(Map<Long, Person> people) {
    return people.entrySet().stream()
        .map(one -> Map.entry(one.getKey(), name(one.getValue())))
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .toList();
  }

  private static String name(Person person) {
    return switch (person.role()) {
      case TECHNICIAN, KEEPER -> person.name();
      case SUBDISTRICT -> person.name() + "（办事处）";
      case OFFICE -> person.name() + "（远教办）";
    };
  }

  private static List<Choice> people(
      String none, List<Map.Entry<Long, String>> people, String chosen) {
    return Choice.orNone(
        none, people, one -> String.valueOf(one.getKey()), Map.Entry::getValue, chosen);
  }
}
