package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.chaos.ChaosConfig.Broker;

/**
 * A day without collectors for 300 sites: {@code embedded|mosquitto}. Prints figures as {@code
 * ./bench} reads them.
 */
final class BacklogBench {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** A box is deaf two minutes after nobody answered; the broker's queue is as it would be then. */
  private static final Duration UNHEARD = Duration.ofSeconds(150);

  private static final int FLEETS = 3;
  private static final int BOXES = 100;
  private static final int REPORTS = 288;

  private BacklogBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var broker = Broker.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    var folder = Files.createTempDirectory("zhenzhi-backlog");
    System.err.println("logs are in " + folder);
    var config = new ChaosConfig(broker, Duration.ZERO, 1, FLEETS, BOXES, REPORTS);
    try (var district = District.start(folder, config)) {
      district.collectors().forEach(Victim::kill);
      district.fleets().forEach(Victim::start);
      Await.until("the outboxes are full", PATIENCE, () -> areReady(folder, district));
      var unheard = System.nanoTime() + UNHEARD.toNanos();
      Await.until("nobody answered for a while", PATIENCE, () -> System.nanoTime() > unheard);

      district.collectors().getFirst().start();
      Await.until("a collector listens", PATIENCE, () -> is(district, LISTENS));
      var returned = System.nanoTime();
      Await.until("the present is known", PATIENCE, () -> is(district, PRESENT));
      var present = seconds(returned);
      Await.until("everything is here", PATIENCE, () -> is(district, EVERYTHING));
      var everything = seconds(returned);

      figure("present state known", present, "s", 10);
      figure("everything here", everything, "s", 600);
      System.err.printf(
          "%d reports, %.0f a second%n",
          FLEETS * BOXES * REPORTS, FLEETS * BOXES * REPORTS / everything);
    }
  }

  private static final String LISTENS =
      "SELECT count(*) > 0 FROM listener WHERE seen_at > now() - INTERVAL '5 seconds'";
  private static final String PRESENT =
      "SELECT count(*) = " + FLEETS * BOXES + " FROM station_state WHERE seq = " + REPORTS;
  private static final String EVERYTHING =
      "SELECT count(*) = " + FLEETS * BOXES * REPORTS + " FROM report";

  private static boolean areReady(Path folder, District district) {
    return district.stations().stream()
        .allMatch(station -> Files.exists(folder.resolve(station.value()).resolve("ready")));
  }

  private static boolean is(District district, String sql) {
    try (var connection = district.connect();
        var statement = connection.createStatement()) {
      var row = statement.executeQuery(sql);
      return row.next() && row.getBoolean(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void figure(String name, double value, String unit, int aim) {
    System.out.printf("backlog.%s\t%.1f\t%s\t%d%n", name, value, unit, aim);
  }
}
