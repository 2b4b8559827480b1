package zhenzhi.broker;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import java.util.Optional;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a SUBSCRIBE that is not allowed before Artemis sees it, and a box that sends without end;
 * the client is disconnected. Artemis 2.55 deletes the queue that it refuses: one box that
 * subscribed to the collectors' share would silence them all and lose what was waiting.
 */
public final class Guard implements MQTTInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  @Override
  public boolean intercept(MqttMessage message, RemotingConnection connection) {
    var badge = Badge.of(connection);
    return switch (message) {
      case MqttSubscribeMessage subscribe -> mayAll(badge, subscribe);
      case MqttPublishMessage _ -> badge.filter(Guard::isTooFast).isEmpty();
      default -> true;
    };
  }

  private static boolean mayAll(Optional<Badge> badge, MqttSubscribeMessage subscribe) {
    return subscribe.payload().topicSubscriptions().stream()
        .map(MqttTopicSubscription::topicFilter)
        .allMatch(filter -> isAllowed(badge, filter));
  }

  /** Only boxes are counted: collectors and fleets speak for many. */
  private static boolean isTooFast(Badge badge) {
    if (!(badge.principal() instanceof Principal.Station) || badge.pace().take(System.nanoTime())) {
      return false;
    }
    LOG.warn("The broker disconnected '{}', who sent too much at once.", badge.user());
    return true;
  }

  private static boolean isAllowed(Optional<Badge> badge, String filter) {
    var allowed =
        badge
            .filter(who -> Permissions.maySubscribe(who.principal(), filter, who.group()))
            .isPresent();
    if (!allowed) {
      var who = badge.map(Badge::user).orElse("nobody");
      LOG.warn("The broker disconnected '{}', who may not subscribe to '{}'.", who, filter);
    }
    return allowed;
  }
}
