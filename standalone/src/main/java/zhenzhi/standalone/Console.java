package zhenzhi.standalone;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.db.embedded.EmbeddedPostgres;

/** Collector and dashboard in one context, told where the embedded parts are. */
final class Console {
  private static final Duration SCHEMA = Duration.ofMinutes(2);
  private static final Duration GLANCE = Duration.ofMillis(50);

  private Console() {}

  static ApplicationContext open(
      Options options,
      EmbeddedPostgres database,
      EmbeddedBroker broker,
      Passwords passwords,
      Accounts accounts) {
    var settings = new HashMap<String, Object>();
    settings.put("micronaut.server.host", "127.0.0.1");
    settings.put("micronaut.server.port", options.port());
    settings.put("datasources.default.url", database.url());
    settings.put("datasources.default.username", database.user());
    settings.put("datasources.default.password", database.password());
    settings.put("zhenzhi.ingest.broker", broker.uri());
    settings.put("zhenzhi.ingest.user", Passwords.COLLECTOR);
    settings.put("zhenzhi.ingest.password", passwords.collector());
    settings.put("zhenzhi.ingest.client-id", Passwords.COLLECTOR);
    settings.put(
        "zhenzhi.enrolment.authority.directory", options.data().resolve("authority").toString());
    settings.put("zhenzhi.enrolment.authority.hosts", BoxDoor.hosts());
    // A demonstration has its past told at once: its sites are not new.
    settings.put("zhenzhi.ranking.grace", "0s");
    settings.putAll(shown(accounts));
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(settings)
        .start();
  }

  /** Tables are made after the context has started; sites can be registered when they are there. */
  static void awaitSchema(ApplicationContext context) {
    var database = context.getBean(DatabaseService.class);
    var end = System.nanoTime() + SCHEMA.toNanos();
    while (database.schema().isEmpty()) {
      if (System.nanoTime() > end) {
        throw new CannotStart("the database got no tables within " + SCHEMA.toMinutes() + " min");
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  /** The log-in page offers them. */
  private static Map<String, String> shown(Accounts accounts) {
    var shown = new HashMap<String, String>();
    for (var entry : accounts.entries()) {
      var name = "zhenzhi.demo.accounts[" + shown.size() / 3 + "].";
      shown.put(name + "who", entry.who());
      shown.put(name + "login", entry.login());
      shown.put(name + "password", entry.password());
    }
    return shown;
  }
}
