package zhenzhi.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import zhenzhi.broker.Principal.Collector;
import zhenzhi.broker.Principal.Fleet;
import zhenzhi.broker.Principal.Station;
import zhenzhi.protocol.StationCode;

/** Who is known in these tests: passwords are {@code password-USER}. */
final class District {
  private District() {}

  static Optional<Principal> check(String user, String password) {
    return password.equals("password-" + user) ? Optional.of(principal(user)) : Optional.empty();
  }

  static EmbeddedBroker broker(Path directory) {
    return EmbeddedBroker.start(BrokerConfig.at(directory, 0), District::check);
  }

  /** A broker that waits but {@code returnWithin} for sessions of before. */
  static EmbeddedBroker broker(Path directory, Duration returnWithin) {
    var usual = BrokerConfig.at(directory, 0);
    var config =
        new BrokerConfig(
            usual.directory(),
            usual.port(),
            usual.group(),
            usual.connections(),
            usual.memoryBytes(),
            returnWithin);
    return EmbeddedBroker.start(config, District::check);
  }

  private static Principal principal(String user) {
    return switch (user) {
      case "collector" -> new Collector();
      case "fleet" -> new Fleet("sim-");
      default -> new Station(new StationCode(user));
    };
  }
}
