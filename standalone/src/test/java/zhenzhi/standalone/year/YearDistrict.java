package zhenzhi.standalone.year;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.NewStation;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;
import zhenzhi.simulator.Fleet;
import zhenzhi.simulator.FleetConfig;
import zhenzhi.simulator.Simulator;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;
import zhenzhi.standalone.story.HandClock;
import zhenzhi.standalone.year.recount.Recount;

/** A simulated district with all it needs to work, by a clock that is moved by hand. */
final class YearDistrict implements AutoCloseable {
  static final String PASSWORD = "a long enough sentence";
  static final String OFFICE = "office";

  private static final String SECRET = "of the test alone";
  private static final String FLEET = "fleet";
  private static final String COLLECTOR = "collector";

  /** A box tells twice a day: enough for hours, and a year of it is stored in minutes. */
  private static final Duration REPORTING = Duration.ofHours(12);

  private static final int SOME_KEEPERS = 2;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HandClock clock;
  private final TestDatabase database = TestDatabase.fresh();
  private final EmbeddedBroker broker;
  private final ApplicationContext context;
  private final URI console;
  private final FleetPlan plan;
  private final OrgUnit unit;
  private final Map<StationCode, Account> keepers = new HashMap<>();
  private Optional<Fleet> fleet = Optional.empty();

  /** Everything is registered at the clock's time; nobody reports yet. */
  YearDistrict(Path folder, HandClock clock, long seed, int sites) {
    this.clock = clock;
    plan = Fleet.plan(fleetConfig(folder, seed, sites));
    broker = EmbeddedBroker.start(BrokerConfig.at(folder.resolve("broker"), 0), this::principal);
    context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .properties(settings())
            .beanDefinitions(
                RuntimeBeanDefinition.builder(InstantSource.class, () -> clock)
                    .replaces(InstantSource.class)
                    .singleton(true)
                    .build())
            .start();
    console = context.getBean(EmbeddedServer.class).start().getURI();
    Await.until("the tables", () -> bean(DatabaseService.class).schema().isPresent());
    listenElsewhere();
    unit = register();
    account(OFFICE, "赵敏", Role.OFFICE);
    account("reviewer", "钱进", Role.OFFICE);
    account("wu", "吴师傅", Role.TECHNICIAN);
  }

  private Optional<Principal> principal(String user, String password) {
    var known =
        Map.<String, Principal>of(
            COLLECTOR, new Principal.Collector(), FLEET, new Principal.Fleet("sn-"));
    return Optional.ofNullable(known.get(user)).filter(_ -> password.equals(SECRET));
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("micronaut.server.host", "127.0.0.1");
    settings.put("micronaut.server.port", -1);
    settings.put("datasources.default.url", database.url());
    settings.put("datasources.default.username", database.user());
    settings.put("datasources.default.password", database.password());
    settings.put("zhenzhi.ingest.broker", broker.uri());
    settings.put("zhenzhi.ingest.user", COLLECTOR);
    settings.put("zhenzhi.ingest.password", SECRET);
    settings.put("zhenzhi.ingest.client-id", COLLECTOR);
    settings.put("zhenzhi.ranking.fresh", "0s");
    settings.put("zhenzhi.diagnosis.every", "1d"); // by hand instead
    return settings;
  }

  /** Another collector, which does not leap with the clock: nobody is excused for our absence. */
  private void listenElsewhere() {
    database.execute(
        """
        INSERT INTO listener (name, listening_since, seen_at)
        VALUES ('elsewhere', '%1$s'::timestamptz - INTERVAL '30 days', '%1$s'::timestamptz + INTERVAL '2 years')
        """
            .formatted(clock.instant()));
  }

  private OrgUnit register() {
    var units = bean(OrgService.class);
    var city = units.create(Scope.ALL, OrgLevel.CITY, "云江市", OptionalLong.empty());
    var district = units.create(Scope.ALL, OrgLevel.DISTRICT, "临江区", OptionalLong.of(city.id()));
    var subdistricts = new HashMap<String, OrgUnit>();
    for (var site : plan.sites()) {
      var subdistrict =
          subdistricts.computeIfAbsent(
              site.place().subdistrict(),
              name ->
                  units.create(
                      Scope.ALL, OrgLevel.SUBDISTRICT, name, OptionalLong.of(district.id())));
      bean(RegistryService.class).register(Scope.ALL, station(site, subdistrict));
    }
    return district;
  }

  private NewStation station(Site site, OrgUnit subdistrict) {
    return new NewStation(
        site.code(),
        site.name(),
        StationKind.valueOf(site.kind().name()),
        Access.valueOf(site.access().name()),
        subdistrict.id(),
        site.place().address(),
        Optional.of(site.box().account()),
        "",
        site.duty().stream().map(this::duty).toList());
  }

  private Duty duty(Site.Person person) {
    var role = DutyRole.valueOf(person.role().name());
    return new Duty(role, person.name(), person.title(), person.phone(), today());
  }

  private Account account(String login, String person, Role role) {
    return bean(AccountService.class)
        .create(Scope.ALL, new NewAccount.ForUnit(login, PASSWORD, person, role, unit.id()));
  }

  Account person(String login) {
    return bean(AccountService.class).find(login).orElseThrow();
  }

  /** Whoever answers for a site by phone; most of them never log in. */
  Account keeper(StationCode site) {
    return keepers.computeIfAbsent(
        site,
        code ->
            bean(AccountService.class)
                .create(
                    Scope.ALL,
                    new NewAccount.ForKeeper("keeper-" + code, PASSWORD, "管理员 " + code, code)));
  }

  /** Some of those who have an account: of each role, and the keepers of some sites. */
  List<String> logins() {
    var keepers =
        plan.sites().stream().limit(SOME_KEEPERS).map(site -> keeper(site.code()).login());
    return Stream.concat(Stream.of(OFFICE, "reviewer", "wu"), keepers).toList();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The boxes are switched on. */
  void switchOn(Path folder, long seed) {
    var link = Simulator.link(broker.uri(), FLEET, SECRET);
    fleet = Optional.of(Fleet.start(fleetConfig(folder, seed, plan.sites().size()), link, clock));
  }

  private static FleetConfig fleetConfig(Path folder, long seed, int sites) {
    var usual = FleetConfig.of(seed, sites, folder.resolve("settled"));
    return new FleetConfig(
        seed,
        sites,
        usual.zone(),
        OptionalInt.of(0),
        REPORTING,
        usual.progress(),
        usual.links(),
        false);
  }

  /** Moves the clock, and waits until what the boxes have to tell until then is stored. */
  void moveTo(Instant then) {
    clock.move(Duration.between(clock.instant(), then));
    fleet.ifPresent(boxes -> {
      boxes.wake();
      Await.until("all reports until " + then, PATIENCE, boxes::isCaughtUp);
    });
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), plan.zone());
  }

  Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(plan.zone()).toInstant();
  }

  FleetPlan plan() {
    return plan;
  }

  OrgUnit unit() {
    return unit;
  }

  Recount recount() throws SQLException {
    return new Recount(
        database.url(), database.user(), database.password(), plan.zone(), clock.instant());
  }

  void execute(String sql) {
    database.execute(sql);
  }

  URI console() {
    return console;
  }

  @Override
  public void close() {
    fleet.ifPresent(Fleet::close);
    context.close();
    broker.close();
    database.close();
  }
}
