package zhenzhi.standalone.hostile;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import zhenzhi.agent.identity.Answer.Enrolled;
import zhenzhi.agent.identity.BoxTls;
import zhenzhi.agent.identity.Enrolment;
import zhenzhi.agent.identity.IdentityFile;
import zhenzhi.agent.identity.Office;
import zhenzhi.agent.uplink.UplinkConfig;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.enrolment.InviteService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.NewStation;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.StationCode;

/** A collector with a database, a broker with a door for boxes, and boxes that it has enrolled. */
final class Stage implements AutoCloseable {
  private static final String LOGIN = "office";
  private static final String PASSWORD = "a long enough sentence";

  private final Path folder;
  private final Door door;
  private final TestDatabase database;
  private final ApplicationContext context;
  private final URI console;
  private final long unit;
  private final Map<StationCode, BoxTls> enrolled = new ConcurrentHashMap<>();
  private final Set<StationCode> revoked = ConcurrentHashMap.newKeySet();

  private Stage(Path folder, Door door, TestDatabase database, ApplicationContext context) {
    this.folder = folder;
    this.door = door;
    this.database = database;
    this.context = context;
    this.console = context.getBean(EmbeddedServer.class).start().getURI();
    this.unit =
        context
            .getBean(OrgService.class)
            .create(Scope.ALL, OrgLevel.CITY, "云江市", OptionalLong.empty())
            .id();
    context
        .getBean(AccountService.class)
        .create(Scope.ALL, new NewAccount.ForUnit(LOGIN, PASSWORD, "办公室", Role.OFFICE, unit));
  }

  static Stage of(Path folder, Door door) {
    var database = TestDatabase.fresh();
    var settings = new HashMap<>(reached(database));
    settings.putAll(
        Map.of(
            "micronaut.server.host",
            "127.0.0.1",
            "micronaut.server.port",
            -1,
            "zhenzhi.enrolment.authority.directory",
            authority(folder).toString(),
            "zhenzhi.enrolment.authority.hosts",
            "127.0.0.1"));
    settings.putAll(door.settings());
    var context =
        ApplicationContext.builder().deduceEnvironment(false).properties(settings).start();
    var stage = new Stage(folder, door, database, context);
    door.open(context, authority(folder));
    return stage;
  }

  private static Path authority(Path folder) {
    return folder.resolve("authority");
  }

  private static Map<String, Object> reached(TestDatabase database) {
    return Map.of(
        "datasources.default.url", database.url(),
        "datasources.default.username", database.user(),
        "datasources.default.password", database.password());
  }

  /** Settings of another process that shall see the same. */
  Map<String, Object> database() {
    return reached(database);
  }

  /** The folder of the authority's key. */
  Path authority() {
    return authority(folder);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Door door() {
    return door;
  }

  Papers papers() {
    return Papers.of(authority(folder));
  }

  /** A box of its own that was let in by a code, as the agent is. */
  StationCode enrol(String name) {
    var station = new StationCode(name);
    enrolled.computeIfAbsent(station, this::enrolled);
    return station;
  }

  UplinkConfig uplink(StationCode station) {
    return new UplinkConfig(
        station,
        door.uri(),
        "",
        Duration.ofSeconds(30),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        Optional.of(tls(station)),
        Optional.empty());
  }

  SSLSocketFactory sockets(StationCode station) {
    try {
      return tls(station).sockets();
    } catch (GeneralSecurityException | IOException unusable) {
      throw new AssertionError(unusable);
    }
  }

  /** Takes back what it has; once is enough. */
  void revokeOnce(StationCode station) {
    if (!revoked.add(station)) {
      return;
    }
    try {
      context.getBean(RevocationService.class).revoke(office(), station, "测试");
    } catch (SQLException away) {
      throw new AssertionError(away);
    }
  }

  /** How many messages on that topic the collector could not read. */
  long putAside(String topic) {
    try (var connection = database.dataSource().getConnection();
        var statement =
            connection.prepareStatement("SELECT count(*) FROM quarantine WHERE topic = ?")) {
      statement.setString(1, topic);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    } catch (SQLException away) {
      throw new AssertionError(away);
    }
  }

  private BoxTls tls(StationCode station) {
    return Optional.ofNullable(enrolled.get(station)).orElseThrow();
  }

  private BoxTls enrolled(StationCode station) {
    register(station);
    var file = new IdentityFile(folder.resolve("boxes").resolve(station.value()));
    try {
      var code = context.getBean(InviteService.class).invite(office(), station).text();
      var answer =
          new Enrolment(station, file, new Office(console, Optional.empty()), Optional.empty())
              .enrol(code);
      if (!(answer instanceof Enrolled)) {
        throw new AssertionError(station + " was not enrolled: " + answer);
      }
    } catch (SQLException away) {
      throw new AssertionError(away);
    }
    return new BoxTls(file, InstantSource.system());
  }

  private Account office() {
    return context.getBean(AccountService.class).find(LOGIN).orElseThrow();
  }

  private void register(StationCode station) {
    context
        .getBean(RegistryService.class)
        .register(
            Scope.ALL,
            new NewStation(
                station,
                "站点 " + station,
                StationKind.COMMUNITY,
                Access.IPTV,
                unit,
                "",
                Optional.empty(),
                "mpv",
                List.of()));
  }

  @Override
  public void close() {
    context.close();
    door.close();
    database.close();
  }
}
