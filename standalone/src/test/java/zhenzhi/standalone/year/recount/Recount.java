package zhenzhi.standalone.year.recount;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what was read from pages with what raw facts and events come to. */
public final class Recount implements AutoCloseable {
  /** How many of a line in a table of sites are compared. */
  public static final int FIGURES_OF_A_ROW = 9;

  private final Connection connection;
  private final ZoneId zone;

  public Recount(String url, String user, String password, ZoneId zone) throws SQLException {
    connection = DriverManager.getConnection(url, user, password);
    this.zone = zone;
  }

  /**
   * What a table of sites in order says otherwise, a line each.
   *
   * @param asOf what is open lasts until then
   */
  public List<String> ranking(Table page, LocalDate first, LocalDate last, Instant asOf)
      throws SQLException {
    var rows =
        new Ranked(first, last, zone, asOf.toEpochMilli())
            .rows(new RawFacts(connection, zone).sites());
    var differences = new ArrayList<String>();
    for (var printed : page.rows()) {
      var code = printed.getOrDefault("编号", "");
      var row = rows.get(code);
      if (row == null) {
        differences.add(first + " " + code + " should not be there");
      } else {
        figures(row)
            .forEach((name, figure) -> {
              var said = column(printed, name);
              if (!said.equals(figure)) {
                differences.add(
                    "%s to %s, %s, %s: printed '%s', recounted '%s'"
                        .formatted(first, last, code, name, said, figure));
              }
            });
      }
    }
    return differences;
  }

  private static String column(Map<String, String> row, String begins) {
    return row.entrySet().stream()
        .filter(cell -> cell.getKey().equals(begins) || cell.getKey().startsWith(begins + "（"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("no such column");
  }

  private static Map<String, String> figures(Ranked.Row row) {
    var figures = new LinkedHashMap<String, String>();
    figures.put("名次", row.place());
    figures.put("折算学时", row.prorated());
    figures.put("计入排名的学时", row.counted());
    figures.put("有效学时", row.credited());
    figures.put("播放时长", row.raw());
    figures.put("应完成学时", row.target());
    figures.put("场次", row.credited().isEmpty() ? "" : row.sessions());
    figures.put("有上报的天数", row.known());
    figures.put("免责小时", row.excused());
    return figures;
  }

  /** What the first part of a bulletin of these days has to say now, by name. */
  public Map<String, String> totals(LocalDate first, LocalDate last, Instant asOf)
      throws SQLException {
    return new Ranked(first, last, zone, asOf.toEpochMilli())
        .totals(new RawFacts(connection, zone).sites());
  }

  /** How many orders of the year of {@code today} there are of each outcome. */
  public Map<String, Integer> orders(LocalDate today) throws SQLException {
    return new Orders(zone).outcomes(connection, today);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
