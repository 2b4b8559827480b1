package zhenzhi.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import java.util.Optional;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.broker.gate.Refused;
import zhenzhi.broker.gate.Visit;

/**
 * Stops before Artemis sees it what is not allowed, and a box that sends without end; the client is
 * disconnected. Artemis 2.55 deletes the queue to which it refuses a SUBSCRIBE: one box that
 * subscribed to the collectors' share would silence them all and lose what was waiting.
 */
public final class Guard implements MQTTInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  /** MQTT 5, 2.2.2.2. */
  private static final int USER_PROPERTY = 0x26;

  /** Ours have none; Artemis keeps each of them with its message. */
  private static final int USER_PROPERTIES = 16;

  /** A box has two. */
  private static final int FILTERS = 16;

  @Override
  public boolean intercept(MqttMessage message, RemotingConnection connection) {
    var refused = look(message, Badge.of(connection));
    refused.flatMap(_ -> Visit.of(connection)).ifPresent(visit -> visit.refused(refused.get()));
    return refused.isEmpty();
  }

  private static Optional<Refused> look(MqttMessage message, Optional<Badge> badge) {
    return switch (message) {
      case MqttConnectMessage connect -> connect(connect);
      case MqttSubscribeMessage subscribe -> subscribe(badge, subscribe);
      case MqttPublishMessage publish -> publish(badge, publish);
      default -> refused(box(badge).filter(Guard::chatters).isPresent(), Refused.PACE);
    };
  }

  /**
   * Nobody is known yet, so a last will is measured by the client id, which has to be that of the
   * box or it is not let in. Programs have ids that no box can have, and are asked when it is sent.
   */
  private static Optional<Refused> connect(MqttConnectMessage connect) {
    var header = connect.variableHeader();
    if (isBomb(header.properties()) || isBomb(connect.payload().willProperties())) {
      return Optional.of(Refused.OVERSIZED);
    }
    var clientId = connect.payload().clientIdentifier();
    if (header.isWillFlag()
        && !Permissions.mayLeave(clientId, connect.payload().willTopic(), header.isWillRetain())) {
      LOG.warn(
          "The broker disconnected '{}', who may not leave a will on '{}'.",
          Foreign.shown(clientId),
          Foreign.shown(connect.payload().willTopic()));
      return Optional.of(Refused.WILL);
    }
    return Optional.empty();
  }

  private static Optional<Refused> subscribe(
      Optional<Badge> badge, MqttSubscribeMessage subscribe) {
    var filters = subscribe.payload().topicSubscriptions();
    if (box(badge).isPresent()) {
      if (filters.size() > FILTERS
          || isBomb(subscribe.idAndPropertiesVariableHeader().properties())) {
        return Optional.of(Refused.OVERSIZED);
      }
      if (chatters(badge.orElseThrow())) {
        return Optional.of(Refused.PACE);
      }
    }
    return refused(
        !filters.stream()
            .map(MqttTopicSubscription::topicFilter)
            .allMatch(filter -> isAllowed(badge, filter)),
        Refused.SUBSCRIBE);
  }

  /** Whoever publishes before the answer to its CONNECT is nobody yet. */
  private static Optional<Refused> publish(Optional<Badge> badge, MqttPublishMessage publish) {
    if (badge.isEmpty()) {
      return Optional.of(Refused.MALFORMED);
    }
    var box = box(badge);
    if (box.isEmpty()) {
      return Optional.empty();
    }
    if (isBomb(publish.variableHeader().properties())) {
      return Optional.of(Refused.OVERSIZED);
    }
    if (publish.fixedHeader().isRetain()) {
      LOG.warn("The broker disconnected '{}', who may not retain.", box.get().user());
      return Optional.of(Refused.RETAIN);
    }
    return refused(isTooFast(box.get()), Refused.PACE);
  }

  /** Only boxes are limited: collectors and fleets speak for many. */
  private static Optional<Badge> box(Optional<Badge> badge) {
    return badge.filter(who -> who.principal() instanceof Principal.Station);
  }

  private static boolean isTooFast(Badge badge) {
    var isTooFast = !badge.pace().take(System.nanoTime());
    if (isTooFast) {
      LOG.warn("The broker disconnected '{}', who sent too much at once.", badge.user());
    }
    return isTooFast;
  }

  private static boolean chatters(Badge badge) {
    var chatters = !badge.pace().takeOther(System.nanoTime());
    if (chatters) {
      LOG.warn("The broker disconnected '{}', who sent too many packets.", badge.user());
    }
    return chatters;
  }

  private static boolean isBomb(MqttProperties properties) {
    return properties.getProperties(USER_PROPERTY).size() > USER_PROPERTIES;
  }

  private static Optional<Refused> refused(boolean isRefused, Refused why) {
    return isRefused ? Optional.of(why) : Optional.empty();
  }

  private static boolean isAllowed(Optional<Badge> badge, String filter) {
    var allowed =
        badge
            .filter(who -> Permissions.maySubscribe(who.principal(), filter, who.group()))
            .isPresent();
    if (!allowed) {
      var who = badge.map(Badge::user).orElse("nobody");
      LOG.warn(
          "The broker disconnected '{}', who may not subscribe to '{}'.",
          who,
          Foreign.shown(filter));
    }
    return allowed;
  }
}
