package zhenzhi.dashboard.ticket;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.desk.TicketFile;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.ticket.TicketView.Entered;
import zhenzhi.dashboard.ticket.TicketView.Event;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;

/** Puts a ticket into words. */
final class TicketViews {
  private static final Set<Step> TECHNICIANS =
      EnumSet.of(
          Step.ACCEPT, Step.ARRIVE, Step.REPAIR, Step.PAUSE, Step.RESUME, Step.ASK, Step.RETURN);

  /** Of what others treat 办事处 confirms what it has reported itself. */
  private static final Set<Step> CONFIRM = EnumSet.of(Step.CONFIRM);

  /** What comes within that was not kept waiting. */
  private static final Duration AT_ONCE = Duration.ofMinutes(2);

  private static final Form NOTHING = new Form(Map.of());

  private TicketViews() {}

  /**
   * Makes the view.
   *
   * @param box how it is now; absent where there is none, or none any more
   * @param wish what could not be taken
   * @param problem why; empty when nothing is wrong
   */
  static TicketView of(
      TicketFile file,
      Optional<BoxView> box,
      PhotosView photos,
      Role role,
      Optional<Wish> wish,
      String problem,
      Times times) {
    var line = file.line();
    var steps = steps(file.possible(), role, file.ticket().unit());
    return new TicketView(
        TicketQuery.PATH + "/" + line.id(),
        file.ticket().entries(),
        TicketLists.number(line.id()),
        DiagnosisLabels.of(line.finding()),
        TicketLists.place(line),
        line.code().map(code -> code.value()).orElse(""),
        line.subdistrict(),
        TicketLists.stage(line),
        Urgency.of(line, times.now()),
        sentence(file),
        Urgency.due(line, times),
        why(line.diagnosis(), line.incident()),
        FindingWords.hasAdvice(line.finding()) ? "/advice/" + line.finding() : "",
        box,
        photos,
        events(file, times),
        steps,
        problem,
        entered(file, wish),
        lost(wish, steps),
        wish.map(one -> one.form().text(Form.KEY)).orElse(""));
  }

  /** Which steps somebody of that role takes with what {@code unit} treats. */
  static Set<Step> steps(Set<Step> possible, Role role, Treater unit) {
    var steps = EnumSet.noneOf(Step.class);
    steps.addAll(possible);
    switch (role) {
      case OFFICE -> {}
      case TECHNICIAN -> steps.retainAll(TECHNICIANS);
      case SUBDISTRICT ->
          steps.removeIf(step ->
              !CONFIRM.contains(step)
                  && (unit != Treater.SUBDISTRICT || !TECHNICIANS.contains(step)));
      case KEEPER -> steps.clear();
    }
    return steps;
  }

  private static String sentence(TicketFile file) {
    var hands = TicketLists.hands(file.line());
    return switch (file.ticket().stage()) {
      case OPEN -> "还没有派给人，由" + DiagnosisLabels.of(file.line().unit()) + "负责。";
      case DISPATCHED -> "已经派给" + hands + "，等接单" + waiting(file) + "。";
      case ACCEPTED -> hands + "已经接单" + waiting(file) + "。";
      case ON_SITE -> hands + "正在修" + waiting(file) + "。";
      case REPAIRED ->
          hands
              + (file.line().isProvable()
                  ? "说修好了，等机顶盒自己证明。"
                  : "说修好了。机顶盒正常上报半小时就自动办结；报不上来的，由报修的站点或者远教办确认。");
      case RECOVERED -> "已经恢复正常，请填一下是怎么回事。";
      case CLOSED -> "修好了，机顶盒的上报也证明了。";
      case SHELVED -> "现在修不了，先挂账" + until(file) + "。";
      case WITHDRAWN -> "已经撤销，不用修。";
    };
  }

  private static String waiting(TicketFile file) {
    return file.ticket().waits().map(wait -> "，现在" + TicketLabels.of(wait)).orElse("")
        + until(file);
  }

  private static String until(TicketFile file) {
    return file.ticket()
        .until()
        .map(day -> "，到 %d 月 %d 日再看".formatted(day.getMonthValue(), day.getDayOfMonth()))
        .orElse("");
  }

  private static String why(OptionalLong diagnosis, OptionalLong incident) {
    if (incident.isPresent()) {
      return "/incidents/" + incident.getAsLong();
    }
    return diagnosis.isPresent() ? "/diagnoses/" + diagnosis.getAsLong() : "";
  }

  /** The newest first. */
  private static List<Event> events(TicketFile file, Times times) {
    return IntStream.range(0, file.log().size())
        .mapToObj(nth ->
            event(
                file.log().get(nth),
                Optional.ofNullable(file.written().get(nth)),
                file.people(),
                times))
        .toList()
        .reversed();
  }

  private static Event event(
      Entry entry, Optional<Instant> written, Map<Long, String> people, Times times) {
    return new Event(
        times.moment(entry.at()) + written.map(at -> late(at, entry.at(), times)).orElse(""),
        entry.account().isPresent() ? people.getOrDefault(entry.account().getAsLong(), "有人") : "系统",
        what(entry.move(), people, times),
        words(entry.move()));
  }

  /** Who fills in a form where there is no line shall not look as if he had been late. */
  private static String late(Instant written, Instant came, Times times) {
    return came.isAfter(written.plus(AT_ONCE))
        ? " 收到（没有网络，手机上 " + times.moment(written) + " 填的）"
        : "";
  }

  static String what(Move move, Map<Long, String> people, Times times) {
    return switch (move) {
      case Move.Opened(var source, var finding, _, _) ->
          "开单：" + DiagnosisLabels.of(finding) + "（" + TicketLabels.of(source) + "）";
      case Move.Joined(var source, _) -> "又报了一次（" + TicketLabels.of(source) + "）";
      case Move.Found(var finding) -> "诊断查明：" + DiagnosisLabels.of(finding);
      case Move.Dispatched(var unit, var technician, _) ->
          "派给"
              + DiagnosisLabels.of(unit)
              + technician.map(one -> " · " + people.getOrDefault(one, "")).orElse("");
      case Move.Accepted _ -> "接单";
      case Move.Arrived _ -> "到场";
      case Move.Paused(var wait, _, var until) ->
          "暂停：" + TicketLabels.of(wait) + until.map(day -> "，到 " + times.day(day)).orElse("");
      case Move.Resumed _ -> "继续";
      case Move.Repaired(var repair) ->
          "修好了" + repair.finding().map(real -> "：" + DiagnosisLabels.of(real)).orElse("");
      case Move.Recovered(var since) -> "恢复正常，从" + times.moment(since) + "起";
      case Move.Disproved _ -> "还没好：上报里仍然有故障";
      case Move.Relapsed _ -> "又坏了";
      case Move.Confirmed _ -> "确认好了";
      case Move.Denied _ -> "站点说没好";
      case Move.Closed _ -> "办结";
      case Move.Returned _ -> "退回";
      case Move.Shelved(_, var until) -> "挂账到 " + times.day(until);
      case Move.TakenUp _ -> "重新处理";
      case Move.Withdrawn _ -> "撤销";
      case Move.Escalated(var level) -> "超时，" + TicketLabels.level(level);
      case Move.ExtensionAsked(var until, _) -> "申请延期到 " + times.moment(until);
      case Move.ExtensionGranted _ -> "同意延期";
      case Move.ExtensionRefused _ -> "不同意延期";
      case Move.Reminded(var due) -> TicketLabels.of(due);
    };
  }

  private static String words(Move move) {
    return switch (move) {
      case Move.Opened(_, _, _, var words) -> words;
      case Move.Joined(_, var words) -> words;
      case Move.Dispatched(_, _, var reason) -> reason;
      case Move.Denied(var words) -> words;
      case Move.Paused(_, var note, _) -> note;
      case Move.Repaired(var repair) ->
          repair.treatment()
              + repair.cause().map(cause -> "；" + DiagnosisLabels.of(cause)).orElse("")
              + parts(repair.parts());
      case Move.Returned(var reason) -> reason;
      case Move.Shelved(var reason, _) -> reason;
      case Move.Withdrawn(var reason) -> reason;
      case Move.ExtensionAsked(_, var reason) -> reason;
      case Move.ExtensionRefused(var reason) -> reason;
      case Move.Found _,
          Move.Confirmed _,
          Move.Accepted _,
          Move.Arrived _,
          Move.Resumed _,
          Move.Recovered _,
          Move.Disproved _,
          Move.Relapsed _,
          Move.Closed _,
          Move.TakenUp _,
          Move.Escalated _,
          Move.ExtensionGranted _,
          Move.Reminded _ ->
          "";
    };
  }

  private static String parts(List<Part> parts) {
    return parts.stream()
        .map(part ->
            "；换"
                + part.name()
                + (part.model().isEmpty() ? "" : " " + part.model())
                + (part.serial().isEmpty() ? "" : "，编号 " + part.serial())
                + part.fen().map(fen -> "，%d.%02d 元".formatted(fen / 100, fen % 100)).orElse(""))
        .collect(joining());
  }

  private static Entered entered(TicketFile file, Optional<Wish> wish) {
    var form = wish.map(Wish::form).orElse(NOTHING);
    return new Entered(
        wish.map(Wish::step),
        Choice.orNone(
            "请选择",
            List.of(Treater.DISTRICT_REPAIR, Treater.TELECOM, Treater.SUBDISTRICT, Treater.KEEPER),
            Enum::name,
            DiagnosisLabels::of,
            form.field(Wish.UNIT).orElse(file.ticket().unit().name())),
        TicketLists.people(file.technicians(), form.text(Wish.TECHNICIAN)),
        Choice.orNone(
            "请选择", List.of(Wait.values()), Enum::name, TicketLabels::of, form.text(Wish.WAIT)),
        Choice.orNone(
            "没有发现故障",
            List.of(Finding.values()),
            Enum::name,
            DiagnosisLabels::of,
            form.field(Wish.FINDING).orElse(file.ticket().finding().name())),
        form.field(Wish.LIGHTNING).isPresent(),
        form.text(Wish.WORDS),
        IntStream.range(0, Wish.MOST_PARTS).mapToObj(nth -> Wish.line(form, nth)).toList(),
        form.text(Wish.UNTIL),
        form.text(Wish.DAY));
  }

  /** What was entered in a form that is not there any more. */
  private static List<String> lost(Optional<Wish> wish, Set<Step> steps) {
    return wish.filter(one -> !steps.contains(one.step())).map(Wish::says).orElse(List.of());
  }
}
