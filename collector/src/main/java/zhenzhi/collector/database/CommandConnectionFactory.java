package zhenzhi.collector.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of a command on the command line, which starts no service. */
public final class CommandConnectionFactory {
  private CommandConnectionFactory() {}

  /** That which {@code ZHENZHI_DATABASE_URL}, {@code _USER} and {@code _PASSWORD} name. */
  public static Connection open(Map<String, String> environment) throws SQLException {
    return DriverManager.getConnection(
        environment.getOrDefault(
            "ZHENZHI_DATABASE_URL", "jdbc:postgresql://127.0.0.1:5432/zhenzhi"),
        environment.getOrDefault("ZHENZHI_DATABASE_USER", "zhenzhi"),
        environment.getOrDefault("ZHENZHI_DATABASE_PASSWORD", "zhenzhi"));
  }
}
