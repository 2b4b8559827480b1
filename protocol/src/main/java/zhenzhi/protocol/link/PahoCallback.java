package zhenzhi.protocol.link;

import static java.lang.System.Logger.Level.ERROR;

import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/**
 * The one callback for all topics: with a listener per subscription Paho acknowledges what comes
 * through a shared subscription and delivers it to nobody.
 */
record PahoCallback(PahoConnection connection, Consumer<Link.Delivery> inbox)
    implements MqttCallback {
  private static final System.Logger LOG = System.getLogger(PahoCallback.class.getName());

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    if (connection.ending().isPresent()) {
      return;
    }
    Runnable acknowledgement =
        message.getQos() == PahoOptions.QOS
            ? connection.acknowledgement(message.getId())
            : () -> {};
    try {
      inbox.accept(new Link.Delivery(topic, message.getPayload(), acknowledgement));
    } catch (RuntimeException bug) {
      LOG.log(ERROR, "The listener failed on a message of topic '" + topic + "'.", bug);
    }
  }

  @Override
  public void disconnected(MqttDisconnectResponse response) {
    @Nullable MqttException problem = response.getException();
    connection.end(
        problem == null
            ? "the broker disconnected us: " + Answer.words(response.getReturnCode())
            : Answer.words(problem));
  }

  @Override
  public void mqttErrorOccurred(MqttException problem) {}

  @Override
  public void deliveryComplete(IMqttToken token) {}

  @Override
  public void connectComplete(boolean again, String broker) {}

  @Override
  public void authPacketArrived(int code, MqttProperties properties) {}
}
