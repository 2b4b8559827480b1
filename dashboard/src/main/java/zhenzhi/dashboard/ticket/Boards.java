package zhenzhi.dashboard.ticket;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.desk.TicketFilter.Part;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.desk.Tickets;
import zhenzhi.dashboard.ticket.BoardView.Column;
import zhenzhi.dashboard.ticket.CalendarView.Group;
import zhenzhi.dashboard.ticket.CalendarView.Square;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts tickets side by side: by stage on 看板, by day on 到期日历. */
final class Boards {
  private static final List<Stage> COLUMNS =
      List.of(
          Stage.OPEN,
          Stage.DISPATCHED,
          Stage.ACCEPTED,
          Stage.ON_SITE,
          Stage.REPAIRED,
          Stage.RECOVERED);

  private static final int WEEKS = 5;

  private Boards() {}

  /**
   * {@code going}, {@code waiting}: the parts of them that somebody has to do something about.
   *
   * @param due what was shelved or paused until a day that has come; stands first where there is
   *     any
   */
  static BoardView board(
      Tickets going, Tickets waiting, Tickets due, TicketQuery query, Times times) {
    var lines = new ArrayList<>(going.lines());
    lines.addAll(waiting.lines());
    var byStage = lines.stream().collect(groupingBy(TicketLine::stage));
    var columns = new ArrayList<Column>();
    if (!due.lines().isEmpty()) {
      columns.add(
          new Column(
              new Badge(Tone.BAD, TicketLabels.of(Part.DUE) + " " + due.total()),
              due.lines().stream().map(line -> TicketLists.line(line, times)).toList()));
    }
    COLUMNS.forEach(
        stage -> columns.add(column(stage, byStage.getOrDefault(stage, List.of()), times)));
    return new BoardView(
        query.at(TicketQuery.PATH), columns, more(going.total() + waiting.total() - lines.size()));
  }

  private static Column column(Stage stage, List<TicketLine> lines, Times times) {
    return new Column(
        new Badge(TicketLabels.tone(stage), TicketLabels.of(stage) + " " + lines.size()),
        lines.stream().map(line -> TicketLists.line(line, times)).toList());
  }

  static CalendarView calendar(Tickets going, TicketQuery query, Times times) {
    var byDay = new TreeMap<LocalDate, List<TicketLine>>();
    var late = new ArrayList<TicketLine>();
    var stopped = new ArrayList<TicketLine>();
    for (var line : going.lines()) {
      if (line.resolveDue().isEmpty()) {
        stopped.add(line);
      } else if (line.resolveDue().get().isBefore(times.now())) {
        late.add(line);
      } else {
        byDay
            .computeIfAbsent(day(line.resolveDue().get(), times), _ -> new ArrayList<>())
            .add(line);
      }
    }
    var groups = new ArrayList<Group>();
    group(groups, "late", "已经超时", late, times);
    byDay.forEach((day, lines) -> group(groups, "d" + day, title(day, times), lines, times));
    group(groups, "stopped", "停表，没有期限", stopped, times);
    return new CalendarView(
        query.at(TicketQuery.PATH),
        weeks(byDay, times),
        groups,
        more(going.total() - going.lines().size()));
  }

  private static void group(
      List<Group> groups, String id, String title, List<TicketLine> lines, Times times) {
    if (!lines.isEmpty()) {
      groups.add(
          new Group(
              id,
              title + "（" + lines.size() + "）",
              lines.stream().map(line -> TicketLists.line(line, times)).toList()));
    }
  }

  private static List<List<Square>> weeks(Map<LocalDate, List<TicketLine>> byDay, Times times) {
    var monday = times.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return IntStream.range(0, WEEKS)
        .mapToObj(week ->
            IntStream.range(0, 7)
                .mapToObj(day -> square(monday.plusDays(7L * week + day), byDay, times))
                .toList())
        .toList();
  }

  private static Square square(LocalDate day, Map<LocalDate, List<TicketLine>> byDay, Times times) {
    var count = byDay.getOrDefault(day, List.of()).size();
    return new Square(
        day.getDayOfMonth() == 1 || day.equals(times.today())
            ? day.getMonthValue() + "/" + day.getDayOfMonth()
            : String.valueOf(day.getDayOfMonth()),
        count == 0 ? "ahead" : "warn",
        count == 0 ? "" : "#d" + day,
        count == 0 ? "" : count + " 张",
        day.equals(times.today()));
  }

  private static String title(LocalDate day, Times times) {
    return day.equals(times.today()) ? "今天 " + times.day(day) : times.day(day);
  }

  private static LocalDate day(Instant at, Times times) {
    return at.atZone(times.zone()).toLocalDate();
  }

  private static String more(long hidden) {
    return hidden > 0 ? "还有 " + hidden + " 张没有显示，请按办事处或者谁修来看。" : "";
  }
}
