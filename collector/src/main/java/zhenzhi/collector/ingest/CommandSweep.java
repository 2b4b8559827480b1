package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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

  /** Marked first, so that no row is held while the broker is waited for. */
  private static final String TAKE =
      """
      UPDATE command
      SET sent_at = ?
      FROM station
      WHERE station.id = command.station_id AND command.id IN (
        SELECT id
        FROM command
        WHERE sent_at IS NULL AND expires_at > ?
        ORDER BY asked_at
        LIMIT 50
        FOR UPDATE SKIP LOCKED)
      RETURNING command.id, station.code, command.message
      """;

  private static final String GIVE_BACK =
      """
      UPDATE command SET sent_at = NULL WHERE id = ? AND sent_at = ? AND answered_at IS NULL
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
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    try (var connection = database.connect()) {
      var sendings = take(connection, now).stream().map(this::send).toList();
      var problem = Optional.<CompletionException>empty();
      for (var sending : sendings) {
        var why = sending.problem();
        if (why.isPresent()) {
          problem = why;
          giveBack(connection, sending.command(), now);
        }
      }
      problem.ifPresentOrElse(outage::failed, outage::over);
    } catch (SQLException problem) {
      outage.failed(problem);
    }
  }

  private record Unsent(UUID command, StationCode station, String message) {}

  private record Sending(UUID command, CompletableFuture<Void> outcome) {
    /** Why it was not sent; absent when it was. */
    Optional<CompletionException> problem() {
      try {
        outcome.join();
        return Optional.empty();
      } catch (CompletionException why) {
        return Optional.of(why);
      }
    }
  }

  private static List<Unsent> take(Connection connection, OffsetDateTime now) throws SQLException {
    try (var take = connection.prepareStatement(TAKE)) {
      take.setObject(1, now);
      take.setObject(2, now);
      var unsent = new ArrayList<Unsent>();
      var rows = take.executeQuery();
      while (rows.next()) {
        unsent.add(
            new Unsent(
                rows.getObject(1, UUID.class),
                new StationCode(rows.getString(2)),
                rows.getString(3)));
      }
      return unsent;
    }
  }

  private Sending send(Unsent unsent) {
    var command = CommandService.command(unsent.station(), unsent.message());
    var topic = Topics.topic(unsent.station(), Channel.COMMAND);
    return new Sending(
        unsent.command(),
        broker
            .publish(topic, ProtocolJson.encode(command))
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private static void giveBack(Connection connection, UUID command, OffsetDateTime sent)
      throws SQLException {
    try (var giveBack = connection.prepareStatement(GIVE_BACK)) {
      giveBack.setObject(1, command);
      giveBack.setObject(2, sent);
      giveBack.executeUpdate();
    }
  }
}
