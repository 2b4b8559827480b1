package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.link.Await;

/** A part of the district in a process of its own, that can be killed, paused and started again. */
public final class Victim implements AutoCloseable {
  private static final List<String> JVM =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx512m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-cp",
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));

  private final String name;
  private final List<String> command;
  private final Path log;
  private volatile @Nullable Process process;
  private volatile boolean taken;

  public Victim(String name, Path log, List<String> command) {
    this.name = name;
    this.log = log;
    this.command = command;
  }

  /**
   * A main class of this class path.
   *
   * @param flags for the JVM; a class path of one's own among them takes the place of this one
   */
  public static Victim java(
      String name, Path folder, Class<?> main, List<String> flags, String... more) {
    var command = new ArrayList<>(JVM);
    command.addAll(flags);
    command.add(main.getName());
    command.addAll(List.of(more));
    return new Victim(name, folder.resolve(name + ".log"), command);
  }

  String name() {
    return name;
  }

  public void start() {
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** As {@code kill -9} does, with everything it started. */
  public void kill() {
    var running = running();
    var all = new ArrayList<>(running.descendants().toList());
    all.add(running.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    Await.until(name + " is dead", () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  void pause() {
    signal("-STOP");
  }

  void goOn() {
    signal("-CONT");
  }

  /** Asks it to stop, as Ctrl-C does; it has {@code patience} for what it has in hand. */
  public void stop(Duration patience) {
    var running = running();
    running.destroy();
    try {
      if (!running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError(name + " does not stop; see " + log);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Something is being done to it. */
  void take() {
    taken = true;
  }

  void give() {
    taken = false;
  }

  boolean isFree() {
    return !taken;
  }

  boolean isAlive() {
    var running = process;
    return running != null && running.isAlive();
  }

  private void signal(String signal) {
    var running = running();
    var kill = new ArrayList<>(List.of("kill", signal));
    Stream.concat(running.descendants(), Stream.of(running.toHandle()))
        .map(one -> Long.toString(one.pid()))
        .forEach(kill::add);
    try {
      new ProcessBuilder(kill).start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Process running() {
    var running = process;
    if (running == null) {
      throw new IllegalStateException(name + " was not started");
    }
    return running;
  }

  @Override
  public void close() {
    if (isAlive()) {
      goOn();
      kill();
    }
  }
}
