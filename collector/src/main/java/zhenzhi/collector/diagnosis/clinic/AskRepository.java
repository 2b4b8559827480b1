package zhenzhi.collector.diagnosis.clinic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;
import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.StationCode;

/** Asks boxes to look at themselves, as SQL; whichever collector is connected sends it. */
final class AskRepository {
  private static final Duration VALID = Duration.ofMinutes(15);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Who was asked lately, by whomever, is left alone; the rest waits for its turn. */
  private static final String TURN =
      """
      SELECT id, code
      FROM station
      WHERE id = ANY (?)
        AND NOT EXISTS (
          SELECT FROM command
          WHERE station_id = station.id AND asked_at > ? AND message -> 'order' ->> 'kind' = 'diagnose'
        )
      ORDER BY id
      LIMIT greatest(0, ? - (SELECT count(*) FROM command WHERE asked_by IS NULL AND asked_at > ?))
      """;

  private static final Bulk<Asking> ASKINGS =
      Bulk.<Asking>rows()
          .column("id", "uuid", asking -> asking.command().id())
          .column("station_id", "bigint", Asking::site)
          .column("asked_at", "timestamptz", asking -> utc(asking.at()))
          .column("expires_at", "timestamptz", asking -> utc(asking.command().expires()))
          .column(
              "message",
              "text",
              "CAST(message AS jsonb)",
              asking -> new String(ProtocolJson.encode(asking.command()), UTF_8));

  private AskRepository() {}

  private record Asking(long site, Command command, Instant at) {}

  static void ask(
      Connection connection, Collection<Long> sites, DiagnosisConfig config, Instant now)
      throws SQLException {
    if (sites.isEmpty()) {
      return;
    }
    var askings = new ArrayList<Asking>();
    try (var statement = connection.prepareStatement(TURN)) {
      statement.setArray(1, array(connection, "bigint", sites.stream()));
      statement.setObject(2, utc(now.minus(config.askAgain())));
      statement.setInt(3, config.asksEachMinute());
      statement.setObject(4, utc(now.minus(MINUTE)));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var command =
            new Command(
                UUID.randomUUID(),
                new StationCode(rows.getString(2)),
                now.truncatedTo(MILLIS).plus(VALID),
                new Order.Diagnose());
        askings.add(new Asking(rows.getLong(1), command, now));
      }
    }
    ASKINGS.run(connection, ASKINGS.insertInto("command"), askings);
  }
}
