package zhenzhi.broker;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker for MQTT 5 in this process. What it acknowledged survives a kill. */
public final class EmbeddedBroker implements AutoCloseable {
  /** Half a second is usual; ten were seen on a machine with seven times more to do than cores. */
  private static final Duration ACTIVATION = Duration.ofSeconds(10);

  private final EmbeddedActiveMQ artemis;
  private final int port;

  private EmbeddedBroker(EmbeddedActiveMQ artemis, int port) {
    this.artemis = artemis;
    this.port = port;
  }

  /** Starts a broker and answers once it listens. */
  public static EmbeddedBroker start(BrokerConfig config, Credentials credentials) {
    var artemis = new EmbeddedActiveMQ();
    try {
      artemis.setConfiguration(ArtemisSettings.of(config));
      artemis.setSecurityManager(new Doorkeeper(credentials, config.group()));
      artemis.start();
      var server = artemis.getActiveMQServer();
      var broker = new EmbeddedBroker(artemis, listeningPort(server));
      var timer = server.getScheduledPool();
      var _ =
          timer.schedule(
              new Janitor(server), config.returnWithin().toMillis(), TimeUnit.MILLISECONDS);
      var _ = timer.scheduleWithFixedDelay(new Waker(server), 1, 1, TimeUnit.SECONDS);
      return broker;
    } catch (Exception problem) { // whatever Artemis declares
      stop(artemis);
      throw new IllegalStateException(
          "the broker does not start on port " + config.port() + " in " + config.directory(),
          problem);
    }
  }

  public int port() {
    return port;
  }

  /** Messages in all queues; after a restart with very many, Artemis counts too few for a while. */
  public long waiting() {
    return server().getTotalMessageCount();
  }

  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    stop(artemis);
  }

  /** For tests that look inside. */
  ActiveMQServer server() {
    return artemis.getActiveMQServer();
  }

  /**
   * Artemis comes back from its start also when it has failed, and now and then before it is up.
   */
  private static int listeningPort(ActiveMQServer server) throws InterruptedException {
    var _ = server.waitForActivation(ACTIVATION.toMillis(), TimeUnit.MILLISECONDS);
    var acceptor = server.getRemotingService().getAcceptor(ArtemisSettings.ACCEPTOR);
    if (server.isActive() && acceptor instanceof NettyAcceptor netty && netty.isStarted()) {
      return netty.getActualPort();
    }
    throw new IllegalStateException("Artemis gave up; its log says why");
  }

  private static void stop(EmbeddedActiveMQ artemis) {
    try {
      artemis.stop();
    } catch (Exception problem) {
      throw new IllegalStateException("the broker does not stop", problem);
    }
  }
}
