package zhenzhi.standalone.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
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
      assertThat(Images.userOf(database)).isEqualTo("70:70");
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
