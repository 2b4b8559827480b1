package zhenzhi.collector.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * A book of sheets with real figures in it, for those who go on calculating.
 *
 * @param date given as the time of its making
 */
public record SheetBook(String title, LocalDate date, List<Page> pages) {

  public SheetBook {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("the book '" + title + "' has no sheet");
    }
  }

  /**
   * One sheet.
   *
   * @param name on its tab
   * @param notes lines between heading and table, such as what it is as of
   */
  public record Page(String name, String heading, List<String> notes, Table table) {
    public Page {
      notes = List.copyOf(notes);
    }
  }
}
