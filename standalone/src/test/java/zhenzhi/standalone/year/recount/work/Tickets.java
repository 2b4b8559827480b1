package zhenzhi.standalone.year.recount.work;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhenzhi.standalone.year.read.Printed;
import zhenzhi.standalone.year.recount.raw.Query;
import zhenzhi.standalone.year.recount.raw.Workdays;

/** 督办 of repair tickets, from their entries alone. */
public final class Tickets {
  private static final String ENTRIES =
      """
      SELECT ticket_id, station_id, org_path, at, move, entry.finding, entry.unit, entry.technician_id, account_id,
        until_at, words
      FROM ticket_entry AS entry
      JOIN ticket ON ticket.id = ticket_id
      WHERE at <= ?
      ORDER BY ticket_id, nth
      """;

  private static final List<String> OUTCOMES = List.of("办结", "延期", "超时", "撤销", "挂账", "在办");

  private final Map<Long, Job> jobs = new TreeMap<>();
  private final Map<Long, String> people = new TreeMap<>();
  private final Map<String, String> subdistricts;
  private final Workdays workdays;

  private Tickets(Workdays workdays, Map<String, String> subdistricts) {
    this.workdays = workdays;
    this.subdistricts = subdistricts;
  }

  /** As they stood at {@code asOf}; {@code subdistricts}: names by paths. */
  public static Tickets of(
      Query query, Workdays workdays, Map<String, String> subdistricts, long asOf)
      throws SQLException {
    var all = new Tickets(workdays, subdistricts);
    query.each(
        ENTRIES,
        row ->
            all.jobs
                .computeIfAbsent(row.getLong(1), _ -> new Job(workdays))
                .take(
                    new Job.Line(
                        row.getLong(2),
                        row.getString(3),
                        Query.millis(row, 4),
                        row.getString(5),
                        Query.text(row, 6),
                        Query.text(row, 7),
                        row.getLong(8),
                        row.getLong(9),
                        Query.millis(row, 10),
                        Query.text(row, 11))),
        asOf);
    query.each(
        "SELECT id, person FROM account", row -> all.people.put(row.getLong(1), row.getString(2)));
    return all;
  }

  /** Those that were opened from one moment to before the other. */
  public List<Job> opened(long since, long until) {
    return jobs.values().stream()
        .filter(job -> job.opened() >= since && job.opened() < until)
        .toList();
  }

  /** The name of an account's person. */
  public String person(long account) {
    return people.getOrDefault(account, "");
  }

  /** The sheets of the workbook by their names; of each its lines by what stands first. */
  public Map<String, Map<String, Map<String, String>>> sheets(long since, long until, long asOf) {
    var of = opened(since, until);
    var sheets = new TreeMap<String, Map<String, Map<String, String>>>();
    sheets.put("按类别", lines(of, job -> Kinds.classOf(job.finding()), asOf));
    sheets.put("按谁修", lines(of, Job::unit, asOf));
    sheets.put("按办事处", lines(of, this::subdistrict, asOf));
    sheets.put(
        "按维修人员",
        lines(
            of.stream().filter(job -> job.technician() > 0).toList(),
            job -> person(job.technician()),
            asOf));
    return sheets;
  }

  private String subdistrict(Job job) {
    return subdistricts.entrySet().stream()
        .filter(one -> job.path().startsWith(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("直属或跨办事处");
  }

  private Map<String, Map<String, String>> lines(
      List<Job> of, Function<Job, String> by, long asOf) {
    var lines = new TreeMap<String, Map<String, String>>();
    of.stream()
        .collect(Collectors.groupingBy(by))
        .forEach((name, jobs) -> lines.put(name, figures(jobs, asOf)));
    return lines;
  }

  /** How many of each outcome. */
  public static Map<String, Long> outcomes(Collection<Job> jobs, long asOf) {
    var outcomes = new TreeMap<String, Long>();
    jobs.forEach(job -> outcomes.merge(job.outcome(asOf), 1L, Long::sum));
    return outcomes;
  }

  private Map<String, String> figures(List<Job> jobs, long asOf) {
    var outcomes = outcomes(jobs, asOf);
    var figures = new TreeMap<String, String>();
    OUTCOMES.forEach(
        outcome -> figures.put(outcome, String.valueOf(outcomes.getOrDefault(outcome, 0L))));
    var all = jobs.size();
    var done = outcomes.getOrDefault("办结", 0L);
    var extended = outcomes.getOrDefault("延期", 0L);
    figures.put("交办", String.valueOf(all));
    figures.put("办结率", share(done + extended, all));
    figures.put("严格办结率", share(done, all - outcomes.getOrDefault("撤销", 0L)));
    figures.put("接单用时中位数（小时）", median(jobs, Job::accepted));
    figures.put("修好用时中位数（小时）", median(jobs, Job::inOrder));
    return figures;
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "" : Printed.number((double) part / whole);
  }

  private String median(List<Job> jobs, Function<Job, Long> moment) {
    var times = new ArrayList<Long>();
    jobs.stream()
        .filter(job -> moment.apply(job) != Long.MAX_VALUE)
        .forEach(job -> times.add(workdays.between(job.opened(), moment.apply(job))));
    times.sort(null);
    if (times.isEmpty()) {
      return "";
    }
    var middle = times.get(times.size() / 2) + times.get((times.size() - 1) / 2);
    return Printed.number(middle / 2.0 / Duration.ofHours(1).toMillis());
  }
}
