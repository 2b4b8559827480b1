package zhenzhi.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.db.embedded.EmbeddedConfig;
import zhenzhi.db.embedded.EmbeddedPostgres;
import zhenzhi.simulator.Fleet;
import zhenzhi.simulator.FleetConfig;
import zhenzhi.simulator.Simulator;
import zhenzhi.simulator.plan.Fault;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.FleetPlan.Ideal;
import zhenzhi.simulator.plan.Site;

/** The whole, from the simulated boxes to the hours in the database, through a kill. */
class StandaloneIT {
  private static final int SITES = 10;
  private static final int DAYS = 20;

  @TempDir private Path folder;

  private final FleetConfig fleet =
      FleetConfig.of(Simulator.SEED, SITES, Path.of("unused")).withHistory(DAYS);
  private final FleetPlan plan = Fleet.plan(fleet);

  @Test
  void everyHourIsCountedOnceThroughAKill() throws Exception {
    var data = folder.resolve("data");
    var today = LocalDate.now(fleet.zone());
    List<Long> processes;
    try (var first = start(data)) {
      assertThat(first.statusOf("/login")).isEqualTo(200);
      assertThatASecondStartRefuses(data);
      first.await("the first receipts", () -> Files.exists(data.resolve("fleet/settled")));
      processes = processes(data);
      first.kill();
    }

    try (var second = start(data)) {
      var started = Instant.now();
      assertThat(second.statusOf("/login")).isEqualTo(200);
      assertThat(processes)
          .as("agent and player of the killed start")
          .hasSize(2)
          .noneMatch(pid -> ProcessHandle.of(pid).isPresent());
      second.await("all receipts", () -> isSettled(data, started));
      processes = processes(data);
      assertThat(second.stop()).isLessThan(Duration.ofSeconds(30));
    }

    assertThat(processes).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(hours(data, today)).isNotEmpty().isEqualTo(idealHours(data, today));
  }

  @Test
  void freshBeginsAnewAndDeletesOnlyItsOwn() throws Exception {
    var data = folder.resolve("data");
    try (var first = Launched.start(data, "--sites", "0")) {
      first.address();
      first.stop();
    }
    var password = Files.readString(data.resolve("secrets/account-office"));
    Files.writeString(data.resolve("letter.txt"), "not ours");

    try (var again = Launched.start(data, "--sites", "0", "--fresh")) {
      again.address();
    }

    assertThat(data.resolve("secrets/account-office")).content().isNotEqualTo(password);
    assertThat(data.resolve("letter.txt")).hasContent("not ours");
  }

  private static Launched start(Path data) throws IOException {
    return Launched.start(data, "--sites", "" + SITES, "--history", "" + DAYS);
  }

  private static void assertThatASecondStartRefuses(Path data) throws Exception {
    try (var second = start(data)) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.said()).hasLineCount(1).contains("another start is using " + data);
    }
  }

  /** Agent and player, as the next start would find them. */
  private static List<Long> processes(Path data) throws IOException {
    return Files.readAllLines(data.resolve("site/processes")).stream()
        .map(line -> Long.valueOf(line.split(" ", -1)[1]))
        .toList();
  }

  /** Whether everything is that was written before {@code moment} and could leave its box. */
  private boolean isSettled(Path data, Instant moment) {
    var settled = settled(data);
    return plan.sites().stream()
        .filter(Site::installed)
        .allMatch(site -> {
          var until = settled.getOrDefault(site.code().value(), Instant.EPOCH);
          return !until.isBefore(moment) || isHeldBack(site, until);
        });
  }

  private boolean isHeldBack(Site site, Instant from) {
    return plan.fault(site, from).filter(it -> it.kind() == Fault.Kind.LINE_DOWN).isPresent();
  }

  private static Map<String, Instant> settled(Path data) {
    try {
      return Files.readAllLines(data.resolve("fleet/settled")).stream()
          .map(line -> line.split(" ", -1))
          .collect(toMap(words -> words[0], words -> Instant.parse(words[1])));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Of the complete days of history, as far as each site could tell of them. */
  private Map<String, Ideal> idealHours(Path data, LocalDate today) {
    var settled = settled(data);
    var hours = new TreeMap<String, Ideal>();
    for (var site : plan.sites()) {
      for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
        var asOf = settled.getOrDefault(site.code().value(), Instant.EPOCH);
        var ideal = plan.ideal(site, day, asOf);
        if (!ideal.raw().isZero()) {
          hours.put(site.code() + " " + day, ideal);
        }
      }
    }
    return hours;
  }

  private static Map<String, Ideal> hours(Path data, LocalDate today) throws SQLException {
    var hours = new HashMap<String, Ideal>();
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(data.resolve("database")));
        var connection = database.dataSource().getConnection();
        var select =
            connection.prepareStatement(
                """
                SELECT code, day, credited_ms, raw_ms
                FROM station_day
                JOIN station ON station.id = station_id
                WHERE code LIKE 'sn-%' AND day < ? AND raw_ms > 0
                """)) {
      select.setObject(1, today);
      var rows = select.executeQuery();
      while (rows.next()) {
        hours.put(
            rows.getString("code") + " " + rows.getObject("day", LocalDate.class),
            new Ideal(
                Duration.ofMillis(rows.getLong("credited_ms")),
                Duration.ofMillis(rows.getLong("raw_ms"))));
      }
    }
    return hours;
  }
}
