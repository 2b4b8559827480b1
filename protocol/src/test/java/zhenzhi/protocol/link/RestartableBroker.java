package zhenzhi.protocol.link;

import java.net.URI;

/** A real broker that a test may stop and start again on the same port and data. */
public interface RestartableBroker extends AutoCloseable {
  URI uri();

  /** Stops in good order. */
  void stop();

  void restart();

  @Override
  void close();
}
