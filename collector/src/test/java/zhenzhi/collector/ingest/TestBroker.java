package zhenzhi.collector.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.Credentials;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.Mosquitto;

/** A real broker that a test can stop and start again. */
interface TestBroker extends AutoCloseable {
  /** As whom the collectors log in; their client ids begin with it. */
  Login COLLECTOR = new Login("collector", "for-tests");

  /** As whom all boxes log in together. */
  Login BOXES = new Login("boxes", "for-tests");

  URI uri();

  /** Goes away, and comes back with its data on the same port. */
  void restart();

  @Override
  void close();

  static TestBroker mosquitto(Path directory) {
    var mosquitto = Mosquitto.start(directory, "max_inflight_messages 2000", "max_topic_alias 0");
    return new TestBroker() {
      @Override
      public URI uri() {
        return mosquitto.uri();
      }

      @Override
      public void restart() {
        mosquitto.stop();
        mosquitto.restart();
      }

      @Override
      public void close() {
        mosquitto.close();
      }
    };
  }

  static TestBroker embedded(Path directory) {
    return new Embedded(directory);
  }

  /** The one that standalone embeds. */
  final class Embedded implements TestBroker {
    private static final Credentials CREDENTIALS =
        (user, _) ->
            switch (user) {
              case "collector" -> Optional.of(new Principal.Collector());
              case "boxes" -> Optional.of(new Principal.Fleet(""));
              default -> Optional.empty();
            };

    private final Path directory;
    private EmbeddedBroker broker;

    Embedded(Path directory) {
      this.directory = directory;
      broker = EmbeddedBroker.start(BrokerConfig.at(directory, 0), CREDENTIALS);
    }

    @Override
    public URI uri() {
      return broker.uri();
    }

    @Override
    public void restart() {
      var port = broker.port();
      broker.close();
      broker = EmbeddedBroker.start(BrokerConfig.at(directory, port), CREDENTIALS);
    }

    @Override
    public void close() {
      broker.close();
    }
  }
}
