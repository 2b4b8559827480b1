package zhenzhi.standalone.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a program said that ran to its end. */
record Program(int status, String said) {

  static Program run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Program(process.waitFor(), said);
  }

  /** A file of the project, whichever module the test runs in. */
  static Path ofProject(String name) {
    return Path.of("..").resolve(name).toAbsolutePath().normalize();
  }

  String orFail() {
    if (status != 0) {
      throw new AssertionError("ended with " + status + ": " + said);
    }
    return said;
  }
}
