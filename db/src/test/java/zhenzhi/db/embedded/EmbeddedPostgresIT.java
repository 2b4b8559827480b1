package zhenzhi.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
  @TempDir Path home;

  @Test
  void theDataOutliveTheServer() throws SQLException {
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(home))) {
      Rows.createTable(database);
      try (var connection = database.dataSource().getConnection()) {
        Rows.insert(1, connection);
      }
    }

    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(home))) {
      assertThat(Rows.in(database)).containsExactly(1);
    }
  }

  @Test
  void runsWithTheSettingsOfTheReadme() throws IOException, SQLException {
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(home));
        var connection = database.dataSource().getConnection()) {
      for (var line : Readme.rowsUnder("## Settings of the embedded server")) {
        assertThat(show(line.getFirst(), connection)).as(line.getFirst()).isEqualTo(line.get(1));
      }
    }
  }

  @Test
  void nobodyComesInWithoutThePassword() {
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway())) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.url(), database.user(), "guessed"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), null))
          .hasMessageContaining("no password was provided");
      assertThat(database.password()).hasSizeGreaterThan(40);
    }
  }

  @Test
  void onlyTheOwnerMayReadThePassword() throws IOException {
    try (var _ = EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway())) {
      assertThat(Files.getPosixFilePermissions(home.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void listensOnTheChosenPort() throws IOException {
    var port = Port.free(0);
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway().onPort(port))) {
      assertThat(database.url()).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/zhenzhi");
    }
  }

  private static String show(String setting, Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
