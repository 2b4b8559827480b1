package zhenzhi.standalone.year.recount;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhenzhi.standalone.year.read.Table;
import zhenzhi.standalone.year.recount.raw.Query;

/** Compares what was read from pages and files with what raw facts and events come to. */
public final class Recount implements AutoCloseable {
  /** What stands first in the lines of each sheet of 督办. */
  public static final Map<String, String> KEYS =
      Map.of("按类别", "类别", "按谁修", "单位", "按办事处", "办事处", "按维修人员", "维修人员");

  private final Connection connection;
  private final Query query;
  private final World world;
  private final BookRows books;
  private final long asOf;
  private final Comparison comparison = new Comparison();

  /**
   * Of everything that is known now.
   *
   * @param now what is open lasts until then
   */
  public Recount(String url, String user, String password, ZoneId zone, Instant now)
      throws SQLException {
    connection = DriverManager.getConnection(url, user, password);
    query = new Query(connection);
    asOf = now.toEpochMilli();
    world = new World(query, zone);
    books = new BookRows(world, query, asOf);
  }

  /** What has been compared so far. */
  public Comparison comparison() {
    return comparison;
  }

  /** A table of sites in order. */
  public void ranking(Table page, LocalDate first, LocalDate last) {
    var rows = new HashMap<String, Map<String, String>>();
    var ranked = world.ranked(first, last, asOf).rows();
    for (var printed : page.rows()) {
      var code = Table.cell(printed, "编号");
      var row = ranked.get(code);
      if (row != null) {
        rows.put(code, figures(row));
      }
    }
    comparison.table("ranking " + first + " to " + last, page, "编号", rows);
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
  public Map<String, String> totals(LocalDate first, LocalDate last) {
    return world.ranked(first, last, asOf).totals();
  }

  /** How many orders of this year there are of each outcome. */
  public Map<String, Integer> orders() {
    var today = world.days().day(asOf);
    var outcomes = new TreeMap<String, Integer>();
    world
        .orders()
        .issued(world.days().start(today.withDayOfYear(1)), Long.MAX_VALUE)
        .forEach(order -> outcomes.merge(order.outcome(today), 1, Integer::sum));
    return outcomes;
  }

  /** 督办 of the tickets that were opened on these days: the sheets of its workbook. */
  public void supervision(Map<String, Table> sheets, LocalDate first, LocalDate last) {
    var since = world.days().start(first);
    var until = world.days().start(last.plusDays(1));
    world
        .tickets(asOf)
        .sheets(since, until, asOf)
        .forEach((name, lines) ->
            comparison.table(
                "supervision " + first + " to " + last + ", " + name,
                sheets.getOrDefault(name, new Table(List.of())),
                KEYS.getOrDefault(name, ""),
                lines));
  }

  /** 综合情况 of a unit, as it was fetched. */
  public void survey(Map<?, ?> survey, LocalDate first, LocalDate last) throws SQLException {
    var paths = new HashMap<Long, String>();
    query.each("SELECT id, path FROM org_unit", row -> paths.put(row.getLong(1), row.getString(2)));
    var jobs =
        world
            .tickets(asOf)
            .opened(
                world.days().start(first), Math.min(asOf, world.days().start(last.plusDays(1))));
    new Surveyed(world.known(first, last, asOf).sites(), jobs, paths, asOf, comparison)
        .compare(survey);
  }

  /** What 考核 of these days has to come to now: of each site by its code, figures by name. */
  public Map<String, Map<String, String>> points(LocalDate first, LocalDate last) {
    var points = new TreeMap<String, Map<String, String>>();
    world
        .known(first, last, asOf)
        .sites()
        .forEach((site, facts) -> points.put(site.code(), Points.of(facts)));
    return points;
  }

  /** How the books of all sites stand in a month. */
  public void shelves(Table page, YearMonth month) {
    var rows = new HashMap<String, Map<String, String>>();
    for (var site : world.sites()) {
      if (site.retired() == Long.MAX_VALUE) {
        var shelf = world.shelf(site, month);
        rows.put(
            site.code(),
            Map.of(
                "学习收看记录",
                String.valueOf(shelf.viewings()),
                "信息反馈记录",
                String.valueOf(shelf.feedback()),
                "记齐",
                shelf.missing() == 0 ? "是" : "否",
                "对不上",
                "0"));
      }
    }
    comparison.table("books " + month, page, "编号", rows);
  }

  /** The ledger 学习收看 of a site. */
  public void viewing(Table page, String code, LocalDate first, LocalDate last) {
    comparison.table("viewing " + code, page, "日期", books.viewing(world.site(code), first, last));
  }

  /** The ledger 设备运行维护 of a site. */
  public void running(Table page, String code, LocalDate first, LocalDate last) {
    comparison.table("running " + code, page, "日期", books.running(world.site(code), first, last));
  }

  /**
   * How often people and the service moved orders, tickets and entries about people, by the move.
   */
  public Map<String, Long> moves() throws SQLException {
    var moves = new TreeMap<String, Long>();
    query.each(
        """
        SELECT kind || ' ' || move, count(*)
        FROM (
          SELECT 'order' AS kind, move FROM rectification_entry
          UNION ALL
          SELECT 'ticket', move FROM ticket_entry
          UNION ALL
          SELECT 'accountability', move FROM accountability_entry) AS moves
        GROUP BY 1
        """,
        row -> moves.put(row.getString(1), row.getLong(2)));
    return moves;
  }

  /** What was entered about people, by its number. */
  public Map<Long, Accused> accused() throws SQLException {
    return Accused.all(query, world);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
