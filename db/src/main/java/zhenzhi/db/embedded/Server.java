package zhenzhi.db.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The running server, tied to this process by a pipe: whoever lets go of the pipe stops it. */
final class Server {
  /** Recovery after a kill replays up to 512 MB of log. */
  private static final Duration UNTIL_READY = Duration.ofMinutes(5);

  private static final Duration UNTIL_STOPPED = Duration.ofSeconds(30);

  /**
   * Waits for the end of the pipe, which comes by close() and just as surely by the death of this
   * process, then asks the server to stop. A session of its own keeps a terminal's Ctrl-C away.
   */
  private static final String WATCHDOG =
      """
      exec 3<&0
      "$@" 3<&- </dev/null &
      server=$!
      trap 'kill -INT $server' TERM INT HUP
      (trap - TERM INT HUP; read -r _ <&3; kill -INT $server) &
      watch=$!
      exec 3<&-
      while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
      kill $watch 2>/dev/null
      exit ${status:-1}
      """;

  private final Process process;
  private final Cluster cluster;
  private final Path log;

  private Server(Process process, Cluster cluster, Path log) {
    this.process = process;
    this.cluster = cluster;
    this.log = log;
  }

  static Server started(Cluster cluster, Binaries binaries, Identity identity, int port)
      throws IOException {
    var log = cluster.config().home().resolve("server.log");
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    var words = new ArrayList<>(List.of("setsid", "sh", "-c", WATCHDOG, "watchdog"));
    words.addAll(identity.prefix());
    words.addAll(List.of(binaries.program("postgres"), "-D", cluster.data().toString()));
    words.addAll(ServerSettings.asArguments(cluster.config(), port));
    var builder =
        new ProcessBuilder(words)
            .directory(cluster.config().home().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    var server = new Server(builder.start(), cluster, log);
    try {
      server.awaitReady();
      return server;
    } catch (IOException | RuntimeException failure) {
      server.process.getOutputStream().close(); // whatever it was, nothing is left running
      throw failure;
    }
  }

  void stop() throws IOException {
    process.getOutputStream().close();
    if (!ended(UNTIL_STOPPED)) {
      Leftover.clear(cluster.data());
    }
  }

  private void awaitReady() throws IOException {
    var patience = new Deadline(UNTIL_READY);
    while (!isReady()) {
      if (ended(Duration.ofMillis(10))) {
        throw StartFailure.of("PostgreSQL", Files.readAllLines(log), cluster.config());
      }
      if (patience.isOver()) {
        throw new StartFailure(
            "PostgreSQL is not ready after %s, see %s".formatted(UNTIL_READY, log));
      }
    }
  }

  /** The eighth line of the pid file is where PostgreSQL says how far it is. */
  private boolean isReady() throws IOException {
    try {
      var lines = Files.readAllLines(cluster.data().resolve("postmaster.pid"));
      return lines.size() > 7 && lines.get(7).startsWith("ready");
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private boolean ended(Duration patience) throws InterruptedIOException {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for PostgreSQL");
    }
  }
}
