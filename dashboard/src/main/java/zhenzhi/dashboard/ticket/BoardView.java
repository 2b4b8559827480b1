package zhenzhi.dashboard.ticket;

import java.util.List;
import zhenzhi.dashboard.ticket.TicketsView.Line;
import zhenzhi.dashboard.words.Badge;

/**
 * Tickets by how far they are.
 *
 * @param list address of the same as a list
 * @param more what is not shown; empty when everything is
 */
public record BoardView(String list, List<Column> columns, String more) {
  public BoardView {
    columns = List.copyOf(columns);
  }

  /** One stage. */
  public record Column(Badge stage, List<Line> lines) {
    public Column {
      lines = List.copyOf(lines);
    }
  }
}
