package zhenzhi.standalone.operation;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.chaos.Audit;
import zhenzhi.standalone.chaos.ChaosConfig;
import zhenzhi.standalone.chaos.ChaosConfig.Broker;
import zhenzhi.standalone.chaos.District;
import zhenzhi.standalone.chaos.Victim;

/** The reports of a district's boxes, one a second each, on their way into the database. */
record Flow(District district) {
  /** For a process to start on a machine that has other things to do. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final long A_SECOND_OF_ALL = 20;

  /** Twenty boxes behind Debian's Mosquitto, and nothing done to them but what the test does. */
  static ChaosConfig config(long seed) {
    return new ChaosConfig(Broker.MOSQUITTO, Duration.ZERO, seed, 2, 10, 0);
  }

  void begin() {
    district.fleets().forEach(Victim::start);
    goesOn();
  }

  /** Waits for reports that are stored from now on. */
  void goesOn() {
    var before = stored();
    Await.until("reports go on", PATIENCE, () -> stored() >= before + A_SECOND_OF_ALL);
  }

  /** The boxes write nothing more; answers once their outboxes are empty. */
  void end() {
    district.fleets().forEach(fleet -> fleet.stop(PATIENCE));
  }

  Audit audit() throws SQLException, IOException {
    try (var connection = district.connect()) {
      return Audit.of(connection, district.truths());
    }
  }

  /** Waits until the collector of that number has noted since {@code moment} that it listens. */
  void listens(int number, Instant moment) {
    Await.until("collector " + number + " listens", PATIENCE, () -> hasListened(number, moment));
  }

  private boolean hasListened(int number, Instant moment) {
    try (var connection = district.connect();
        var statement =
            connection.prepareStatement("SELECT 1 FROM listener WHERE name = ? AND seen_at > ?")) {
      statement.setString(1, District.clientId(number));
      statement.setObject(2, moment.atOffset(ZoneOffset.UTC));
      return statement.executeQuery().next();
    } catch (SQLException notYet) {
      return false;
    }
  }

  private long stored() {
    try {
      return number("SELECT count(*) FROM report");
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
  }

  /** What a query answers that has one number for an answer. */
  long number(String sql) throws SQLException {
    try (var connection = district.connect();
        var statement = connection.createStatement()) {
      var row = statement.executeQuery(sql);
      row.next();
      return row.getLong(1);
    }
  }
}
