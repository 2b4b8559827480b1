package zhenzhi.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.stream.Stream;

/** What a program of the machine answered. */
record Command(int status, List<String> output) {

  static Command run(String... words) throws IOException {
    return run(List.of(), List.of(words));
  }

  static Command run(List<String> before, List<String> words) throws IOException {
    var line = Stream.concat(before.stream(), words.stream()).toList();
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    // PostgreSQL's words are read below, and its own variables must not choose another database.
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    var process = builder.start();
    process.getOutputStream().close();
    try (var reader = process.inputReader(UTF_8)) {
      var output = reader.lines().filter(text -> !text.isBlank()).toList();
      return new Command(process.waitFor(), output);
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while running " + line.getFirst());
    }
  }

  boolean succeeded() {
    return status == 0;
  }
}
