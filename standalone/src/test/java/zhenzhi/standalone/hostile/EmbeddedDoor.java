package zhenzhi.standalone.hostile;

import io.micronaut.context.ApplicationContext;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.broker.gate.Refused;
import zhenzhi.standalone.BoxDoor;

/** The embedded broker. */
final class EmbeddedDoor implements Door {
  private static final String COLLECTOR = "collector";
  private static final String PASSWORD = "known to the collector";

  private final EmbeddedBroker broker;
  private URI uri = URI.create("ssl://127.0.0.1:1");

  EmbeddedDoor(Path folder) {
    broker =
        EmbeddedBroker.start(
            BrokerConfig.at(folder.resolve("broker"), 0),
            (user, password) ->
                user.equals(COLLECTOR) && password.equals(PASSWORD)
                    ? Optional.of(new Principal.Collector())
                    : Optional.empty());
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of(
        "zhenzhi.ingest.broker", broker.uri(),
        "zhenzhi.ingest.user", COLLECTOR,
        "zhenzhi.ingest.password", PASSWORD,
        "zhenzhi.ingest.client-id", COLLECTOR);
  }

  @Override
  public void open(ApplicationContext context, Path authority) {
    uri = BoxDoor.open(broker, context, InetSocketAddress.createUnresolved("127.0.0.1", 0));
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void reload() {
    // it asks the collector
  }

  @Override
  public OptionalLong counted(Refused why) {
    return OptionalLong.of(broker.refused(why));
  }

  @Override
  public void close() {
    broker.close();
  }
}
