package zhenzhi.broker;

import java.net.URI;
import java.nio.file.Path;
import zhenzhi.protocol.link.RestartableBroker;

/** The embedded broker, for the contract of the link. */
final class RestartableArtemis implements RestartableBroker {
  private final Path directory;
  private EmbeddedBroker broker;

  RestartableArtemis(Path directory) {
    this.directory = directory;
    broker = District.broker(directory);
  }

  @Override
  public URI uri() {
    return broker.uri();
  }

  @Override
  public void stop() {
    broker.close();
  }

  @Override
  public void restart() {
    broker = EmbeddedBroker.start(BrokerConfig.at(directory, broker.port()), District::check);
  }

  @Override
  public void close() {
    broker.close();
  }
}
