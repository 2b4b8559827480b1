package zhenzhi.standalone.site;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/**
 * Which processes we started, in a file: should we be killed, the next start ends them. A process
 * is only ended if its start time is the one we noted, for numbers are given out again.
 */
final class ProcessNotes {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Path file;
  private final Map<String, String> running = new TreeMap<>();

  ProcessNotes(Path file) {
    this.file = file;
  }

  /** Ends what an earlier start left running. */
  void endLeftovers() {
    for (var line : lines()) {
      var words = line.split(" ", 3);
      if (words.length == 3) {
        ours(Long.parseLong(words[1]), words[2]).ifPresent(ProcessNotes::end);
      }
    }
    write();
  }

  synchronized void started(String name, ProcessHandle process) {
    running.put(name, process.pid() + " " + startOf(process));
    write();
  }

  synchronized void ended(String name) {
    running.remove(name);
    write();
  }

  /** Asks {@code process} to end, and makes it. */
  static void end(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.onExit().orTimeout(PATIENCE.toMillis(), MILLISECONDS).join();
    } catch (CompletionException late) {
      process.destroyForcibly();
    }
  }

  private static Optional<ProcessHandle> ours(long pid, String start) {
    return ProcessHandle.of(pid).filter(process -> startOf(process).equals(start));
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  private void write() {
    var text =
        running.entrySet().stream()
            .map(it -> it.getKey() + " " + it.getValue() + "\n")
            .collect(joining());
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }
}
