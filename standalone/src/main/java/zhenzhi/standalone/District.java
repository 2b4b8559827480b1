package zhenzhi.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.gate.Refused;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.notice.post.BookService;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.ticket.duty.DutyListService;
import zhenzhi.collector.ticket.report.ReportService;
import zhenzhi.db.embedded.EmbeddedConfig;
import zhenzhi.db.embedded.EmbeddedPostgres;
import zhenzhi.simulator.Fleet;
import zhenzhi.simulator.FleetConfig;
import zhenzhi.simulator.Simulator;
import zhenzhi.simulator.plan.Site;
import zhenzhi.standalone.data.DataFolder;
import zhenzhi.standalone.data.Secrets;
import zhenzhi.standalone.example.Examples;
import zhenzhi.standalone.site.DemoPlayer;
import zhenzhi.standalone.site.DemoSite;

/** Starts the parts of a district, each when what it needs is there. */
final class District {
  private final DataFolder data;
  private final Options options;
  private final Running running;
  private final Passwords passwords;
  private final Accounts accounts;

  District(DataFolder data, Options options, Running running) {
    this.data = data;
    this.options = options;
    this.running = running;
    var secrets = new Secrets(data.folder("secrets"));
    this.passwords = Passwords.of(secrets);
    this.accounts = Accounts.of(secrets);
  }

  /** Answers once pages are served and everything has been started. */
  Banner start(Clock clock) {
    var brokering = CompletableFuture.supplyAsync(this::broker);
    var database =
        running.keep(
            "database", EmbeddedPostgres.start(EmbeddedConfig.in(data.folder("database"))));
    var broker = running.keep("broker", brokering.join());
    var context =
        running.keep("collector", Console.open(options, database, broker, passwords, accounts));
    var address = context.getBean(EmbeddedServer.class).start().getURL();
    var player = DemoPlayer.find();
    watch(context, broker);
    options.boxes().ifPresent(door -> BoxDoor.open(broker, context, door));
    register(context, player, clock);
    running.keep("fleet", fleet(broker, clock));
    running.keep("demonstration site", site(broker, player));
    return new Banner(address.toString(), data.root(), accounts, options.sites(), player);
  }

  private EmbeddedBroker broker() {
    return EmbeddedBroker.start(BrokerConfig.at(data.folder("broker"), 0), passwords);
  }

  private static void watch(ApplicationContext context, EmbeddedBroker broker) {
    Gauge.builder("broker.queue", broker, EmbeddedBroker::waiting)
        .description("Messages that the embedded broker holds")
        .baseUnit("messages")
        .register(context.getBean(MeterRegistry.class));
    for (var why : Refused.values()) {
      FunctionCounter.builder("broker.refused", broker, counting -> counting.refused(why))
          .description("What the embedded broker refused to clients, by reason")
          .baseUnit("refusals")
          .tag("why", why.name().toLowerCase(Locale.ROOT))
          .register(context.getBean(MeterRegistry.class));
    }
  }

  private void register(ApplicationContext context, DemoPlayer player, Clock clock) {
    Console.awaitSchema(context);
    var since = LocalDate.ofInstant(clock.instant(), fleetConfig().zone()).withDayOfYear(1);
    var people = context.getBean(AccountService.class);
    var plan = Fleet.plan(fleetConfig());
    var units =
        new Demonstration(
                context.getBean(OrgService.class),
                context.getBean(RegistryService.class),
                people,
                since)
            .register(plan, player.observedBy(), accounts);
    var onCall =
        new OnCall(
            context.getBean(DutyListService.class),
            context.getBean(BookService.class),
            people,
            since);
    try {
      if (onCall.enter(units, clock.instant())) {
        var office = people.find(Accounts.OFFICE).orElseThrow();
        var keeper = people.find(Accounts.KEEPER).orElseThrow();
        new FirstCalls(context.getBean(ReportService.class), office.id())
            .enter(units.district(), plan, clock.instant());
        var today = LocalDate.ofInstant(clock.instant(), fleetConfig().zone());
        new Examples(context, office, keeper, today)
            .enter(
                Demonstration.DEMO_STATION,
                plan.sites().stream().map(Site::code).toList(),
                clock.instant());
      }
    } catch (SQLException problem) {
      throw new CannotStart(
          "the database does not take what a demonstration begins with: " + problem.getMessage());
    }
  }

  private Fleet fleet(EmbeddedBroker broker, Clock clock) {
    var link = Simulator.link(broker.uri(), Passwords.FLEET, passwords.fleet());
    return Fleet.start(fleetConfig(), link, clock);
  }

  private FleetConfig fleetConfig() {
    var progress = data.folder("fleet").resolve("settled");
    var usual = FleetConfig.of(Simulator.SEED, options.sites(), progress).withFlaws();
    return options.historyDays().isPresent()
        ? usual.withHistory(options.historyDays().getAsInt())
        : usual;
  }

  private DemoSite site(EmbeddedBroker broker, DemoPlayer player) {
    var identity =
        new DemoSite.Identity(
            Demonstration.DEMO_STATION, Demonstration.DEMO_ACCOUNT, passwords.demoStation());
    try {
      return DemoSite.start(data.folder("site"), identity, broker.uri(), player);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
