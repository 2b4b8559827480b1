package zhenzhi.standalone.chaos;

import java.nio.file.Path;
import java.util.Optional;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.protocol.StationCode;

/** The embedded broker in a process of its own: {@code FOLDER PORT}. */
final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    var config = BrokerConfig.at(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    try (var _ = EmbeddedBroker.start(config, (user, _) -> Optional.of(principal(user)))) {
      Thread.currentThread().join();
    }
  }

  private static Principal principal(String user) {
    return switch (user) {
      case Names.COLLECTOR -> new Principal.Collector();
      case Names.ECHO -> new Principal.Fleet(Names.PREFIX);
      default -> new Principal.Station(new StationCode(user));
    };
  }
}
