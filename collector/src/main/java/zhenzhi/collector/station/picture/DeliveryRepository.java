package zhenzhi.collector.station.picture;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.picture.Delivery.Behind;
import zhenzhi.collector.station.picture.Delivery.Delay;
import zhenzhi.protocol.StationCode;

/** How reports come in, as SQL. Each statement begins with the sites of the scope. */
@Singleton
class DeliveryRepository {
  private static final String SITES =
      """
      WITH site AS (
        SELECT id, code, name
        FROM station
        WHERE org_path LIKE ? || '%'
          AND (CAST(? AS text) IS NULL OR code = ?)
          AND retired_at IS NULL
      )
      """;

  private static final String COUNT = SITES + "SELECT count(*) FROM site";

  private static final String BEHIND =
      SITES
          + """
          SELECT code, name, waiting_reports - 1, waiting_bytes, waiting_at, drained_at,
            count(*) OVER (), sum(waiting_reports - 1) OVER ()
          FROM site
          JOIN station_state ON station_id = id
          WHERE waiting_reports > 1
          ORDER BY waiting_reports DESC, code
          LIMIT ?
          """;

  private static final String STORED =
      SITES
          + """
          SELECT count(*),
            percentile_cont(ARRAY[0.5, 0.9, 0.99]) WITHIN GROUP (
              ORDER BY greatest(0, CAST(extract(epoch FROM received_at - made_at) AS double precision))
            ) FILTER (WHERE placed_by <> 'GUESS')
          FROM report
          JOIN site ON id = station_id
          WHERE received_at >= ?
          """;

  private static final String MONTH =
      SITES
          + """
          SELECT coalesce(sum(reports), 0), coalesce(sum(missing), 0)
          FROM site
          JOIN station_day ON station_id = id
          WHERE day BETWEEN ? AND ?
          """;

  private static final String LOSSES =
      SITES
          + """
          SELECT id, code, name, sum(reports), sum(missing), count(*) OVER ()
          FROM site
          JOIN station_day ON station_id = id
          WHERE day BETWEEN ? AND ?
          GROUP BY id, code, name
          HAVING sum(missing) > 0
          ORDER BY sum(missing) DESC, code
          LIMIT ?
          """;

  private final JdbcOperations jdbc;

  DeliveryRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The fullest boxes, how many there are, and how much they hold. */
  record Backlog(List<Behind> worst, int total, long reports) {}

  /** What was stored. */
  record Stored(long reports, Optional<Delay> delay) {}

  /** The sites of which most is missing, and how many there are. */
  record Missing(List<Lossy> worst, int total) {}

  /** One of them. */
  record Lossy(long id, StationCode code, String name, Completeness month) {}

  int count(Scope scope) {
    return ask(
        COUNT,
        scope,
        _ -> {},
        rows -> {
          rows.next();
          return rows.getInt(1);
        });
  }

  Backlog behind(Scope scope) {
    return ask(
        BEHIND,
        scope,
        statement -> statement.setInt(4, Delivery.SHOWN),
        rows -> {
          var worst = new ArrayList<Behind>();
          var total = 0;
          var reports = 0L;
          while (rows.next()) {
            worst.add(
                new Behind(
                    new StationCode(rows.getString(1)),
                    rows.getString(2),
                    rows.getLong(3),
                    rows.getLong(4),
                    instant(rows, 5).orElseThrow(),
                    instant(rows, 6)));
            total = rows.getInt(7);
            reports = rows.getLong(8);
          }
          return new Backlog(worst, total, reports);
        });
  }

  Stored stored(Scope scope, Instant since) {
    return ask(
        STORED,
        scope,
        statement -> statement.setObject(4, since.atOffset(ZoneOffset.UTC)),
        rows -> {
          rows.next();
          var delays = rows.getArray(2);
          return new Stored(
              rows.getLong(1),
              delays == null ? Optional.empty() : Optional.of(delay((Double[]) delays.getArray())));
        });
  }

  Completeness month(Scope scope, LocalDate first, LocalDate last) {
    return ask(
        MONTH,
        scope,
        statement -> {
          statement.setObject(4, first);
          statement.setObject(5, last);
        },
        rows -> {
          rows.next();
          return new Completeness(rows.getLong(1), rows.getLong(2));
        });
  }

  Missing missing(Scope scope, LocalDate first, LocalDate last) {
    return ask(
        LOSSES,
        scope,
        statement -> {
          statement.setObject(4, first);
          statement.setObject(5, last);
          statement.setInt(6, Delivery.SHOWN);
        },
        rows -> {
          var worst = new ArrayList<Lossy>();
          var total = 0;
          while (rows.next()) {
            worst.add(
                new Lossy(
                    rows.getLong(1),
                    new StationCode(rows.getString(2)),
                    rows.getString(3),
                    new Completeness(rows.getLong(4), rows.getLong(5))));
            total = rows.getInt(6);
          }
          return new Missing(worst, total);
        });
  }

  private <T> T ask(String sql, Scope scope, Binding binding, Reading<T> reading) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          statement.setString(1, scope.orgPath());
          statement.setString(2, scope.onlyCode());
          statement.setString(3, scope.onlyCode());
          binding.bind(statement);
          try (var rows = statement.executeQuery()) {
            return reading.read(rows);
          }
        });
  }

  private static Delay delay(Double[] seconds) {
    return new Delay(length(seconds[0]), length(seconds[1]), length(seconds[2]));
  }

  private static Duration length(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
