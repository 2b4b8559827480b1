package zhenzhi.collector.verify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhenzhi.collector.database.CommandConnectionFactory;
import zhenzhi.collector.verify.VerifyOptions.Wrong;

/** {@code ./zhenzhi study verify}: whether what is published rests on what was reported. */
public final class VerifyCommand {
  private static final int AT_ONCE = 50;
  private static final int SHOWN = 200;
  private static final int SAME = 0;
  private static final int DIFFERENT = 1;
  private static final int FAILED = 2;

  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  VerifyCommand(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var command = new VerifyCommand(System.getenv(), System.in, System.out, System.err);
    System.exit(command.run(Clock.systemUTC(), arguments));
  }

  /** Answers the exit code. */
  int run(Clock clock, String... arguments) {
    try {
      var zone = ZoneId.of(environment.getOrDefault("ZHENZHI_ZONE", "Asia/Shanghai"));
      var options = VerifyOptions.of(LocalDate.ofInstant(clock.instant(), zone), arguments);
      if (options.help()) {
        out.print(VerifyOptions.USAGE);
        return SAME;
      }
      try (var connection = CommandConnectionFactory.open(environment)) {
        return verify(connection, zone, options);
      }
    } catch (Wrong wrong) {
      err.println("zhenzhi: " + wrong.getMessage());
    } catch (SQLException problem) {
      err.println("zhenzhi: 数据库用不了 (the database cannot be used): " + problem.getMessage());
    } catch (IOException problem) {
      err.println("zhenzhi: " + problem.getMessage());
    }
    return FAILED;
  }

  private int verify(Connection connection, ZoneId zone, VerifyOptions options)
      throws SQLException, IOException {
    var stations = VerifyRepository.stations(connection, options.station());
    if (stations.isEmpty()) {
      throw new Wrong(
          options
              .station()
              .map(code -> "没有站点 (no station) '" + code + "'")
              .orElse("还没有登记站点 (no station is registered)"));
    }
    var differences = compare(connection, zone, options, List.copyOf(stations.keySet()));
    show(differences, stations);
    if (differences.isEmpty()) {
      out.printf("一致 (no difference): %d 个站点 (stations)%n", stations.size());
      return SAME;
    }
    out.printf("%d 处不一致 (differences)%n", differences.size());
    if (options.repair() && (options.yes() || agrees())) {
      repair(connection, zone, options, differences);
      var left = compare(connection, zone, options, List.copyOf(stations.keySet()));
      out.printf("已改好，还有 %d 处不一致 (repaired, %<d differences left)%n", left.size());
      return left.isEmpty() ? SAME : DIFFERENT;
    }
    return DIFFERENT;
  }

  private List<Difference> compare(
      Connection connection, ZoneId zone, VerifyOptions options, List<Long> stations)
      throws SQLException {
    var differences = new ArrayList<Difference>();
    for (var from = 0; from < stations.size(); from += AT_ONCE) {
      var some = stations.subList(from, Math.min(stations.size(), from + AT_ONCE));
      differences.addAll(
          VerifyRepository.differences(connection, zone, some, options.from(), options.until()));
      if (stations.size() > AT_ONCE) {
        err.printf("  %d/%d 个站点 (stations)%n", from + some.size(), stations.size());
      }
    }
    return differences;
  }

  private void show(List<Difference> differences, Map<Long, String> stations) {
    if (!differences.isEmpty()) {
      out.println("站点\t日期\t项目\t保存的\t重算的  (station, day, what, kept, recounted)");
    }
    differences.stream()
        .limit(SHOWN)
        .forEach(it ->
            out.printf(
                "%s\t%s\t%s\t%s\t%s%n",
                stations.get(it.station()),
                it.day().map(LocalDate::toString).orElse("-"),
                it.what().word(),
                it.kept(),
                it.recounted()));
    if (differences.size() > SHOWN) {
      out.printf("… 只列出前 %d 处 (the first %<d only)%n", SHOWN);
    }
  }

  private boolean agrees() throws IOException {
    out.print("改成重算的结果吗？ (rewrite?) [y/N] ");
    out.flush();
    var answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }

  private static void repair(
      Connection connection, ZoneId zone, VerifyOptions options, List<Difference> differences)
      throws SQLException {
    var byStation =
        differences.stream().collect(groupingBy(Difference::station, TreeMap::new, toList()));
    for (var station : byStation.entrySet()) {
      var days =
          station.getValue().stream()
              .filter(found -> found.what() == Difference.What.HOURS)
              .flatMap(found -> found.day().stream())
              .toList();
      RepairRepository.repair(
          connection, zone, station.getKey(), days, options.from(), options.until());
    }
  }
}
