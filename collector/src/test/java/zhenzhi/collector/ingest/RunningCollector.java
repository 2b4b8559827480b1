package zhenzhi.collector.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.study.StudyService;
import zhenzhi.db.testing.TestDatabase;

/** A whole collector without its HTTP side. */
final class RunningCollector implements AutoCloseable {
  private final ApplicationContext context;

  private RunningCollector(ApplicationContext context) {
    this.context = context;
  }

  static RunningCollector start(
      String clientId, URI broker, String url, String user, String password) {
    return new RunningCollector(
        ApplicationContext.run(
            Map.of(
                "datasources.default.url",
                url,
                "datasources.default.username",
                user,
                "datasources.default.password",
                password,
                "datasources.default.connection-timeout",
                1_000,
                "zhenzhi.ingest.broker",
                broker.toString(),
                "zhenzhi.ingest.client-id",
                clientId,
                "zhenzhi.ingest.user",
                TestBroker.COLLECTOR.user(),
                "zhenzhi.ingest.password",
                TestBroker.COLLECTOR.password(),
                "zhenzhi.ingest.quarantine-per-day",
                20)));
  }

  /** One that is not connected to any broker. */
  static RunningCollector deaf(TestDatabase database) {
    return new RunningCollector(
        ApplicationContext.run(
            Map.of(
                "datasources.default.url", database.url(),
                "datasources.default.username", database.user(),
                "datasources.default.password", database.password(),
                "zhenzhi.ingest.enabled", false,
                "zhenzhi.ingest.quarantine-per-day", 20)));
  }

  boolean isListening() {
    return context.getBean(MqttInbox.class).isUp();
  }

  boolean isReady() {
    return context.getBean(DatabaseService.class).schema().isPresent();
  }

  StudyService study() {
    return context.getBean(StudyService.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The value of a counter. */
  double count(String name) {
    return context.getBean(MeterRegistry.class).get(name).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** How many messages came to {@code outcome}. */
  double count(String name, Settlement.Outcome outcome) {
    return counter(name, outcome).count();
  }

  Counter counter(String name, Settlement.Outcome outcome) {
    var tag = outcome.name().toLowerCase(Locale.ROOT);
    return context.getBean(MeterRegistry.class).get(name).tag("outcome", tag).counter();
  }

  @Override
  public void close() {
    context.close();
  }
}
