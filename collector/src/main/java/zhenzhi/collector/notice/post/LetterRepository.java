package zhenzhi.collector.notice.post;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.notice.Bucket;
import zhenzhi.collector.notice.Digest;
import zhenzhi.collector.notice.Digest.Item;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Repeat;
import zhenzhi.collector.notice.Way;

/** Messages, and the notices that become one, as SQL. */
final class LetterRepository {
  /** Longer than any sending takes: whoever died with a message in hand leaves it to others. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private static final String BUSY_WAYS =
      """
      SELECT id
      FROM notice_way
      WHERE disabled_at IS NULL AND (rests_until IS NULL OR rests_until <= ?)
        AND (EXISTS (
            SELECT FROM notice_message
            WHERE way_id = notice_way.id AND state = 'WAITING' AND next_at <= ?)
          OR EXISTS (
            SELECT FROM notice
            WHERE way_id = notice_way.id AND state = 'WAITING' AND due_at <= ?))
      ORDER BY id
      """;

  private static final String HOLD =
      """
      SELECT id, kind, name, address, secret, per_minute, tokens, tokens_at
      FROM notice_way
      WHERE id = ? AND disabled_at IS NULL AND (rests_until IS NULL OR rests_until <= ?)
      FOR UPDATE SKIP LOCKED
      """;

  private static final String PAY = "UPDATE notice_way SET tokens = ?, tokens_at = ? WHERE id = ?";

  private static final String LETTER =
      """
      SELECT id, target, title, body, is_urgent, made_at
      FROM notice_message
      WHERE way_id = ? AND state = 'WAITING' AND next_at <= ?
        AND (claimed_until IS NULL OR claimed_until <= ?)
      ORDER BY is_urgent DESC, id
      LIMIT 1
      """;

  private static final String CLAIMED =
      "UPDATE notice_message SET tries = tries + 1, claimed_until = ? WHERE id = ?";

  /** Attempts at it whose end nobody knows, since it was made or sent again by hand. */
  private static final String UNCLEAR =
      """
      SELECT count(*)
      FROM notice_attempt
      JOIN notice_message ON notice_message.id = message_id
      WHERE message_id = ? AND outcome = 'UNCLEAR' AND at >= made_at
      """;

  /** One message of a target at a time: while it waits, what comes later gathers behind it. */
  private static final String TARGET =
      """
      SELECT target
      FROM notice
      WHERE way_id = ? AND state = 'WAITING' AND due_at <= ?
        AND NOT EXISTS (
          SELECT
          FROM notice_message
          WHERE notice_message.way_id = notice.way_id AND notice_message.target = notice.target
            AND notice_message.state = 'WAITING')
      GROUP BY target
      ORDER BY bool_or(is_urgent) DESC, min(due_at), target
      LIMIT 1
      """;

  private static final String ITEMS =
      """
      SELECT id, %s, nth, occasion, words, name, is_urgent, due_at <= ?
      FROM notice
      WHERE way_id = ? AND target = ? AND state = 'WAITING'
      ORDER BY id
      """
          .formatted(NoticesService.ABOUT);

  private static final String OVERTAKEN =
      "UPDATE notice SET state = 'OVERTAKEN' WHERE id = ANY (?)";

  private static final String COMPOSE =
      """
      INSERT INTO notice_message
        (way_id, target, name, title, body, is_urgent, state, made_at, next_at)
      VALUES (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
      ON CONFLICT (way_id, target) WHERE state = 'WAITING' DO NOTHING
      RETURNING id
      """;

  private static final String GATHER =
      "UPDATE notice SET state = 'GATHERED', message_id = ? WHERE id = ANY (?)";

  private LetterRepository() {}

  /**
   * A message to be sent now, by whoever holds it.
   *
   * @param attempt its number
   */
  record Parcel(Way way, Letter letter, int attempt) {}

  private record Held(Way way, Bucket bucket) {}

  private record Waiting(Item item, String name, boolean isUrgent, boolean isDue) {}

  /** Those that have something to send, and are not resting. */
  static List<Long> busyWays(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(BUSY_WAYS)) {
      for (var nth = 1; nth <= 3; nth++) {
        statement.setObject(nth, utc(now));
      }
      var ways = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ways.add(rows.getLong(1));
      }
      return ways;
    }
  }

  /**
   * Takes a message in hand, and makes it of notices where none waits. None while the way's rate is
   * used up, and while another collector is at it.
   */
  static Optional<Parcel> claim(Connection connection, long way, String console, Instant now)
      throws SQLException {
    var held = hold(connection, way, now);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    var paid = held.get().bucket().take(now);
    if (paid.isEmpty()) {
      return Optional.empty();
    }
    var letter = clear(connection, held.get().way(), now);
    while (letter.isEmpty() && compose(connection, held.get().way(), console, now)) {
      letter = clear(connection, held.get().way(), now);
    }
    if (letter.isEmpty()) {
      return Optional.empty();
    }
    pay(connection, way, paid.get());
    try (var statement = connection.prepareStatement(CLAIMED)) {
      statement.setObject(1, utc(now.plus(CLAIM)));
      statement.setLong(2, letter.get().id());
      statement.executeUpdate();
    }
    var attempt = AttemptRepository.begin(connection, letter.get().id(), now);
    return Optional.of(new Parcel(held.get().way(), letter.get(), attempt));
  }

  /** The next that waits; one that may have come twice already waits no longer. */
  private static Optional<Letter> clear(Connection connection, Way way, Instant now)
      throws SQLException {
    while (true) {
      var letter = waiting(connection, way.id(), now);
      if (letter.isEmpty()) {
        return letter;
      }
      switch (Repeat.after(unclear(connection, letter.get().id()), way.kind())) {
        case PLAIN -> {
          return letter;
        }
        case MARKED -> {
          return letter.map(Letter::marked);
        }
        case NONE -> AttemptRepository.leave(connection, letter.get().id(), now);
      }
    }
  }

  private static int unclear(Connection connection, long message) throws SQLException {
    try (var statement = connection.prepareStatement(UNCLEAR)) {
      statement.setLong(1, message);
      var row = statement.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  private static Optional<Held> hold(Connection connection, long way, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(HOLD)) {
      statement.setLong(1, way);
      statement.setObject(2, utc(now));
      var row = statement.executeQuery();
      return row.next()
          ? Optional.of(
              new Held(way(row), new Bucket(row.getInt(6), row.getDouble(7), instant(row, 8))))
          : Optional.empty();
    }
  }

  private static Way way(ResultSet row) throws SQLException {
    return new Way(
        row.getLong(1),
        Way.Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }

  private static void pay(Connection connection, long way, Bucket left) throws SQLException {
    try (var statement = connection.prepareStatement(PAY)) {
      statement.setDouble(1, left.tokens());
      statement.setObject(2, utc(left.at()));
      statement.setLong(3, way);
      statement.executeUpdate();
    }
  }

  private static Optional<Letter> waiting(Connection connection, long way, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(LETTER)) {
      statement.setLong(1, way);
      statement.setObject(2, utc(now));
      statement.setObject(3, utc(now));
      var row = statement.executeQuery();
      return row.next()
          ? Optional.of(
              new Letter(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getBoolean(5),
                  instant(row, 6)))
          : Optional.empty();
    }
  }

  /** Answers false when there is nothing to make a message of. */
  private static boolean compose(Connection connection, Way way, String console, Instant now)
      throws SQLException {
    var target = target(connection, way.id(), now);
    if (target.isEmpty()) {
      return false;
    }
    var all = items(connection, way.id(), target.get(), now);
    var overtaken = Digest.overtaken(all.stream().map(Waiting::item).toList());
    update(connection, OVERTAKEN, 1, overtaken.stream());
    var due =
        all.stream().filter(one -> one.isDue() && !overtaken.contains(one.item().id())).toList();
    if (!due.isEmpty()) {
      var digest = Digest.of(due.stream().map(Waiting::item).toList(), console, way.kind().room());
      var isUrgent = due.stream().anyMatch(Waiting::isUrgent);
      var name = due.getFirst().name();
      var id = add(connection, way.id(), target.get(), name, digest, isUrgent, now);
      if (id.isPresent()) {
        gather(connection, id.get(), due);
      }
    }
    return true;
  }

  private static Optional<String> target(Connection connection, long way, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(TARGET)) {
      statement.setLong(1, way);
      statement.setObject(2, utc(now));
      var row = statement.executeQuery();
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  private static List<Waiting> items(Connection connection, long way, String target, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ITEMS)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, way);
      statement.setString(3, target);
      var items = new ArrayList<Waiting>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var item =
            new Item(
                rows.getLong(1),
                rows.getString(2),
                rows.getInt(3),
                Occasion.valueOf(rows.getString(4)),
                rows.getString(5));
        items.add(new Waiting(item, rows.getString(6), rows.getBoolean(7), rows.getBoolean(8)));
      }
      return items;
    }
  }

  /** Adds a message; none where one waits for the same target. */
  static Optional<Long> add(
      Connection connection,
      long way,
      String target,
      String name,
      Digest digest,
      boolean isUrgent,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(COMPOSE)) {
      statement.setLong(1, way);
      statement.setString(2, target);
      statement.setString(3, name);
      statement.setString(4, digest.title());
      statement.setString(5, digest.body());
      statement.setBoolean(6, isUrgent);
      statement.setObject(7, utc(now));
      statement.setObject(8, utc(now));
      var row = statement.executeQuery();
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  private static void gather(Connection connection, long message, List<Waiting> notices)
      throws SQLException {
    try (var statement = connection.prepareStatement(GATHER)) {
      statement.setLong(1, message);
      statement.setArray(
          2, array(connection, "bigint", notices.stream().map(one -> one.item().id())));
      statement.executeUpdate();
    }
  }

  private static void update(Connection connection, String sql, int parameter, Stream<Long> ids)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(parameter, array(connection, "bigint", ids));
      statement.executeUpdate();
    }
  }
}
