package zhenzhi.collector.diagnosis.review;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.dossier.DossierColumns;
import zhenzhi.collector.station.Scope;

/** What was found, as SQL. The newest entry of a diagnosis counts. */
final class ReviewRepository {
  private static final String ENTRY =
      """
      actual.id, actual.kind, actual.finding, actual.component, actual.words, actual.day,
        actual.entered_at, coalesce(person, '')
      """;

  private static final String OF_DIAGNOSIS =
      "SELECT "
          + ENTRY
          + """
          FROM actual_cause AS actual
          LEFT JOIN account ON account.id = account_id
          WHERE diagnosis_id = ?
          ORDER BY actual.id
          """;

  private static final String LOCK =
      """
      SELECT coalesce(max(actual_cause.id), 0)
      FROM (SELECT id FROM diagnosis WHERE id = ? FOR UPDATE) AS one
      LEFT JOIN actual_cause ON diagnosis_id = one.id
      """;

  private static final String ADD =
      """
      INSERT INTO actual_cause (diagnosis_id, kind, finding, component, words, day, entered_at, account_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String WANTED =
      """
        AND actual.kind <> 'WITHDRAWN' AND actual.day >= ?
        AND actual.id = (SELECT max(id) FROM actual_cause AS newest WHERE newest.diagnosis_id = diagnosis.id)
        AND (CAST(? AS bigint) IS NULL OR station.org_path LIKE '%/' || CAST(? AS text) || '/%')
      """;

  private static final String MISSED =
      "  AND actual.kind <> 'UNCLEAR' AND actual.finding IS DISTINCT FROM diagnosis.finding\n";

  private static final String NEWEST = "ORDER BY actual.day DESC, actual.id DESC OFFSET ? LIMIT ?";

  private ReviewRepository() {}

  /** All of a diagnosis that somebody has been let see, the first first. */
  static List<Entry> list(Connection connection, long diagnosis) throws SQLException {
    try (var statement = connection.prepareStatement(OF_DIAGNOSIS)) {
      statement.setLong(1, diagnosis);
      var rows = statement.executeQuery();
      var entries = new ArrayList<Entry>();
      while (rows.next()) {
        entries.add(entry(rows, 1));
      }
      return entries;
    }
  }

  /** Keeps others from entering something meanwhile, and answers the newest entry; 0 for none. */
  static long lock(Connection connection, long diagnosis) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setLong(1, diagnosis);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /** {@code actual}: absent for a withdrawal. */
  static void add(
      Connection connection,
      long diagnosis,
      Optional<Actual> actual,
      String words,
      LocalDate day,
      Instant at,
      long account)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, diagnosis);
      statement.setString(2, actual.map(ReviewRepository::kind).orElse("WITHDRAWN"));
      statement.setString(3, actual.flatMap(Actual::found).map(Enum::name).orElse(null));
      statement.setString(4, actual.map(ReviewRepository::component).orElse(null));
      statement.setString(5, words);
      statement.setObject(6, day);
      statement.setObject(7, utc(at));
      statement.setLong(8, account);
      statement.executeUpdate();
    }
  }

  private static String kind(Actual actual) {
    return switch (actual) {
      case Actual.Fault _ -> "FAULT";
      case Actual.NoFault _ -> "NO_FAULT";
      case Actual.Unclear _ -> "UNCLEAR";
    };
  }

  private static @Nullable String component(Actual actual) {
    return actual instanceof Actual.Fault(_, var component) ? component.name() : null;
  }

  static List<Tally> tallies(Connection connection, Scope scope, ReviewFilter filter)
      throws SQLException {
    var sql = "SELECT diagnosis.finding, actual.kind, actual.finding, count(*)\n" + from("");
    try (var statement = connection.prepareStatement(sql + "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3")) {
      wanted(statement, scope, filter);
      var rows = statement.executeQuery();
      var tallies = new ArrayList<Tally>();
      while (rows.next()) {
        var finding = rows.getString(3);
        var component = finding == null ? null : Finding.valueOf(finding).component().name();
        var actual = actual(rows.getString(2), finding, component);
        if (actual.isPresent()) {
          tallies.add(new Tally(Finding.valueOf(rows.getString(1)), actual.get(), rows.getLong(4)));
        }
      }
      return tallies;
    }
  }

  /** Those that were something else than told, the newest first. */
  static List<Reviewed> misses(
      Connection connection, Scope scope, ReviewFilter filter, long offset, int limit)
      throws SQLException {
    return list(connection, MISSED, scope, filter, offset, limit);
  }

  /** All of them, the newest first. */
  static List<Reviewed> all(Connection connection, Scope scope, ReviewFilter filter, int limit)
      throws SQLException {
    return list(connection, "", scope, filter, 0, limit);
  }

  private static List<Reviewed> list(
      Connection connection, String only, Scope scope, ReviewFilter filter, long offset, int limit)
      throws SQLException {
    var sql = DossierColumns.COLUMNS.strip() + ",\n" + ENTRY + from(only) + NEWEST;
    try (var statement = connection.prepareStatement(sql)) {
      wanted(statement, scope, filter);
      statement.setLong(7, offset);
      statement.setInt(8, limit);
      var rows = statement.executeQuery();
      var all = new ArrayList<Reviewed>();
      while (rows.next()) {
        all.add(new Reviewed(DossierColumns.dossier(rows), entry(rows, 14)));
      }
      return all;
    }
  }

  private static String from(String only) {
    return DossierColumns.FROM.replace(
            "FROM diagnosis\n",
            """
            FROM actual_cause AS actual
            JOIN diagnosis ON diagnosis.id = diagnosis_id
            LEFT JOIN account ON account.id = actual.account_id
            """)
        + WANTED
        + only;
  }

  private static void wanted(PreparedStatement statement, Scope scope, ReviewFilter filter)
      throws SQLException {
    DossierColumns.scope(statement, scope);
    var unit = filter.unit().isPresent() ? (Long) filter.unit().getAsLong() : null;
    statement.setObject(4, filter.from());
    statement.setObject(5, unit, Types.BIGINT);
    statement.setObject(6, unit, Types.BIGINT);
  }

  private static Entry entry(ResultSet row, int from) throws SQLException {
    return new Entry(
        row.getLong(from),
        actual(row.getString(from + 1), row.getString(from + 2), row.getString(from + 3)),
        row.getString(from + 4),
        row.getObject(from + 5, LocalDate.class),
        instant(row, from + 6),
        row.getString(from + 7));
  }

  private static Optional<Actual> actual(
      String kind, @Nullable String finding, @Nullable String component) {
    return switch (kind) {
      case "FAULT" ->
          finding == null || component == null
              ? Optional.empty()
              : Optional.of(
                  new Actual.Fault(Finding.valueOf(finding), Component.valueOf(component)));
      case "NO_FAULT" -> Optional.of(new Actual.NoFault());
      case "UNCLEAR" -> Optional.of(new Actual.Unclear());
      case "WITHDRAWN" -> Optional.empty();
      default -> throw new IllegalStateException("no kind of an entry: '" + kind + "'");
    };
  }
}
