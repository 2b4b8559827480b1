package zhenzhi.dashboard.ticket;

import java.util.List;
import zhenzhi.dashboard.ticket.TicketsView.Line;

/**
 * Tickets by the day on which they are due.
 *
 * @param list address of the same as a list
 * @param weeks from this one on, Monday first
 * @param groups the days on which something is due, what is overdue first
 */
public record CalendarView(String list, List<List<Square>> weeks, List<Group> groups, String more) {
  public CalendarView {
    weeks = List.copyOf(weeks);
    groups = List.copyOf(groups);
  }

  /**
   * A day.
   *
   * @param style of the style sheet
   * @param address of its group; empty where nothing is due
   */
  public record Square(String number, String style, String address, String says, boolean isToday) {}

  /** What is due on a day. */
  public record Group(String id, String title, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }
}
