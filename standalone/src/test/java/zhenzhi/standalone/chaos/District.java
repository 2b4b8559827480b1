package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhenzhi.collector.Collector;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Mosquitto;
import zhenzhi.protocol.link.Proxy;

/** A whole district, every part in a process of its own, every line to the broker in our hands. */
public final class District implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  private final Path folder;
  private final ChaosConfig config;
  private final int brokerPort = freePort();
  private final Store store;
  private final Victim broker;
  private final List<Victim> collectors = new ArrayList<>();
  private final List<Victim> fleets = new ArrayList<>();
  private final List<Proxy> lines = new ArrayList<>();

  private District(Path folder, ChaosConfig config, Store store) {
    this.folder = folder;
    this.config = config;
    this.store = store;
    this.broker = broker();
  }

  static District start(Path folder, ChaosConfig config) throws SQLException {
    return start(folder, config, Store.embedded(folder), List.of());
  }

  /**
   * Starts everything but the fleets, and answers when the sites are registered.
   *
   * @param flags of the JVMs of both collectors
   */
  public static District start(Path folder, ChaosConfig config, Store store, List<String> flags)
      throws SQLException {
    var district = new District(folder, config, store);
    try {
      district.open(flags);
      return district;
    } catch (SQLException | RuntimeException | Error failure) {
      district.close();
      throw failure;
    }
  }

  private void open(List<String> flags) throws SQLException {
    store.server().start();
    broker.start();
    Await.until("the database's password", START, () -> Files.exists(store.passwordFile()));
    for (var number = 1; number <= 2; number++) {
      collector(number, flags).start();
    }
    Await.until("a collector listens", START, this::isListening);
    register();
    for (var number = 0; number < config.fleets(); number++) {
      var line = Proxy.to(brokerAddress());
      lines.add(line);
      fleets.add(fleet(number, line.uri()));
    }
  }

  /** Those that take reports in, which can be taken away as a whole. */
  public List<Victim> collectors() {
    return List.copyOf(collectors);
  }

  /** Everything that can be killed. */
  List<Victim> victims() {
    return Stream.of(List.of(store.server(), broker), collectors, fleets)
        .flatMap(List::stream)
        .toList();
  }

  public List<Victim> fleets() {
    return List.copyOf(fleets);
  }

  List<Proxy> lines() {
    return List.copyOf(lines);
  }

  public List<Truth> truths() throws IOException {
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

  /** To the database, as who owns it. */
  public Connection connect() throws SQLException {
    return store.connect();
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
              List.of(Mosquitto.program().toString(), "-p", "" + brokerPort));
    };
  }

  /** A collector under the name of that number, which no other has while it runs. */
  public Victim collector(int number, List<String> flags) {
    var settings = new ArrayList<>(flags);
    settings.addAll(
        List.of(
            "-Dmicronaut.server.host=127.0.0.1",
            "-Dmicronaut.server.port=-1",
            "-Ddatasources.default.url=" + store.url(),
            "-Ddatasources.default.username=" + Store.USER,
            "-Ddatasources.default.password=" + store.password(),
            "-Dzhenzhi.ingest.broker=" + brokerAddress(),
            "-Dzhenzhi.ingest.user=" + Names.COLLECTOR,
            "-Dzhenzhi.ingest.password=" + Names.PASSWORD,
            "-Dzhenzhi.ingest.client-id=" + clientId(number)));
    var collector = Victim.java("collector-" + number, folder, Collector.class, settings);
    collectors.add(collector);
    return collector;
  }

  /** Under which name that collector is known to the broker, and in table listener. */
  public static String clientId(int number) {
    return Names.COLLECTOR + "." + number;
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

  /** So the schema is as its build knows it. */
  private boolean isListening() {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      return statement.executeQuery("SELECT 1 FROM listener").next();
    } catch (SQLException notYet) {
      return false;
    }
  }

  private URI brokerAddress() {
    return URI.create("tcp://127.0.0.1:" + brokerPort);
  }

  /** A port of this machine that nobody listens on now. */
  public static int freePort() {
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
