package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The server that holds a district's database, in a process of its own.
 *
 * @param port on 127.0.0.1
 * @param passwordFile file with the password of the user zhenzhi; there once the server is, or
 *     before
 */
public record Store(Victim server, int port, Path passwordFile) {
  public static final String USER = "zhenzhi";

  /** The one that {@code ./run} has. */
  public static Store embedded(Path folder) {
    var port = District.freePort();
    var password = folder.resolve("password");
    var server =
        Victim.java(
            "database",
            folder,
            DatabaseMain.class,
            List.of(),
            folder.resolve("database").toString(),
            "" + port,
            password.toString());
    return new Store(server, port, password);
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/zhenzhi";
  }

  public String password() {
    try {
      return Files.readString(passwordFile);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As who owns the database. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, password());
  }
}
