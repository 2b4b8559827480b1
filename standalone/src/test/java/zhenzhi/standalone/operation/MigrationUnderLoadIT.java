package zhenzhi.standalone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.chaos.District;
import zhenzhi.standalone.chaos.Store;

/**
 * A collector of a new build brings the schema up to date while two of the build before store
 * reports; then these are exchanged, too.
 */
@Tag("long")
class MigrationUnderLoadIT {
  private static final Duration GRACE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void theSchemaChangesUnderCollectorsThatGoOnStoring() throws Exception {
    var before = OlderBuild.in(folder);
    try (var district =
        District.start(folder, Flow.config(54), Store.embedded(folder), before.flags())) {
      var flow = new Flow(district);
      flow.begin();
      assertThat(version(flow)).isEqualTo(Long.parseLong(before.version()));

      var first = Instant.now();
      district.collector(3, List.of()).start();
      Await.until("the schema is new", Flow.PATIENCE, () -> isNewerThan(before, flow));
      flow.goesOn();
      flow.listens(3, first);
      for (var number = 1; number <= 2; number++) {
        district.collectors().get(number - 1).stop(GRACE);
        var again = Instant.now();
        district.collector(number, List.of()).start();
        flow.listens(number, again);
      }
      flow.goesOn();
      flow.end();

      var audit = flow.audit();
      assertThat(audit.details()).isEmpty();
      assertThat(audit.holds()).as(audit.toString()).isTrue();
    }
  }

  private static boolean isNewerThan(OlderBuild build, Flow flow) {
    try {
      return version(flow) > Long.parseLong(build.version());
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
  }

  private static long version(Flow flow) throws SQLException {
    return flow.number("SELECT max(CAST(version AS int)) FROM flyway_schema_history WHERE success");
  }
}
