package zhenzhi.db.embedded;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a killed process has left on a data directory: a server that lives on, or its pid file.
 *
 * <p>A server is known by where it stands, since PostgreSQL always works in its data directory, and
 * never by a pid that another program may have been given since.
 */
final class Leftover {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The second is its name where it runs with another C library than the machine's. */
  private static final Set<String> NAMES = Set.of("postgres", "ld-linux-x86-64");

  private Leftover() {}

  /** To be called only by who holds the home's lock: nobody alive owns that server any more. */
  static void clear(Path data) throws IOException {
    if (!Files.exists(data)) {
      return;
    }
    if (!endWith("INT", data) && !endWith("KILL", data)) {
      throw new StartFailure(
          "a server of an earlier start does not end: %s".formatted(serversIn(data)));
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  /** Sends the signal to whatever serves that directory and answers whether all have gone. */
  private static boolean endWith(String signal, Path data) throws IOException {
    var patience = new Deadline(PATIENCE);
    for (var left = serversIn(data); !left.isEmpty(); left = serversIn(data)) {
      if (patience.isOver()) {
        return false;
      }
      for (var pid : left) {
        Command.run("sh", "-c", "kill -%s %d".formatted(signal, pid));
      }
      patience.await(Duration.ofMillis(100));
    }
    return true;
  }

  static List<Long> serversIn(Path data) throws IOException {
    var found = new ArrayList<Long>();
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        if (serves(process, data)) {
          found.add(Long.valueOf(process.getFileName().toString()));
        }
      }
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    return found;
  }

  private static boolean serves(Path process, Path data) throws IOException {
    try {
      return NAMES.contains(Files.readString(process.resolve("comm")).strip())
          && Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath());
    } catch (IOException _) { // it has ended meanwhile, or is somebody else's
      return false;
    }
  }
}
