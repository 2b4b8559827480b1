package zhenzhi.protocol.link;

import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.link.Link.Listener;
import zhenzhi.protocol.link.Link.NotPublished;
import zhenzhi.protocol.link.Link.State;
import zhenzhi.protocol.link.Link.Will;

/**
 * Keeps a link up: connects, watches, and after a pause connects again with a new client object.
 * One thread does it all; whatever happens elsewhere only wakes it.
 */
final class Supervisor implements Runnable {
  private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final int BEATS_PER_KEEP_ALIVE = 4;

  private final LinkConfig config;
  private final Function<String, Optional<Will>> will;
  private final Listener listener;
  private final InstantSource clock;
  private final Backoff backoff;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final Semaphore news = new Semaphore(0);

  /** Paho's threads are born into the group of the thread that connects, and daemons like it. */
  private final ThreadGroup threads;

  private final Thread thread;
  private int failures;
  private volatile boolean closing;
  private volatile State state;
  private volatile @Nullable PahoConnection current;

  Supervisor(
      LinkConfig config,
      Function<String, Optional<Will>> will,
      Listener listener,
      InstantSource clock) {
    this.config = config;
    this.will = will;
    this.listener = listener;
    this.clock = clock;
    backoff = new Backoff(FIRST_PAUSE, config.retry());
    state = new State.Down(clock.instant(), 0, "not connected yet");
    threads = new ThreadGroup("link-" + config.clientId());
    thread = new Thread(threads, this, threads.getName());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  State state() {
    return state;
  }

  CompletableFuture<Void> publish(String topic, MqttMessage message) {
    var connection = current;
    if (connection != null && !closing) {
      return connection.publish(topic, message, !isOurs(Thread.currentThread()));
    }
    return CompletableFuture.failedFuture(
        new NotPublished(
            switch (state) {
              case State.Down(_, _, var why) -> "the link is down: " + why;
              case State.Up _ -> "the link is going down";
              case State.Closed _ -> "the link is closed";
            }));
  }

  void renew(String why) {
    var connection = current;
    if (connection != null) {
      connection.end(why);
    }
  }

  void close() {
    closing = true;
    news.release();
    if (!isOurs(Thread.currentThread())) {
      try {
        thread.join(CLOSING);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    state = new State.Closed();
  }

  @Override
  public void run() {
    while (!closing) {
      try {
        connectAndWatch();
      } catch (MqttException | RuntimeException problem) {
        LOG.log(ERROR, "The link to " + config.broker() + " could not be tried.", problem);
        failed(Answer.words(problem));
      }
      sleep(() -> closing, backoff.pause(failures, random));
    }
    state = new State.Closed();
  }

  private void connectAndWatch() throws MqttException {
    var name = HexFormat.of().toHexDigits(random.nextLong());
    var connection = new PahoConnection(config, news::release);
    try {
      connection.start(PahoOptions.of(config, will.apply(name)), listener::arrived);
      sleep(() -> isSettled(connection), PahoOptions.PATIENCE);
      if (connection.isUp()) {
        watch(connection, name);
      } else if (!closing) {
        failed(
            connection.ending().orElse("the broker has not answered for " + PahoOptions.PATIENCE));
      }
    } finally {
      current = null;
      connection.dispose();
    }
  }

  private boolean isSettled(PahoConnection connection) {
    return closing || connection.isUp() || connection.ending().isPresent();
  }

  private void watch(PahoConnection connection, String name) {
    var since = clock.instant();
    current = connection;
    state = new State.Up(since);
    listener.connected(name);
    var beat = config.keepAlive().dividedBy(BEATS_PER_KEEP_ALIVE);
    while (!closing && connection.ending().isEmpty()) {
      sleep(() -> closing || connection.ending().isPresent(), beat);
      connection.beat();
    }
    if (closing) {
      connection.disconnect();
      return;
    }
    // A broker that takes us and throws us out again is no better than one that refuses.
    if (Duration.between(since, clock.instant()).compareTo(config.retry()) > 0) {
      failures = 0;
    }
    var why = connection.ending().orElseThrow();
    failed(why);
    current = null;
    listener.disconnected(why);
  }

  private void failed(String why) {
    failures++;
    var since = state instanceof State.Down(var earlier, _, _) ? earlier : clock.instant();
    state = new State.Down(since, failures, why);
  }

  private boolean isOurs(Thread asking) {
    return threads.equals(asking.getThreadGroup());
  }

  /** Until {@code done}, but not longer than {@code limit}. Never interrupted: see RATIONALE.md. */
  private void sleep(BooleanSupplier done, Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      try {
        var _ = news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException _) {
        closing = true;
      }
    }
  }
}
