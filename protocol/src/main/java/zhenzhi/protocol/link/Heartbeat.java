package zhenzhi.protocol.link;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.paho.mqttv5.client.MqttPingSender;
import org.eclipse.paho.mqttv5.client.internal.ClientComms;
import org.jspecify.annotations.Nullable;

/**
 * Pings the broker when nothing else was said, and notices when no answer comes. Instead of Paho's
 * timer, which costs a thread and dies silently of one exception: the supervisor beats. An answer
 * travels through Paho's receiver and its callback thread, so it proves that all of it is alive.
 */
final class Heartbeat implements MqttPingSender {
  private @Nullable ClientComms comms;
  private volatile boolean waiting;
  private long since;

  /**
   * To be called a few times in every keep-alive.
   *
   * @param nanos the monotonic time
   * @return why the connection is dead, if it is
   */
  Optional<String> beat(long nanos) {
    if (comms == null) {
      return Optional.empty();
    }
    if (waiting) {
      var silent = Duration.ofNanos(nanos - since);
      return silent.toMillis() > comms.getKeepAlive()
          ? Optional.of("the broker has not answered for " + silent.toMillis() + " ms")
          : Optional.empty();
    }
    waiting = true; // first, for the answer may come before checkForActivity returns
    since = nanos;
    if (comms.checkForActivity(new Answer(_ -> waiting = false, _ -> {})) == null) {
      waiting = false;
    }
    return Optional.empty();
  }

  @Override
  public void init(ClientComms owner) {
    comms = owner;
  }

  @Override
  public void start() {}

  @Override
  public void stop() {}

  @Override
  public void schedule(long millis) {}
}
