package zhenzhi.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What kind of database this is. Tables and queries are the same on all three. */
public enum Flavour {
  /** Plain tables. */
  POSTGRES,
  /** TimescaleDB as Debian packs it: facts in chunks. */
  TIMESCALE_APACHE,
  /** TimescaleDB under its own licence: old chunks are compressed, too. */
  TIMESCALE;

  /** Unknown where the extension is not installed, so that asking is safe anywhere. */
  private static final String LICENSE = "SELECT current_setting('timescaledb.license', true)";

  /** Asks a database what it is. */
  public static Flavour of(Connection connection) throws SQLException {
    return switch (Answer.to(LICENSE, connection).orElse("")) {
      case "" -> POSTGRES;
      case "timescale" -> TIMESCALE;
      default -> TIMESCALE_APACHE;
    };
  }

  /** The folders below zhenzhi/db/migration whose scripts belong to it. */
  List<String> migrations() {
    return switch (this) {
      case POSTGRES -> List.of("all");
      case TIMESCALE_APACHE -> List.of("all", "timescale");
      case TIMESCALE -> List.of("all", "timescale", "timescale-community");
    };
  }
}
