package zhenzhi.collector.accountability;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.accountability.Source.OfBulletin;
import zhenzhi.collector.accountability.Source.OfOrder;
import zhenzhi.collector.accountability.Source.OfTicket;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.protocol.StationCode;

/** Entries of accountability as SQL. Every reading is bounded by who may see them. */
final class AccountabilityRepository {
  private static final String ENTER =
      """
      INSERT INTO accountability (station_id, role, person, day, concerned_id, bulletin_id, rectification_id, ticket_id,
        entries, state, kind)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 'HOLDS', ?)
      RETURNING id
      """;

  private static final String ADD =
      """
      INSERT INTO accountability_entry (accountability_id, nth, at, account_id, move, words, kind)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String KEEP =
      "UPDATE accountability SET entries = ?, state = ?, kind = ? WHERE id = ?";

  /** The office sees those of its sites; anybody sees their own. */
  private static final String VISIBLE =
      """
      FROM accountability
      JOIN station ON station.id = station_id
      WHERE (concerned_id = ? OR (? AND station.org_path LIKE ? || '%'))
      """;

  private static final String COLUMNS =
      """
      SELECT accountability.id, code, name, role, person, day, concerned_id, bulletin_id, rectification_id, ticket_id
      """;

  private static final String LIST =
      COLUMNS + VISIBLE + "ORDER BY accountability.id DESC OFFSET ? LIMIT ?";

  private static final String COUNT = "SELECT count(*)\n" + VISIBLE;

  private static final String ONE = COLUMNS + VISIBLE + "AND accountability.id = ?";

  private static final String LOGS =
      """
      SELECT accountability_id, at, account_id, person, move, words, kind
      FROM accountability_entry
      JOIN account ON account.id = account_id
      WHERE accountability_id = ANY (?)
      ORDER BY accountability_id, nth
      """;

  /** Whoever could decide in place of somebody at the office of that site. */
  private static final String OTHERS =
      """
      SELECT EXISTS (
        SELECT
        FROM accountability
        JOIN station ON station.id = station_id
        JOIN account ON account.role = 'OFFICE' AND station.org_path LIKE account.org_path || '%'
        WHERE accountability.id = ? AND disabled_at IS NULL AND account.id <> ?)
      """;

  private static final String ACCOUNTS =
      """
      SELECT account.id, login, account.person
      FROM station
      JOIN account ON account.station_id = station.id
        OR account.role = 'SUBDISTRICT' AND station.org_path LIKE account.org_path || '%'
      WHERE station.id = ? AND disabled_at IS NULL
      ORDER BY account.id
      """;

  private static final String BULLETIN =
      """
      SELECT EXISTS (
        SELECT
        FROM bulletin
        JOIN org_unit ON org_unit.id = bulletin.org_unit_id
        JOIN station ON station.org_path LIKE path || '%'
        WHERE bulletin.id = ? AND state = 'ISSUED' AND station.id = ?)
      """;

  private AccountabilityRepository() {}

  /** Who asks: their account, and the subtree where they are the office. */
  record Asker(long account, boolean isOffice, String orgPath) {}

  static long enter(Connection connection, long station, NewEntry entry, String person, Event first)
      throws SQLException {
    try (var statement = connection.prepareStatement(ENTER)) {
      statement.setLong(1, station);
      statement.setString(2, entry.role().name());
      statement.setString(3, person);
      statement.setObject(4, entry.day());
      number(statement, 5, entry.concerned());
      source(statement, 6, entry.source());
      statement.setString(9, entry.kind());
      var row = statement.executeQuery();
      row.next();
      var id = row.getLong(1);
      add(connection, id, 0, first);
      return id;
    }
  }

  private static void source(PreparedStatement statement, int from, Optional<Source> source)
      throws SQLException {
    for (var nth = 0; nth < 3; nth++) {
      statement.setNull(from + nth, Types.BIGINT);
    }
    if (source.isPresent()) {
      var at =
          switch (source.get()) {
            case OfBulletin _ -> from;
            case OfOrder _ -> from + 1;
            case OfTicket _ -> from + 2;
          };
      statement.setLong(at, source.get().id());
    }
  }

  private static void number(PreparedStatement statement, int at, OptionalLong number)
      throws SQLException {
    statement.setObject(at, number.isPresent() ? number.getAsLong() : null, Types.BIGINT);
  }

  /** Adds an event as the log's {@code nth}, counted from 0. */
  static void add(Connection connection, long id, int nth, Event event) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, id);
      statement.setInt(2, nth);
      statement.setObject(3, utc(event.at()));
      statement.setLong(4, event.account());
      statement.setString(5, event.move().name());
      statement.setString(6, event.words());
      statement.setString(7, event.kind().orElse(null));
      statement.executeUpdate();
    }
  }

  static void keep(Connection connection, long id, Case comes) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setInt(1, comes.log().size());
      statement.setString(2, comes.state().name());
      statement.setString(3, comes.kind());
      statement.setLong(4, id);
      statement.executeUpdate();
    }
  }

  /** Nobody else moves it until the end of the transaction. */
  static void hold(Connection connection, long id) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT FROM accountability WHERE id = ? FOR UPDATE")) {
      statement.setLong(1, id);
      statement.executeQuery();
    }
  }

  static Optional<AccountabilityFile> find(Connection connection, Asker asker, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(ONE)) {
      bind(statement, asker);
      statement.setLong(4, id);
      return files(connection, statement).stream().findFirst();
    }
  }

  static Entries list(Connection connection, Asker asker, long offset, int limit)
      throws SQLException {
    try (var list = connection.prepareStatement(LIST);
        var count = connection.prepareStatement(COUNT)) {
      bind(list, asker);
      list.setLong(4, offset);
      list.setInt(5, limit);
      bind(count, asker);
      var total = count.executeQuery();
      total.next();
      return new Entries(files(connection, list), total.getLong(1));
    }
  }

  private static void bind(PreparedStatement statement, Asker asker) throws SQLException {
    statement.setLong(1, asker.account());
    statement.setBoolean(2, asker.isOffice());
    statement.setString(3, asker.orgPath());
  }

  private record Row(
      long id,
      StationCode code,
      String name,
      DutyRole role,
      String person,
      LocalDate day,
      OptionalLong concerned,
      Optional<Source> source) {

    AccountabilityFile file(Log log) {
      var comes = Case.entered(log.events().getFirst(), concerned);
      for (var event : log.events().subList(1, log.events().size())) {
        comes = comes.with(event);
      }
      return new AccountabilityFile(id, code, name, role, person, day, source, comes, log.people());
    }
  }

  private record Log(List<Event> events, Map<Long, String> people) {}

  private static List<AccountabilityFile> files(Connection connection, PreparedStatement statement)
      throws SQLException {
    var found = new ArrayList<Row>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      found.add(
          new Row(
              rows.getLong(1),
              new StationCode(rows.getString(2)),
              rows.getString(3),
              DutyRole.valueOf(rows.getString(4)),
              rows.getString(5),
              rows.getObject(6, LocalDate.class),
              optionalLong(rows, 7),
              source(rows)));
    }
    var logs = logs(connection, found.stream().map(Row::id).toList());
    return found.stream()
        .map(row -> row.file(logs.getOrDefault(row.id(), new Log(List.of(), Map.of()))))
        .toList();
  }

  private static Optional<Source> source(ResultSet row) throws SQLException {
    var bulletin = optionalLong(row, 8);
    if (bulletin.isPresent()) {
      return Optional.of(new OfBulletin(bulletin.getAsLong()));
    }
    var order = optionalLong(row, 9);
    if (order.isPresent()) {
      return Optional.of(new OfOrder(order.getAsLong()));
    }
    var ticket = optionalLong(row, 10);
    return ticket.isPresent() ? Optional.of(new OfTicket(ticket.getAsLong())) : Optional.empty();
  }

  private static Map<Long, Log> logs(Connection connection, Collection<Long> ids)
      throws SQLException {
    try (var statement = connection.prepareStatement(LOGS)) {
      statement.setArray(1, array(connection, "bigint", ids.stream()));
      var logs = new HashMap<Long, Log>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var log =
            logs.computeIfAbsent(rows.getLong(1), _ -> new Log(new ArrayList<>(), new HashMap<>()));
        log.events()
            .add(
                new Event(
                    instant(rows, 2),
                    rows.getLong(3),
                    Move.valueOf(rows.getString(5)),
                    rows.getString(6),
                    Optional.ofNullable(rows.getString(7))));
        log.people().put(rows.getLong(3), rows.getString(4));
      }
      return logs;
    }
  }

  /** Whether somebody else could decide. */
  static boolean hasOthers(Connection connection, long id, long account) throws SQLException {
    try (var statement = connection.prepareStatement(OTHERS)) {
      statement.setLong(1, id);
      statement.setLong(2, account);
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Whether it is about that site: one can rest on nothing else. */
  static boolean isAbout(Connection connection, long station, Source source) throws SQLException {
    var sql =
        switch (source) {
          case OfBulletin _ -> BULLETIN;
          case OfOrder _ ->
              "SELECT EXISTS (SELECT FROM rectification WHERE id = ? AND station_id = ?)";
          case OfTicket _ -> "SELECT EXISTS (SELECT FROM ticket WHERE id = ? AND station_id = ?)";
        };
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, source.id());
      statement.setLong(2, station);
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Accounts that those who answer for a site could have. */
  static List<Holder.Login> accounts(Connection connection, long station) throws SQLException {
    try (var statement = connection.prepareStatement(ACCOUNTS)) {
      statement.setLong(1, station);
      var accounts = new ArrayList<Holder.Login>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        accounts.add(new Holder.Login(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
      return accounts;
    }
  }
}
