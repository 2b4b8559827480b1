package zhenzhi.standalone.site;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.enrolment.InviteService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.enrolment.token.GrantService;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.NewStation;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.StationCode;
import zhenzhi.standalone.BoxDoor;

/** Database, broker, collector and console with one registered site and one account. */
final class Service implements AutoCloseable {
  static final StationCode STATION = new StationCode("e2e-0001");
  static final String LOGIN = "office";
  static final String PASSWORD = "a long enough sentence";

  private final EmbeddedBroker broker;
  private final TestDatabase database;
  private final ApplicationContext context;
  private final URI console;

  private Service(EmbeddedBroker broker, TestDatabase database, ApplicationContext context) {
    this.broker = broker;
    this.database = database;
    this.context = context;
    this.console = context.getBean(EmbeddedServer.class).start().getURI();
  }

  static Service start(Path folder) {
    return start(folder, Map.of());
  }

  static Service start(Path folder, Map<String, Object> more) {
    var people =
        Map.<String, Principal>of(
            "collector",
            new Principal.Collector(),
            STATION.value(),
            new Principal.Station(STATION));
    var broker =
        EmbeddedBroker.start(
            BrokerConfig.at(folder.resolve("broker"), 0),
            (user, password) ->
                Optional.ofNullable(people.get(user)).filter(_ -> password.equals(PASSWORD)));
    var database = TestDatabase.fresh();
    // Nobody waits for a session of 20 minutes here.
    database.execute("UPDATE crediting_policy SET shortest_session_s = 0");
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
    settings.put("zhenzhi.enrolment.authority.directory", folder.resolve("authority").toString());
    settings.put("zhenzhi.enrolment.authority.hosts", "127.0.0.1");
    settings.putAll(more);
    var service =
        new Service(
            broker,
            database,
            ApplicationContext.builder().deduceEnvironment(false).properties(settings).start());
    service.register();
    return service;
  }

  URI broker() {
    return broker.uri();
  }

  /** Where boxes come in that are enrolled. */
  URI openDoor() {
    return BoxDoor.open(broker, context, InetSocketAddress.createUnresolved("127.0.0.1", 0));
  }

  /** A code for the box of the site. */
  String invite() throws SQLException {
    return context.getBean(InviteService.class).invite(office(), STATION).text();
  }

  /** A token for the box of the site. */
  String grant() throws SQLException {
    return context.getBean(GrantService.class).grant(office(), STATION).text();
  }

  /** Takes back what the site's box has. */
  void revoke() throws SQLException {
    context.getBean(RevocationService.class).revoke(office(), STATION, "测试");
  }

  private Account office() {
    return context.getBean(AccountService.class).find(LOGIN).orElseThrow();
  }

  /** How many reports are stored. */
  long reports() {
    return count("SELECT count(*) FROM report");
  }

  /** How many certificates were issued upon the one before. */
  long renewals() {
    return count("SELECT count(*) FROM box_certificate WHERE renewed IS NOT NULL");
  }

  private long count(String sql) {
    try (var connection = database.dataSource().getConnection();
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
  }

  URI console() {
    return console;
  }

  URI page() {
    return console.resolve("/stations/" + STATION);
  }

  private void register() {
    var units = context.getBean(OrgService.class);
    var city = units.create(Scope.ALL, OrgLevel.CITY, "云江市", OptionalLong.empty());
    context
        .getBean(RegistryService.class)
        .register(
            Scope.ALL,
            new NewStation(
                STATION,
                "测试站",
                StationKind.COMMUNITY,
                Access.IPTV,
                city.id(),
                "",
                Optional.empty(),
                "真实的 mpv",
                List.of()));
    context
        .getBean(AccountService.class)
        .create(Scope.ALL, new NewAccount.ForUnit(LOGIN, PASSWORD, "办公室", Role.OFFICE, city.id()));
  }

  @Override
  public void close() {
    context.close();
    broker.close();
  }
}
