package zhenzhi.collector.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What an operator can see of the database's server. README.md says when to worry. */
@Singleton
class ServerMetrics {
  private volatile ServerState state = ServerState.UNKNOWN;

  ServerMetrics(MeterRegistry registry) {
    Gauge.builder("database.standbys", this, metrics -> number(metrics.state.standbys()))
        .description("servers that play the database's log back")
        .register(registry);
    TimeGauge.builder(
            "database.standby.lag", this, TimeUnit.SECONDS, metrics -> seconds(metrics.state.lag()))
        .description("by which the slowest of them is behind")
        .register(registry);
    Gauge.builder("database.slot.held", this, metrics -> number(metrics.state.held()))
        .description("log that the replication slot furthest behind keeps on the disk")
        .baseUnit("bytes")
        .register(registry);
    TimeGauge.builder(
            "database.uncompressed",
            this,
            TimeUnit.SECONDS,
            metrics -> seconds(metrics.state.uncompressed()))
        .description("for how long a chunk of facts has been due to be compressed")
        .register(registry);
  }

  void now(ServerState found) {
    state = found;
  }

  private static double number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : Double.NaN;
  }

  private static double seconds(Optional<Duration> value) {
    return value.map(it -> it.toMillis() / 1000.0).orElse(Double.NaN);
  }
}
