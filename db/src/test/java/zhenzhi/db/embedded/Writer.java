package zhenzhi.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A process with an embedded database that commits one number after the other and says each one
 * that is committed, until it is killed.
 */
final class Writer implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final List<Integer> committed = new ArrayList<>();

  private Writer(Process process) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
  }

  public static void main(String[] arguments) throws SQLException {
    var database = EmbeddedPostgres.start(EmbeddedConfig.in(Path.of(arguments[0])));
    Rows.createTable(database);
    try (var connection = database.dataSource().getConnection()) {
      for (var number = 1; ; number++) {
        Rows.insert(number, connection);
        System.out.println(number);
      }
    }
  }

  /** Answers once it writes. */
  static Writer started(Path home) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var writer =
        new Writer(
            new ProcessBuilder(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Writer.class.getName(),
                    home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    writer.awaitCommits(50);
    return writer;
  }

  void awaitCommits(int count) throws IOException {
    while (committed.size() < count) {
      var line = said.readLine();
      if (line == null) {
        throw new IllegalStateException("the writer has ended");
      }
      committed.add(Integer.valueOf(line));
    }
  }

  /** Ends this process alone, as kill -9 does, and answers everything it said it committed. */
  List<Integer> killed() throws IOException {
    process.toHandle().destroyForcibly(); // the process itself would also close what it said
    said.lines().map(Integer::valueOf).forEach(committed::add);
    return committed;
  }

  /** Also ends what watches over the server, so that the server lives on. */
  List<Integer> killedWithWatchdog() throws IOException {
    end(Set.of("sh", "dash", "bash"));
    return killed();
  }

  /** Ends the server first, then all the rest: what a power cut leaves. */
  List<Integer> killedWithServer() throws IOException {
    end(Set.of("postgres"));
    return killedWithWatchdog();
  }

  private void end(Set<String> names) {
    process
        .descendants()
        .filter(child ->
            child
                .info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(names::contains)
                .isPresent())
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() throws IOException {
    killed();
  }
}
