package zhenzhi.standalone.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import zhenzhi.db.Flavour;
import zhenzhi.db.Migrations;

class StackImagesIT {
  @Test
  void theDatabaseImageTakesTheSchemaFromAnOwnerWithoutPowers() throws SQLException {
    try (var network = Network.newNetwork();
        var database = Images.database(network)) {
      database.start();

      var schema = Migrations.migrate(as("zhenzhi", database));

      assertThat(schema.flavour()).isNotEqualTo(Flavour.POSTGRES);
      assertThat(schema.server()).startsWith("17.");
      assertThat(asked("SHOW data_checksums", database)).isEqualTo("on");
      assertThat(
              asked("SELECT datlocprovider FROM pg_database WHERE datname = 'zhenzhi'", database))
          .isEqualTo("b");
    }
  }

  @Test
  void whoReadsForBoardsSeesTheViewsAlone() throws SQLException {
    try (var network = Network.newNetwork();
        var database = Images.database(network)) {
      database.start();
      Migrations.migrate(as("zhenzhi", database));

      try (var connection = as("grafana", database).getConnection();
          var statement = connection.createStatement()) {
        assertThat(statement.executeQuery("SELECT count(*) FROM report.station").next()).isTrue();
        assertThatThrownBy(() -> statement.executeQuery("SELECT 1 FROM public.account"))
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void theConsoleRunsOnAReadOnlyDiskAsNobodyInParticular() throws Exception {
    try (var network = Network.newNetwork();
        var database = Images.database(network);
        var console = Images.service(network, "dashboard")) {
      database.start();
      console.start();

      assertThat(Images.userOf(console)).isEqualTo("10001:10001");
      assertThat(page(console, "/login")).contains("登录");
      assertThat(console.execInContainer("java", "--version").getStdout()).contains(" 25");
      assertThat(console.getLogs()).doesNotContain(" ERROR ").doesNotContain(Images.PASSWORD);
    }
  }

  /** A file for each use, readable by who uses it and nobody else. */
  @Test
  void passwordsAreDrawnOnceAndGivenToWhoUsesThem() {
    try (var keys =
        Images.keys(
            "make-secrets; cat /secrets/*/* | cksum; make-secrets; cat /secrets/*/* | cksum; "
                + "find /secrets -type f -printf '%m %U %P\\n' | sort")) {
      keys.start();

      var lines =
          keys.getLogs(OutputType.STDOUT)
              .lines()
              .filter(line -> !line.startsWith("made "))
              .toList();
      assertThat(lines.get(0)).as("drawn once").isEqualTo(lines.get(1));
      assertThat(lines.subList(2, lines.size()))
          .containsExactly(
              "400 10001 service/broker",
              "400 10001 service/database",
              "400 10001 service/group",
              "400 1883 broker/passwords",
              "400 472 grafana/admin",
              "400 472 grafana/database",
              "400 70 database/admin",
              "400 70 database/owner",
              "400 70 database/reader");
    }
  }

  @Test
  void theMonitoringImageTakesOurRules(@TempDir Path settings) {
    try (var monitoring =
        Images.monitoring(
            settings,
            "id -u; promtool check config /etc/zhenzhi/prometheus.yml; alertmanager check")) {
      monitoring.start();

      assertThat(monitoring.getLogs())
          .startsWith("65534")
          .contains("rules found", "Checking '/etc/zhenzhi/alertmanager.yml'  SUCCESS");
    }
  }

  @Test
  void whoIsToldStandsInTheOfficesOwnFile(@TempDir Path settings) throws IOException {
    Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(
        settings.resolve("alertmanager.yml"),
        """
        route: {receiver: people}
        receivers:
          - name: people
            webhook_configs: [{url: "http://127.0.0.1:1/alerts"}]
        """);
    try (var monitoring = Images.monitoring(settings, "alertmanager check")) {
      monitoring.start();

      assertThat(monitoring.getLogs()).contains("Checking '/settings/alertmanager.yml'  SUCCESS");
    }
  }

  private static String asked(String query, GenericContainer<?> database) throws SQLException {
    try (var connection = as("zhenzhi", database).getConnection();
        var statement = connection.createStatement()) {
      var row = statement.executeQuery(query);
      row.next();
      return row.getString(1);
    }
  }

  private static String page(GenericContainer<?> console, String path)
      throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + console.getMappedPort(8080) + path);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
              BodyHandlers.ofString())
          .body();
    }
  }

  private static DataSource as(String user, GenericContainer<?> database) {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:%d/zhenzhi".formatted(database.getMappedPort(5432)));
    source.setUser(user);
    source.setPassword(Images.PASSWORD);
    return source;
  }
}
