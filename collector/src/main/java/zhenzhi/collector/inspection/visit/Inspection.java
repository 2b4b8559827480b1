package zhenzhi.collector.inspection.visit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.protocol.StationCode;

/**
 * A visit to a site.
 *
 * @param area the site's subdistrict by name; empty where it has none
 * @param month for which it counts
 * @param entries the sheet as it was signed, and each correction after it; the last one holds
 */
public record Inspection(
    long id,
    StationCode code,
    String name,
    String area,
    YearMonth month,
    Instant inspected,
    List<Entry> entries) {
  public Inspection {
    entries = List.copyOf(entries);
  }

  /**
   * A sheet.
   *
   * @param by whose account, by name
   * @param reason why it was corrected; empty of the first
   */
  public record Entry(
      Instant at,
      String by,
      String inspector,
      String witness,
      String reason,
      List<Answered> answers) {
    public Entry {
      answers = List.copyOf(answers);
    }
  }

  /** What holds. */
  public Entry last() {
    return entries.getLast();
  }

  public Satisfaction satisfaction() {
    return Satisfaction.of(last().answers());
  }
}
