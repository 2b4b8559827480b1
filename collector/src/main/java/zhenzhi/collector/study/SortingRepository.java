package zhenzhi.collector.study;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import zhenzhi.protocol.Playback.Category;

/**
 * How content is sorted. Every batch of reports asks for it and it hardly ever changes, so the last
 * state that was read is kept.
 */
public final class SortingRepository {
  private static final String VERSION = "SELECT version FROM sorting_version";

  private static final String LIST =
      """
      SELECT name_kind, name, category, holds_from, holds_until
      FROM sorting
      WHERE holds_until IS NULL OR holds_until > holds_from
      """;

  /** A version stands for one state in all databases, so it does not matter who reads. */
  private static final AtomicReference<Known> KNOWN =
      new AtomicReference<>(new Known(new UUID(0, 0), new Sortings(List.of())));

  private SortingRepository() {}

  private record Known(UUID version, Sortings sortings) {}

  public static Sortings list(Connection connection) throws SQLException {
    var version = version(connection);
    var known = KNOWN.get();
    if (!known.version().equals(version)) {
      known = new Known(version, read(connection));
      KNOWN.set(known);
    }
    return known.sortings();
  }

  private static UUID version(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(VERSION)) {
      var row = statement.executeQuery();
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  private static Sortings read(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      var sortings = new ArrayList<Sorting>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sortings.add(
            new Sorting(
                new ContentName(ContentName.Kind.valueOf(rows.getString(1)), rows.getString(2)),
                Category.valueOf(rows.getString(3)),
                rows.getObject(4, LocalDate.class),
                Optional.ofNullable(rows.getObject(5, LocalDate.class))));
      }
      return new Sortings(sortings);
    }
  }
}
