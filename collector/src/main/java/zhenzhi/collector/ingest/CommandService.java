package zhenzhi.collector.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.StationCode;

/**
 * Asks things of boxes. A command is only written down here; {@link CommandSweep} of whichever
 * collector is connected publishes it, so that a console needs no broker.
 */
@Singleton
public class CommandService {
  private static final Duration VALID = Duration.ofMinutes(15);

  private final DatabaseService database;
  private final InstantSource clock;

  CommandService(DatabaseService database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Asks {@code order} of a station within {@code scope}.
   *
   * @param account who asks
   */
  public Command ask(Scope scope, StationCode station, Order order, long account) {
    var now = clock.instant().truncatedTo(MILLIS);
    var command = new Command(UUID.randomUUID(), station, now.plus(VALID), order);
    try (var connection = database.connect()) {
      keep(connection, find(connection, scope, station), command, now, account);
      return command;
    } catch (SQLException problem) {
      throw new IllegalStateException("the command cannot be kept", problem);
    }
  }

  /** The newest commands to a station within {@code scope}, the newest first. */
  public List<Asked> results(Scope scope, StationCode station, int limit) {
    var sql =
        """
        SELECT message, asked_at, sent_at, answered_at, answer
        FROM command
        WHERE station_id = ?
        ORDER BY asked_at DESC
        LIMIT ?
        """;
    try (var connection = database.connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, find(connection, scope, station));
      statement.setInt(2, limit);
      var asked = new ArrayList<Asked>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        asked.add(asked(rows, station));
      }
      return asked;
    } catch (SQLException problem) {
      throw new IllegalStateException("the commands cannot be read", problem);
    }
  }

  private static long find(Connection connection, Scope scope, StationCode station)
      throws SQLException {
    var sql =
        """
        SELECT id
        FROM station
        WHERE code = ? AND retired_at IS NULL AND org_path LIKE ? || '%'
        """;
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, station.value());
      statement.setString(2, scope.orgPath());
      var rows = statement.executeQuery();
      if (rows.next() && scope.only().map(station::equals).orElse(true)) {
        return rows.getLong(1);
      }
      throw new Refusal(Kind.NOT_FOUND, "no station " + station);
    }
  }

  private static void keep(
      Connection connection, long station, Command command, Instant now, long account)
      throws SQLException {
    var sql =
        """
        INSERT INTO command (id, station_id, asked_by, asked_at, expires_at, message)
        VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))
        """;
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, command.id());
      statement.setLong(2, station);
      statement.setLong(3, account);
      statement.setObject(4, now.atOffset(ZoneOffset.UTC));
      statement.setObject(5, command.expires().atOffset(ZoneOffset.UTC));
      statement.setString(6, new String(ProtocolJson.encode(command), UTF_8));
      statement.executeUpdate();
    }
  }

  private static Asked asked(ResultSet row, StationCode station) throws SQLException {
    var answer = row.getString(5);
    return new Asked(
        command(station, row.getString(1)),
        at(row, 2).orElseThrow(),
        at(row, 3),
        at(row, 4).flatMap(at -> answer(station, at, answer)));
  }

  static Command command(StationCode station, String json) {
    if (ProtocolJson.decodeCommand(station, json.getBytes(UTF_8))
        instanceof Accepted<Command>(var command, _)) {
      return command;
    }
    throw new IllegalStateException("a damaged command: " + json);
  }

  private static Optional<Asked.Answer> answer(
      StationCode station, Instant at, @Nullable String json) {
    return json != null
            && ProtocolJson.decodeResult(station, json.getBytes(UTF_8))
                instanceof Accepted<zhenzhi.protocol.Result>(var result, _)
        ? Optional.of(new Asked.Answer(at, result))
        : Optional.empty();
  }

  private static Optional<Instant> at(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
