package zhenzhi.protocol.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.LinkConfig.Session.Durable;

/** Says to Paho what a {@link LinkConfig} asks for. */
final class PahoOptions {
  /** How long the network may take to connect, and the broker to answer. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The only quality at which Paho's manual acknowledgements work. */
  static final int QOS = 1;

  /** Artemis sends the will of a durable session only if it is delayed. */
  private static final long WILL_DELAY_SECONDS = 1;

  private PahoOptions() {}

  static MqttConnectionOptions of(LinkConfig config, Optional<Link.Will> will)
      throws MqttException {
    var options = new MqttConnectionOptions();
    options.setAutomaticReconnect(false); // it can die silently; the supervisor does it
    options.setUseSubscriptionIdentifiers(false);
    options.setConnectionTimeout(Math.toIntExact(PATIENCE.toSeconds()));
    options.setKeepAliveInterval(Math.toIntExact(config.keepAlive().toSeconds()));
    options.setReceiveMaximum(config.receiveMaximum());
    options.setCleanStart(config.session() instanceof Clean);
    options.setSessionExpiryInterval(
        switch (config.session()) {
          case Clean() -> 0L;
          case Durable(var expiry) -> expiry.toSeconds();
        });
    if (!config.broker().getScheme().equals("ssl")) {
      options.setSocketFactory(new PromptSockets());
    } else if (config.tls().isPresent()) {
      options.setSocketFactory(sockets(config.tls().get()));
    }
    options.setHttpsHostnameVerificationEnabled(true); // the default, and not to be lost
    config
        .login()
        .ifPresent(login -> {
          options.setUserName(login.user());
          options.setPassword(login.password().getBytes(UTF_8));
        });
    will.ifPresent(last -> {
      var delay = new MqttProperties();
      delay.setWillDelayInterval(
          switch (config.session()) {
            case Clean() -> 0L;
            case Durable _ -> WILL_DELAY_SECONDS;
          });
      options.setWillMessageProperties(delay);
      options.setWill(last.topic(), message(last.payload()));
    });
    return options;
  }

  private static SSLSocketFactory sockets(LinkConfig.Tls tls) throws MqttException {
    try {
      return tls.sockets();
    } catch (GeneralSecurityException | IOException unusable) {
      throw new MqttException(MqttClientException.REASON_CODE_SSL_CONFIG_ERROR, unusable);
    }
  }

  static MqttSubscription[] subscriptions(LinkConfig config) {
    return config.subscriptions().stream()
        .map(filter -> new MqttSubscription(filter, QOS))
        .toArray(MqttSubscription[]::new);
  }

  static MqttMessage message(byte[] payload) {
    var message = new MqttMessage(payload);
    message.setQos(QOS);
    return message;
  }

  static MqttMessage message(byte[] payload, Duration expiry) {
    var message = message(payload);
    var properties = new MqttProperties();
    properties.setMessageExpiryInterval(expiry.toSeconds());
    message.setProperties(properties);
    return message;
  }
}
