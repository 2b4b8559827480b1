package zhenzhi.broker;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTSessionState;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears away the sessions of a former life that nobody came back for. Artemis forgets at a restart
 * when a session expires, so their queues would collect every message for ever. Shared queues stay:
 * they belong to the group, not to a member.
 */
final class Janitor implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);

  private final ActiveMQServer server;

  Janitor(ActiveMQServer server) {
    this.server = server;
  }

  @Override
  public void run() {
    try {
      var sessions = MQTTStateManager.getInstance(server);
      for (var session : sessions.getSessionStates().values()) {
        if (session.getSession() == null) { // not seen since the start
          clear(session);
          sessions.removeSessionState(session.getClientId());
          LOG.info(
              "Removed the session of '{}', who did not come back.",
              Foreign.shown(session.getClientId()));
        }
      }
    } catch (Exception problem) { // the outermost frame of a scheduled thread
      LOG.error("Sessions of before the start could not be cleared away.", problem);
    }
  }

  private void clear(MQTTSessionState session) throws Exception {
    var wildcards = server.getConfiguration().getWildcardConfiguration();
    for (var subscription : session.getSubscriptions()) {
      var filter = subscription.topicFilter();
      var queue =
          SimpleString.of(
              MQTTUtil.getCoreQueueFromMqttTopic(filter, session.getClientId(), wildcards));
      if (!MQTTUtil.isSharedSubscription(filter) && server.locateQueue(queue) != null) {
        server.destroyQueue(queue);
      }
    }
  }
}
