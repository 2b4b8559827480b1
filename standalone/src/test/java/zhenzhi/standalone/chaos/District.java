package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhenzhi.collector.Collector;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Proxy;

/** A whole district, every part in a process of its own, every line to the broker in our hands. */
final class District implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  private final Path folder;
  private final ChaosConfig config;
  private final int databasePort = freePort();
  private final int brokerPort = freePort();
  private final Victim database;
  private final Victim broker;
  private final List<Victim> collectors = new ArrayList<>();
  private final List<Victim> fleets = new ArrayList<>();
  private final List<Proxy> lines = new ArrayList<>();

  private District(Path folder, ChaosConfig config) {
    this.folder = folder;
    this.config = config;
    this.database =
        Victim.java(
            "database",
            folder,
            DatabaseMain.class,
            List.of(),
            folder.resolve("database").toString(),
            "" + databasePort,
            passwordFile().toString());
    this.broker = broker();
  }

  /** Starts everything but the fleets, and answers when the sites are registered. */
  static District start(Path folder, ChaosConfig config) throws SQLException {
    var district = new District(folder, config);
    try {
      district.open();
      return district;
    } catch (SQLException | RuntimeException | Error failure) {
      district.close();
      throw failure;
    }
  }

  private void open() throws SQLException {
    database.start();
    broker.start();
    Await.until("the database's password", START, () -> Files.exists(passwordFile()));
    for (var number = 1; number <= 2; number++) {
      var collector = collector(number);
      collectors.add(collector);
      collector.start();
    }
    Await.until("the tables", START, this::hasTables);
    register();
    for (var number = 0; number < config.fleets(); number++) {
      var line = Proxy.to(brokerAddress());
      lines.add(line);
      fleets.add(fleet(number, line.uri()));
    }
  }

  /** Those that take reports in, which can be taken away as a whole. */
  List<Victim> collectors() {
    return List.copyOf(collectors);
  }

  /** Everything that can be killed. */
  List<Victim> victims() {
    return Stream.of(List.of(database, broker), collectors, fleets).flatMap(List::stream).toList();
  }

  List<Victim> fleets() {
    return List.copyOf(fleets);
  }

  List<Proxy> lines() {
    return List.copyOf(lines);
  }

  List<Truth> truths() throws IOException {
    var truths = new ArrayList<Truth>();
    for (var station : stations()) {
      truths.add(Truth.of(folder, station));
    }
    return truths;
  }

  List<StationCode> stations() {
    return Stream.iterate(1, number -> number + 1)
        .limit((long) config.fleets() * config.boxes())
        .map(Names::station)
        .toList();
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(databaseUrl(), "zhenzhi", password());
  }

  private Victim broker() {
    return switch (config.broker()) {
      case EMBEDDED ->
          Victim.java(
              "broker",
              folder,
              BrokerMain.class,
              List.of(),
              folder.resolve("broker").toString(),
              "" + brokerPort);
      case MOSQUITTO ->
          new Victim(
              "broker",
              folder.resolve("broker.log"),
              List.of("/usr/sbin/mosquitto", "-p", "" + brokerPort));
    };
  }

  private Victim collector(int number) {
    var settings =
        List.of(
            "-Dmicronaut.server.host=127.0.0.1",
            "-Dmicronaut.server.port=-1",
            "-Ddatasources.default.url=" + databaseUrl(),
            "-Ddatasources.default.username=zhenzhi",
            "-Ddatasources.default.password=" + password(),
            "-Dzhenzhi.ingest.broker=" + brokerAddress(),
            "-Dzhenzhi.ingest.user=" + Names.COLLECTOR,
            "-Dzhenzhi.ingest.password=" + Names.PASSWORD,
            "-Dzhenzhi.ingest.client-id=" + Names.COLLECTOR + "." + number);
    return Victim.java("collector-" + number, folder, Collector.class, settings);
  }

  private Victim fleet(int number, URI address) {
    var first = number * config.boxes() + 1;
    return Victim.java(
        "fleet-" + (number + 1),
        folder,
        config.waiting() == 0 ? FleetMain.class : BacklogMain.class,
        List.of(),
        folder.toString(),
        address.toString(),
        "" + config.seed(),
        "" + first,
        "" + (first + config.boxes() - 1),
        "" + config.waiting());
  }

  private void register() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO org_unit (id, level, name, path) VALUES (1, 'CITY', '云江市', '/1/')
          """);
      for (var station : stations()) {
        statement.execute(
            """
            INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
            VALUES ('%1$s', '%1$s', 'VILLAGE', 'IPTV', 1, '/1/', now())
            """
                .formatted(station));
      }
    }
  }

  private boolean hasTables() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      return statement.executeQuery("SELECT 1 FROM flyway_schema_history WHERE success").next();
    } catch (SQLException notYet) {
      return false;
    }
  }

  private URI brokerAddress() {
    return URI.create("tcp://127.0.0.1:" + brokerPort);
  }

  private String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + databasePort + "/zhenzhi";
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private String password() {
    try {
      return Files.readString(passwordFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    victims().reversed().forEach(Victim::close);
    lines.forEach(Proxy::close);
  }
}
