package zhenzhi.agent.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Runs another program and reads what it says. */
final class Commands {
  private Commands() {}

  /**
   * Runs {@code words} until it ends, has said {@code enough}, or {@code within} is over, and
   * answers with the lines it said on either channel. It never outlives the call.
   */
  static List<String> run(List<String> words, Duration within, Predicate<String> enough)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C"); // tools translate their words and decimal points
    var process = builder.start();
    process.getOutputStream().close();
    var stopper =
        Thread.ofPlatform().daemon().name("deadline").unstarted(() -> end(process, within));
    stopper.start();
    var lines = new ArrayList<String>();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (enough.test(line)) {
          break;
        }
      }
    } finally {
      kill(process);
      process.waitFor();
    }
    return lines;
  }

  private static void end(Process process, Duration within) {
    try {
      if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        kill(process);
      }
    } catch (InterruptedException stopped) {
      kill(process);
    }
  }

  /** Its children too: they hold the channel that is being read. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
