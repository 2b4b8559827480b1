package zhenzhi.dashboard.book;

import java.util.List;
import zhenzhi.dashboard.words.Badge;

/**
 * A month of a book, or a whole register.
 *
 * @param before address of the month before; empty of a register
 * @param after address of the month after; empty in this one
 * @param latest address of the newest day that was told and may be written beside; empty if none
 * @param latestDay what the button to it says
 * @param add address at which a row is entered; empty where the reader enters none
 * @param told something that has just been done; empty when nothing was
 * @param first name of the column that stands for a row
 * @param columns names of the others
 * @param widths of all columns in percent, of the one that says who wrote it last
 */
public record LeafView(
    String code,
    String site,
    String shelf,
    String name,
    String about,
    String month,
    String before,
    String after,
    String latest,
    String latestDay,
    String add,
    String addWord,
    String print,
    String csv,
    String told,
    String first,
    List<String> columns,
    List<Integer> widths,
    List<Line> lines,
    List<Line> withdrawn) {
  public LeafView {
    columns = List.copyOf(columns);
    widths = List.copyOf(widths);
    lines = List.copyOf(lines);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * A row.
   *
   * @param main what stands for it
   * @param origin who filled it
   * @param hints what does not fit; empty when everything does
   */
  public record Line(
      String address, String main, Badge origin, List<Cell> cells, String hints, String word) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param told what the box told and somebody corrected; empty when nobody did
   */
  public record Cell(String name, String value, String told) {}
}
