package zhenzhi.protocol.link;

import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * What the broker answered. Paho calls {@code onSuccess} for every answer, refusals included; here
 * a reason code of 128 and above is a refusal.
 */
record Answer(Consumer<IMqttToken> taken, Consumer<String> refused) implements MqttActionListener {
  private static final int FIRST_REFUSAL = 0x80;
  private static final int NOT_MQTT_5 = 50_001;

  @Override
  public void onSuccess(IMqttToken token) {
    int @Nullable [] codes = token.getReasonCodes();
    for (var code : codes == null ? new int[0] : codes) {
      if (code >= FIRST_REFUSAL) {
        refused.accept(words(code));
        return;
      }
    }
    taken.accept(token);
  }

  @Override
  public void onFailure(IMqttToken token, Throwable failure) {
    refused.accept(words(failure));
  }

  /** The reason code in words. */
  static String words(int code) {
    return new MqttException(code).getMessage() + " (" + code + ")";
  }

  static String words(Throwable failure) {
    if (!(failure instanceof MqttException problem)) {
      return failure.toString();
    }
    if (problem.getReasonCode() == NOT_MQTT_5) {
      return "the broker does not speak MQTT 5 (" + NOT_MQTT_5 + ")";
    }
    var cause = problem.getCause();
    var words = problem.getMessage() + " (" + problem.getReasonCode() + ")";
    return cause == null ? words : words + ": " + cause;
  }
}
