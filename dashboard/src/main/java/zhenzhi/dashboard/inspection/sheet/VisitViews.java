package zhenzhi.dashboard.inspection.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.Ending;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.collector.ranking.Period;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.inspection.sheet.VisitView.Fault;
import zhenzhi.dashboard.inspection.sheet.VisitView.Line;
import zhenzhi.dashboard.inspection.sheet.VisitView.Other;
import zhenzhi.dashboard.inspection.sheet.VisitView.Signed;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts visits into words. */
public final class VisitViews {
  private VisitViews() {}

  static VisitView of(
      Inspection visit,
      List<Defect> defects,
      List<Inspection> others,
      Reader reader,
      String problem) {
    var times = reader.times();
    var isEditable = reader.account().role() != Role.KEEPER;
    var entries = visit.entries();
    return new VisitView(
        VisitAddress.of(visit.id()),
        visit.code().value(),
        visit.name(),
        visit.area(),
        Labels.of(Period.month(visit.month())),
        signed(visit.last(), times.full(visit.inspected())),
        SheetWords.of(visit.satisfaction()),
        result(visit),
        defects.stream().map(one -> fault(one, isEditable, times.today(), times)).toList(),
        IntStream.iterate(entries.size() - 2, nth -> nth >= 0, nth -> nth - 1)
            .mapToObj(nth -> signed(entries.get(nth), times.full(entries.get(nth).at())))
            .toList(),
        others.stream()
            .filter(other -> other.id() != visit.id())
            .map(other ->
                new Other(
                    VisitAddress.of(other.id()),
                    times.day(other.inspected().atZone(times.zone()).toLocalDate()),
                    SheetWords.of(other.satisfaction())))
            .toList(),
        isEditable,
        !isEditable && defects.stream().anyMatch(one -> one.isOpen() && one.due().isPresent()),
        (int) defects.stream().filter(Defect::needsTicket).count(),
        problem);
  }

  private static Badge result(Inspection visit) {
    var satisfaction = visit.satisfaction();
    var wrong = satisfaction.asked() - satisfaction.good();
    if (satisfaction.asked() == 0) {
      return new Badge(Tone.UNKNOWN, "什么都没有问到");
    }
    return wrong == 0 ? new Badge(Tone.GOOD, "没有问题") : new Badge(Tone.WARN, wrong + " 项有问题");
  }

  private static Signed signed(Inspection.Entry entry, String at) {
    var answers = entry.answers();
    return new Signed(
        at,
        entry.by(),
        entry.inspector(),
        entry.witness(),
        entry.reason(),
        IntStream.range(0, answers.size())
            .mapToObj(nth -> line(answers.get(nth), nth + 1))
            .toList());
  }

  private static Line line(Answered answered, int nth) {
    var words =
        switch (answered.answer()) {
          case Answer.No no -> no.words();
          case Answer.Words said -> said.words();
          case Answer.Yes _, Answer.NotApplicable _, Answer.Count _ -> "";
        };
    var then = answered.answer() instanceof Answer.No no ? SheetWords.of(no.followUp()) : "";
    return new Line(nth, answered.question(), SheetWords.of(answered.answer()), words, then);
  }

  /** Also for the list of all. */
  public static Fault fault(Defect defect, boolean isEditable, LocalDate today, Times times) {
    var ticket = defect.ticket();
    return new Fault(
        defect.id(),
        defect.question(),
        defect.words(),
        state(defect, today),
        ticket.isPresent() && isEditable ? "/tickets/" + ticket.getAsLong() : "",
        ticket.isPresent() ? TicketLabels.number(ticket.getAsLong()) : "",
        defect.due().map(day -> day + " 前改好").orElse(""),
        defect.ending().map(ending -> says(ending, times)).orElse(""),
        isEditable && defect.isOpen() && defect.due().isPresent()
            ? VisitAddress.PATH + "/defects/" + defect.id() + "/done"
            : "");
  }

  private static Badge state(Defect defect, LocalDate today) {
    if (defect.ending().isPresent()) {
      return switch (defect.ending().get()) {
        case Ending.Done _ -> new Badge(Tone.GOOD, "整改完成");
        case Ending.Corrected _ -> new Badge(Tone.IDLE, "更正：没有问题");
      };
    }
    if (defect.due().isEmpty()) {
      return defect.ticket().isPresent()
          ? new Badge(Tone.SOON, "已开工单")
          : new Badge(Tone.WARN, "工单还没有开成");
    }
    return defect.isOverdue(today) ? new Badge(Tone.BAD, "超期没改") : new Badge(Tone.SOON, "整改中");
  }

  private static String says(Ending ending, Times times) {
    return switch (ending) {
      case Ending.Done(var at, var by, var remedy) -> times.moment(at) + " " + by + "：" + remedy;
      case Ending.Corrected(var at, var by) -> times.moment(at) + " " + by + "更正了检查表";
    };
  }
}
