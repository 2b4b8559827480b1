package zhenzhi.protocol.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/**
 * One client object of Paho's, for one attempt and the connection that may come of it; never used
 * again. So an acknowledgement or a publish can only reach the connection it belongs to, topic
 * aliases never outlive theirs, and no state of Paho's survives a failure.
 */
final class PahoConnection {
  private static final int RECEIVE_MAXIMUM_BY_DEFAULT = 65_535;
  private static final int ROOM_FOR_HEADER = 1024;
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final LinkConfig config;
  private final Runnable news;
  private final MqttAsyncClient client;
  private final Heartbeat heartbeat = new Heartbeat();
  private final Window window;
  private final CountDownLatch answered = new CountDownLatch(1);

  /** Held while Paho is called, so that it is never called after the end. */
  private final Object gate = new Object();

  /** Paho ends the connection over a larger one. */
  private volatile long largestPayload = Long.MAX_VALUE;

  private volatile boolean up;
  private volatile @Nullable String ending;

  /**
   * Prepares a connection.
   *
   * @param news run whenever the connection came up or ended
   */
  PahoConnection(LinkConfig config, Runnable news) throws MqttException {
    this.config = config;
    this.news = news;
    window = new Window(config.window());
    client =
        new MqttAsyncClient(
            config.broker().toString(),
            config.clientId(),
            new MemoryPersistence(),
            heartbeat,
            null); // no executor: with too few threads Paho cannot connect
  }

  void start(MqttConnectionOptions options, Consumer<Link.Delivery> inbox) throws MqttException {
    client.setManualAcks(true);
    client.setCallback(new PahoCallback(this, inbox)); // before connect, or the backlog is lost
    client.connect(
        options,
        null,
        new Answer(
            token -> {
              answered.countDown();
              connected(token);
            },
            why -> {
              answered.countDown();
              end(why);
            }));
  }

  boolean isUp() {
    return up && ending == null;
  }

  /** Why the attempt failed or the connection ended, once it has. */
  Optional<String> ending() {
    return Optional.ofNullable(ending);
  }

  /** Pings if it is time to, and ends the connection if the broker has gone silent. */
  void beat() {
    heartbeat.beat(System.nanoTime()).ifPresent(this::end);
  }

  /** See {@link Link#publish}. */
  CompletableFuture<Void> publish(String topic, MqttMessage message, boolean patient) {
    var place = window.enter(patient);
    if (place.outcome().isDone()) {
      return place.outcome();
    }
    var bytes = message.getPayload().length;
    if (bytes > largestPayload) {
      place.refused(bytes + " bytes are more than the broker takes");
      return place.outcome();
    }
    var answer = new Answer(_ -> place.taken(), place::refused);
    try {
      // One at a time: Paho assigns a topic alias before it queues the message, so two threads
      // could overtake each other and use an alias before it is declared.
      synchronized (gate) {
        if (ending == null) {
          client.publish(topic, message, null, answer);
        }
      }
    } catch (MqttException | IllegalArgumentException problem) {
      place.refused(Answer.words(problem));
    }
    return place.outcome();
  }

  /** Acknowledges once, and only while this connection lives: the number may be reused after. */
  Runnable acknowledgement(int message) {
    var done = new AtomicBoolean();
    return () -> {
      if (done.compareAndSet(false, true)) {
        acknowledge(message);
      }
    };
  }

  /** Settles the matter, once: nothing is sent or delivered on this connection any more. */
  void end(String why) {
    synchronized (gate) {
      if (ending != null) {
        return;
      }
      ending = why;
    }
    window.close(why);
    news.run();
  }

  /** Says goodbye, so that the broker sends no will. */
  void disconnect() {
    if (isUp()) {
      var gone = new CountDownLatch(1);
      try {
        var properties = new MqttProperties();
        var answer = new Answer(_ -> gone.countDown(), _ -> gone.countDown());
        client.disconnect(FAREWELL.toMillis(), null, answer, 0, properties);
        await(gone, FAREWELL.multipliedBy(2));
      } catch (MqttException problem) {
        end(Answer.words(problem)); // it went down by itself this moment
      }
    }
    end("closed");
  }

  /**
   * Takes Paho's threads and socket down, on a thread of its own: Paho waits for its callback
   * thread without limit. An attempt under way gets a moment to end first, since stopping Paho
   * while it starts can leave a thread that polls for ever.
   */
  void dispose() {
    end("abandoned");
    Thread.ofPlatform()
        .daemon()
        .name("link-dispose-" + config.clientId())
        .start(() -> {
          await(answered, FAREWELL);
          try {
            client.disconnectForcibly(0, FAREWELL.toMillis(), false);
            client.close(true);
          } catch (MqttException _) {
            // It is closed already, which is all that was wanted.
          }
        });
  }

  private void connected(IMqttToken token) {
    @Nullable Integer allowed = token.getResponseProperties().getReceiveMaximum();
    window.shrinkTo(allowed == null ? RECEIVE_MAXIMUM_BY_DEFAULT : allowed);
    @Nullable Long largestPacket = token.getResponseProperties().getMaximumPacketSize();
    if (largestPacket != null) {
      largestPayload = largestPacket - ROOM_FOR_HEADER;
    }
    if (config.subscriptions().isEmpty()) {
      ready();
      return;
    }
    try {
      client.subscribe(
          PahoOptions.subscriptions(config),
          null,
          new Answer(this::subscribed, why -> end("not allowed to subscribe: " + why)),
          new MqttProperties());
    } catch (MqttException | IllegalArgumentException problem) {
      end(Answer.words(problem));
    }
  }

  private void subscribed(IMqttToken token) {
    if (Arrays.stream(token.getReasonCodes()).allMatch(granted -> granted == PahoOptions.QOS)) {
      ready();
    } else {
      end("the broker does not grant QoS 1");
    }
  }

  private void ready() {
    up = true;
    news.run();
  }

  private void acknowledge(int message) {
    try {
      synchronized (gate) {
        if (ending == null) {
          client.messageArrivedComplete(message, PahoOptions.QOS);
        }
      }
    } catch (MqttException _) {
      // The connection is going down; the broker will bring the message again.
    }
  }

  private static void await(CountDownLatch latch, Duration patience) {
    try {
      var _ = latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
