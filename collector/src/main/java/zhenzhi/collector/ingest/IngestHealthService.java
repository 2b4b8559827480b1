package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import zhenzhi.protocol.link.Link;

/** Ready while the broker is connected and the database takes what comes. */
@Readiness
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class IngestHealthService implements HealthIndicator {
  private static final String NAME = "broker";

  private final MqttInbox inbox;
  private final IntakeService intake;

  IngestHealthService(MqttInbox inbox, IntakeService intake) {
    this.inbox = inbox;
    this.intake = intake;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(() ->
        intake.isStuck()
            ? health(HealthStatus.DOWN, Map.of("why", "reports cannot be stored"))
            : result(inbox.state()));
  }

  private static HealthResult result(Link.State state) {
    return switch (state) {
      case Link.State.Up(var since) -> health(HealthStatus.UP, Map.of("since", since));
      case Link.State.Down(var since, var attempts, var why) ->
          health(HealthStatus.DOWN, Map.of("since", since, "attempts", attempts, "why", why));
      case Link.State.Closed _ -> health(HealthStatus.DOWN, Map.of("why", "closed"));
    };
  }

  private static HealthResult health(HealthStatus status, Map<String, Object> details) {
    return HealthResult.builder(NAME, status).details(details).build();
  }
}
