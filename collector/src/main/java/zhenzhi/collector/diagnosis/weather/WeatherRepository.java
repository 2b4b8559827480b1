package zhenzhi.collector.diagnosis.weather;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.diagnosis.weather.WeatherState.Source;

/** How the feeds are, as SQL. */
final class WeatherRepository {
  private static final String KEEP =
      """
      INSERT INTO weather_feed (source, looked_at, read_at, lines, bad, failure)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (source) DO UPDATE SET
        looked_at = excluded.looked_at, read_at = excluded.read_at, lines = excluded.lines,
        bad = excluded.bad, failure = excluded.failure
      """;

  private static final String LIST =
      "SELECT source, looked_at, read_at, lines, bad, failure FROM weather_feed ORDER BY source";

  /** Feeds that are configured no more say nothing. */
  private static final String FORGET = "DELETE FROM weather_feed WHERE source <> ALL (?)";

  private WeatherRepository() {}

  static void keep(Connection connection, List<WeatherState> states) throws SQLException {
    try (var forget = connection.prepareStatement(FORGET)) {
      forget.setArray(
          1, array(connection, "text", states.stream().map(state -> state.source().name())));
      forget.executeUpdate();
    }
    for (var state : states) {
      try (var statement = connection.prepareStatement(KEEP)) {
        statement.setString(1, state.source().name());
        statement.setObject(2, utc(state.looked()));
        statement.setObject(3, utc(state.read()));
        statement.setInt(4, state.lines());
        statement.setArray(5, array(connection, "text", state.bad().stream()));
        statement.setString(6, state.failure());
        statement.executeUpdate();
      }
    }
  }

  static List<WeatherState> list(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      var states = new ArrayList<WeatherState>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        states.add(
            new WeatherState(
                Source.valueOf(rows.getString(1)),
                instant(rows, 2),
                optionalInstant(rows, 3),
                rows.getInt(4),
                List.of((String[]) rows.getArray(5).getArray()),
                rows.getString(6)));
      }
      return states;
    }
  }
}
