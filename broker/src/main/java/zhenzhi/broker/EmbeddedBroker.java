package zhenzhi.broker;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import zhenzhi.broker.gate.Gate;
import zhenzhi.broker.gate.Refused;
import zhenzhi.broker.gate.Tally;

/** A broker for MQTT 5 in this process. What it acknowledged survives a kill. */
public final class EmbeddedBroker implements AutoCloseable {
  /** Half a second is usual; ten were seen on a machine with seven times more to do than cores. */
  private static final Duration ACTIVATION = Duration.ofSeconds(10);

  /** A revocation is felt within a minute, the collector's own look included. */
  private static final int LOOK_SECONDS = 10;

  private final EmbeddedActiveMQ artemis;
  private final BrokerConfig config;
  private final Doorkeeper doorkeeper;
  private final int port;

  private EmbeddedBroker(
      EmbeddedActiveMQ artemis, BrokerConfig config, Doorkeeper doorkeeper, int port) {
    this.artemis = artemis;
    this.config = config;
    this.doorkeeper = doorkeeper;
    this.port = port;
  }

  /** Starts a broker and answers once it listens. */
  public static EmbeddedBroker start(BrokerConfig config, Credentials credentials) {
    var artemis = new EmbeddedActiveMQ();
    var doorkeeper = new Doorkeeper(credentials, config.group(), new Tally());
    try {
      artemis.setConfiguration(ArtemisSettings.of(config));
      artemis.setSecurityManager(doorkeeper);
      artemis.start();
      var server = artemis.getActiveMQServer();
      var door = listening(server);
      Gate.before(door, doorkeeper.tally(), false, ArtemisSettings.LARGEST_PACKET);
      var broker = new EmbeddedBroker(artemis, config, doorkeeper, door.getActualPort());
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

  /**
   * Opens a second door, for boxes that come over the network. It is opened late because whoever
   * knows what was taken back starts after the broker.
   *
   * @return where it is
   */
  public URI open(SecureDoor door, Boxes boxes) {
    doorkeeper.know(boxes);
    try {
      var remoting = server().getRemotingService();
      var acceptor =
          remoting.createAcceptor(ArtemisSettings.SECURE, ArtemisSettings.acceptor(config, door));
      acceptor.start();
      var tally = doorkeeper.tally();
      Gate.before((NettyAcceptor) acceptor, tally, true, ArtemisSettings.LARGEST_PACKET);
      var _ =
          server()
              .getScheduledPool()
              .scheduleWithFixedDelay(
                  new Usher(server(), boxes, InstantSource.system(), tally),
                  LOOK_SECONDS,
                  LOOK_SECONDS,
                  TimeUnit.SECONDS);
      var actual = ((NettyAcceptor) acceptor).getActualPort();
      return URI.create("ssl://" + door.host() + ":" + actual);
    } catch (Exception problem) { // whatever Artemis declares
      throw new IllegalStateException("the broker does not open a door at " + door, problem);
    }
  }

  public int port() {
    return port;
  }

  /** Messages in all queues; after a restart with very many, Artemis counts too few for a while. */
  public long waiting() {
    return server().getTotalMessageCount();
  }

  /** How often something was refused for that reason since the start. */
  public long refused(Refused why) {
    return doorkeeper.tally().of(why);
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
  private static NettyAcceptor listening(ActiveMQServer server) throws InterruptedException {
    var _ = server.waitForActivation(ACTIVATION.toMillis(), TimeUnit.MILLISECONDS);
    var acceptor = server.getRemotingService().getAcceptor(ArtemisSettings.ACCEPTOR);
    if (server.isActive() && acceptor instanceof NettyAcceptor netty && netty.isStarted()) {
      return netty;
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
