package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.database.Outage;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

/** Publishes commands that nobody has published yet. One sent twice does no harm. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class CommandSweep {
  private static final Logger LOG = LoggerFactory.getLogger(CommandSweep.class);
  private static final long PATIENCE_SECONDS = 10;

  private static final String UNSENT =
      """
      SELECT command.id, station.code, command.message
      FROM command
      JOIN station ON station.id = command.station_id
      WHERE command.sent_at IS NULL AND command.expires_at > ?
      ORDER BY command.asked_at
      LIMIT 50
      FOR UPDATE OF command SKIP LOCKED
      """;

  private final MqttInbox broker;
  private final DatabaseService database;
  private final InstantSource clock;
  private final Outage outage = new Outage(LOG, "Publishing commands");

  CommandSweep(MqttInbox broker, DatabaseService database, InstantSource clock) {
    this.broker = broker;
    this.database = database;
    this.clock = clock;
  }

  void publish() {
    if (!broker.isUp() || database.schema().isEmpty()) {
      return;
    }
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      publish(connection);
      connection.commit();
      outage.over();
    } catch (SQLException | CompletionException problem) {
      outage.failed(problem);
    }
  }

  private void publish(Connection connection) throws SQLException {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    try (var unsent = connection.prepareStatement(UNSENT);
        var sent = connection.prepareStatement("UPDATE command SET sent_at = ? WHERE id = ?")) {
      unsent.setObject(1, now);
      var rows = unsent.executeQuery();
      while (rows.next()) {
        publish(new StationCode(rows.getString(2)), rows.getString(3));
        sent.setObject(1, now);
        sent.setObject(2, rows.getObject(1, UUID.class));
        sent.executeUpdate();
      }
    }
  }

  private void publish(StationCode station, String message) {
    var command = CommandService.command(station, message);
    broker
        .publish(Topics.topic(station, Channel.COMMAND), ProtocolJson.encode(command))
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
