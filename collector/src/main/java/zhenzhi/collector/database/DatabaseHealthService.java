package zhenzhi.collector.database;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import zhenzhi.db.Schema;

/** Ready once the schema is up to date. Whether the database answers now is Micronaut's to say. */
@Readiness
@Singleton
class DatabaseHealthService implements HealthIndicator {
  private static final String NAME = "schema";

  private final DatabaseService database;

  DatabaseHealthService(DatabaseService database) {
    this.database = database;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(() ->
        database
            .schema()
            .map(DatabaseHealthService::up)
            .orElseGet(() -> HealthResult.builder(NAME, HealthStatus.DOWN).build()));
  }

  private static HealthResult up(Schema schema) {
    return HealthResult.builder(NAME, HealthStatus.UP)
        .details(
            Map.of(
                "flavour", schema.flavour(),
                "server", schema.server(),
                "timescaledb", schema.timescaledb().orElse("none"),
                "version", schema.version()))
        .build();
  }
}
