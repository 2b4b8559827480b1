package zhenzhi.collector.content;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import zhenzhi.collector.station.Scope;

/** Moments, arrays and the scope as JDBC wants them. */
public final class ContentColumns {
  /** What a row of {@code station} must be like to lie in the scope; takes {@link #bindScope}. */
  public static final String IN_SCOPE =
      "station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)";

  private ContentColumns() {}

  /** Binds what {@link #IN_SCOPE} takes, from {@code first} on, and answers the next parameter. */
  public static int bindScope(PreparedStatement statement, int first, Scope scope)
      throws SQLException {
    statement.setString(first, scope.orgPath());
    statement.setString(first + 1, scope.onlyCode());
    statement.setString(first + 2, scope.onlyCode());
    return first + 3;
  }
}
