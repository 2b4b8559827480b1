package zhenzhi.collector.notice.post;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import zhenzhi.collector.notice.Backoff;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Outcome.Away;
import zhenzhi.collector.notice.Outcome.Delivered;
import zhenzhi.collector.notice.Outcome.Later;
import zhenzhi.collector.notice.Outcome.Refused;
import zhenzhi.collector.notice.Outcome.Unclear;

/** What became of messages that were handed over, as SQL. */
final class AttemptRepository {
  private static final int MOST_SAID = 500;

  private static final String HOLD =
      """
      SELECT tries, notice_message.made_at, failures, way_id
      FROM notice_message
      JOIN notice_way ON notice_way.id = way_id
      WHERE notice_message.id = ?
      FOR UPDATE
      """;

  /** Stands there before the provider is asked: who dies meanwhile leaves it unclear. */
  private static final String BEGIN =
      """
      INSERT INTO notice_attempt (message_id, nth, at, outcome, answer)
      SELECT ?, coalesce(max(nth), 0) + 1, ?, 'UNCLEAR', ''
      FROM notice_attempt
      WHERE message_id = ?
      RETURNING nth
      """;

  private static final String ANSWERED =
      "UPDATE notice_attempt SET outcome = ?, answer = ? WHERE message_id = ? AND nth = ?";

  /** One that somebody else has settled meanwhile stays as it is. */
  private static final String SETTLE =
      """
      UPDATE notice_message
      SET state = ?, settled_at = ?, next_at = ?, claimed_until = NULL
      WHERE id = ? AND state = 'WAITING'
      """;

  private static final String REST =
      "UPDATE notice_way SET failures = ?, rests_until = ? WHERE id = ?";

  private AttemptRepository() {}

  private record Held(int tries, Instant madeAt, int failures, long way) {}

  static void settle(
      Connection connection,
      long message,
      int attempt,
      Outcome outcome,
      Duration giveUp,
      RandomGenerator random,
      Instant now)
      throws SQLException {
    var held = hold(connection, message);
    answered(connection, message, attempt, outcome);
    var isOld = held.madeAt().plus(giveUp).isBefore(now);
    switch (outcome) {
      case Delivered _ -> {
        end(connection, message, "SENT", now);
        rest(connection, held.way(), 0, Optional.empty());
      }
      case Refused _ -> end(connection, message, "REFUSED", now);
      case Later _, Away _ when isOld -> end(connection, message, "EXPIRED", now);
      case Unclear _ when isOld -> leave(connection, message, now);
      case Later _ -> again(connection, message, now.plus(Backoff.after(held.tries(), random)));
      case Away(_, var asked) -> {
        away(connection, held, asked, random, now);
        again(connection, message, now);
      }
      case Unclear _ -> {
        away(connection, held, Optional.empty(), random, now);
        again(connection, message, now);
      }
    }
  }

  /** Leaves the way alone for a while, at least as long as it asks for. */
  private static void away(
      Connection connection,
      Held held,
      Optional<Duration> asked,
      RandomGenerator random,
      Instant now)
      throws SQLException {
    var failures = held.failures() + 1;
    var wait = Backoff.after(failures, random);
    var longer = asked.filter(said -> said.compareTo(wait) > 0).orElse(wait);
    rest(connection, held.way(), failures, Optional.of(now.plus(longer)));
  }

  private static Held hold(Connection connection, long message) throws SQLException {
    try (var statement = connection.prepareStatement(HOLD)) {
      statement.setLong(1, message);
      var row = statement.executeQuery();
      row.next();
      return new Held(row.getInt(1), instant(row, 2), row.getInt(3), row.getLong(4));
    }
  }

  /** Answers the number of the attempt that begins. */
  static int begin(Connection connection, long message, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(BEGIN)) {
      statement.setLong(1, message);
      statement.setObject(2, utc(now));
      statement.setLong(3, message);
      var row = statement.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  /** Nobody knows whether it has come, and it is not sent again by itself. */
  static void leave(Connection connection, long message, Instant now) throws SQLException {
    end(connection, message, "UNCLEAR", now);
  }

  private static void answered(Connection connection, long message, int attempt, Outcome outcome)
      throws SQLException {
    try (var statement = connection.prepareStatement(ANSWERED)) {
      statement.setString(1, name(outcome));
      var answer = outcome.answer().replace("\0", "");
      statement.setString(2, answer.substring(0, Math.min(MOST_SAID, answer.length())));
      statement.setLong(3, message);
      statement.setInt(4, attempt);
      statement.executeUpdate();
    }
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Delivered _ -> "DELIVERED";
      case Away _ -> "AWAY";
      case Later _ -> "LATER";
      case Unclear _ -> "UNCLEAR";
      case Refused _ -> "REFUSED";
    };
  }

  private static void end(Connection connection, long message, String state, Instant now)
      throws SQLException {
    settled(connection, message, state, Optional.of(now), now);
  }

  private static void again(Connection connection, long message, Instant next) throws SQLException {
    settled(connection, message, "WAITING", Optional.empty(), next);
  }

  private static void settled(
      Connection connection, long message, String state, Optional<Instant> at, Instant next)
      throws SQLException {
    try (var statement = connection.prepareStatement(SETTLE)) {
      statement.setString(1, state);
      statement.setObject(2, utc(at));
      statement.setObject(3, utc(next));
      statement.setLong(4, message);
      statement.executeUpdate();
    }
  }

  private static void rest(Connection connection, long way, int failures, Optional<Instant> until)
      throws SQLException {
    try (var statement = connection.prepareStatement(REST)) {
      statement.setInt(1, failures);
      statement.setObject(2, utc(until));
      statement.setLong(3, way);
      statement.executeUpdate();
    }
  }
}
