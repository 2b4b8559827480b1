package zhenzhi.standalone.story;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.baseline.BaselineService;
import zhenzhi.collector.diagnosis.clinic.DiagnosisService;
import zhenzhi.collector.diagnosis.weather.WeatherService;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.BookService;
import zhenzhi.collector.notice.post.NewContact;
import zhenzhi.collector.notice.post.NewWay;
import zhenzhi.collector.notice.post.TellService;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.NewStation;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.ticket.chase.ChaseService;
import zhenzhi.collector.ticket.duty.DutyListService;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Turn;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;

/**
 * Database, broker, collector and console by a clock that is moved by hand, with one site, an
 * office, and a technician who is on duty and is told by short message.
 */
final class Town implements AutoCloseable {
  static final StationCode SITE = new StationCode("st-0001");
  static final String PASSWORD = "a long enough sentence";
  static final String OFFICE = "office";
  static final String TECHNICIAN = "wu";

  /** Another technician, who is on no list. */
  static final String COLLEAGUE = "zheng";

  static final String PHONE = "13900001111";

  private static final String AREA = "新华街道办事处";

  private final HandClock clock;
  private final TestDatabase database = TestDatabase.fresh();
  private final EmbeddedBroker broker;
  private final Path weather;
  private final ApplicationContext context;
  private final URI console;

  private Town(Path folder, HandClock clock, Gateway gateway) throws IOException, SQLException {
    this.clock = clock;
    broker =
        EmbeddedBroker.start(
            BrokerConfig.at(folder.resolve("broker"), 0),
            (user, password) ->
                Optional.ofNullable(users().get(user)).filter(_ -> password.equals(PASSWORD)));
    weather = Files.writeString(folder.resolve("weather.csv"), "area,from,until,mm,lightning\n");
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
    Await.until("the tables", () -> context.getBean(DatabaseService.class).schema().isPresent());
    listenElsewhere();
    register(gateway);
  }

  static Town at(Path folder, HandClock clock, Gateway gateway) throws IOException, SQLException {
    return new Town(folder, clock, gateway);
  }

  private static Map<String, Principal> users() {
    return Map.of(
        "collector", new Principal.Collector(), SITE.value(), new Principal.Station(SITE));
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("micronaut.server.host", "127.0.0.1");
    settings.put("micronaut.server.port", -1);
    settings.put("datasources.default.url", database.url());
    settings.put("datasources.default.username", database.user());
    settings.put("datasources.default.password", database.password());
    settings.put("zhenzhi.ingest.broker", broker.uri());
    settings.put("zhenzhi.ingest.user", "collector");
    settings.put("zhenzhi.ingest.password", PASSWORD);
    settings.put("zhenzhi.ingest.client-id", "collector");
    settings.put("zhenzhi.notice.private-targets", true);
    settings.put("zhenzhi.diagnosis.weather.file", weather.toString());
    settings.put("zhenzhi.diagnosis.every", "1h"); // by hand instead
    return settings;
  }

  /** Another collector, which does not leap with the clock: nobody is accused for our absence. */
  private void listenElsewhere() {
    database.execute(
        """
        INSERT INTO listener (name, listening_since, seen_at)
        VALUES ('elsewhere', '%1$s'::timestamptz - INTERVAL '30 days', '%1$s'::timestamptz + INTERVAL '30 days')
        """
            .formatted(clock.instant()));
  }

  private void register(Gateway gateway) throws SQLException {
    var units = context.getBean(OrgService.class);
    var city = units.create(Scope.ALL, OrgLevel.CITY, "云江市", OptionalLong.empty());
    var district = units.create(Scope.ALL, OrgLevel.DISTRICT, "临江区", OptionalLong.of(city.id()));
    var area = units.create(Scope.ALL, OrgLevel.SUBDISTRICT, AREA, OptionalLong.of(district.id()));
    context
        .getBean(RegistryService.class)
        .register(
            Scope.ALL,
            new NewStation(
                SITE,
                "望江社区站",
                StationKind.COMMUNITY,
                Access.SATELLITE_KU,
                area.id(),
                "",
                Optional.empty(),
                "",
                List.of()));
    var office = account(OFFICE, "赵敏", Role.OFFICE, district);
    var technician = account(TECHNICIAN, "吴师傅", Role.TECHNICIAN, district);
    account(COLLEAGUE, "郑师傅", Role.TECHNICIAN, district);
    var turn =
        new Turn(
            Treater.DISTRICT_REPAIR,
            district.path(),
            Post.A,
            technician,
            EnumSet.allOf(DayOfWeek.class),
            LocalDate.EPOCH,
            Optional.empty());
    context.getBean(DutyListService.class).add(Scope.ALL, district.id(), turn, PHONE, office);
    enter(gateway, district, office);
  }

  private void enter(Gateway gateway, OrgUnit district, long office) throws SQLException {
    var book = context.getBean(BookService.class);
    var scope = Scope.of(district);
    var sms = new NewWay(Way.Kind.WEBHOOK, "短信", district.id(), gateway.address(), "", 20, false);
    book.add(scope, sms, office, clock.instant());
    var wu =
        new NewContact(
            book.ways(scope).getFirst().id(),
            district.id(),
            Party.TREATER,
            Optional.of(Treater.DISTRICT_REPAIR),
            "吴师傅",
            PHONE,
            Optional.of(TECHNICIAN));
    book.add(scope, wu, office, clock.instant());
  }

  /** Answers the account's number. */
  private long account(String login, String person, Role role, OrgUnit unit) {
    return context
        .getBean(AccountService.class)
        .create(Scope.ALL, new NewAccount.ForUnit(login, PASSWORD, person, role, unit.id()))
        .id();
  }

  /** The site's box, which begins now. */
  Box box(Path folder) throws IOException {
    return Box.switchOn(folder, SITE, broker.uri(), PASSWORD, clock);
  }

  URI console() {
    return console;
  }

  String page(String path) {
    return console.resolve(path).toString();
  }

  /** What the weather service tells, from now on. */
  void strike(String from, String until) throws IOException, SQLException {
    Files.writeString(weather, "%s,%s,%s,0,yes%n".formatted(AREA, from, until));
    context.getBean(WeatherService.class).look(clock.instant());
  }

  /** What collectors do again and again, done once. */
  void look() throws SQLException {
    var now = clock.instant();
    context.getBean(BaselineService.class).look(now);
    context.getBean(DiagnosisService.class).sweep(now);
    context.getBean(ChaseService.class).look(now);
    context.getBean(TellService.class).look(now);
  }

  @Override
  public void close() {
    context.close();
    broker.close();
    database.close();
  }
}
