package zhenzhi.dashboard.book;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/** How the books of many sites stand in a month. */
public record BooksView(
    String month,
    String value,
    String before,
    String after,
    List<Choice> subdistricts,
    List<Choice> parts,
    List<Figure> figures,
    List<String> books,
    List<Line> lines,
    Pager pager,
    String csv) {
  public BooksView {
    subdistricts = List.copyOf(subdistricts);
    parts = List.copyOf(parts);
    figures = List.copyOf(figures);
    books = List.copyOf(books);
    lines = List.copyOf(lines);
  }

  /**
   * A site.
   *
   * @param counts of each book, in their order
   * @param missing what is; empty when nothing
   */
  public record Line(
      String address,
      String name,
      String subdistrict,
      List<String> counts,
      Badge complete,
      String missing,
      Badge consistent) {
    public Line {
      counts = List.copyOf(counts);
    }
  }
}
