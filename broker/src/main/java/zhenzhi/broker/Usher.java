package zhenzhi.broker;

import java.time.InstantSource;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.broker.gate.Refused;
import zhenzhi.broker.gate.Tally;

/** Sees out whoever is inside with a certificate or a token that holds no longer. */
final class Usher implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Usher.class);

  private final ActiveMQServer server;
  private final Boxes boxes;
  private final InstantSource clock;
  private final Tally tally;

  Usher(ActiveMQServer server, Boxes boxes, InstantSource clock, Tally tally) {
    this.server = server;
    this.boxes = boxes;
    this.clock = clock;
    this.tally = tally;
  }

  @Override
  public void run() {
    try {
      for (var connection : server.getRemotingService().getConnections()) {
        Badge.of(connection).filter(badge -> !holds(badge)).ifPresent(_ -> seeOut(connection));
      }
    } catch (RuntimeException problem) { // the outermost frame of a scheduled thread
      LOG.error("Connections could not be looked through.", problem);
    }
  }

  private boolean holds(Badge badge) {
    return switch (badge.pass()) {
      case Pass.Password() -> true;
      case Pass.Token(var number) -> boxes.holds(number);
      case Pass.Certificate(var certificate) ->
          clock.instant().isBefore(certificate.getNotAfter().toInstant())
              && boxes.check(certificate).isPresent();
    };
  }

  private void seeOut(RemotingConnection connection) {
    LOG.warn(
        "The broker disconnected '{}': certificate or token holds no longer.",
        Foreign.shown(connection.getClientID()));
    tally.add(Refused.ENDED);
    connection.fail(new ActiveMQException("certificate or token holds no longer"));
  }
}
