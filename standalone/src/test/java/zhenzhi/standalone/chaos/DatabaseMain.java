package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zhenzhi.db.embedded.EmbeddedConfig;
import zhenzhi.db.embedded.EmbeddedPostgres;

/** The embedded database in a process of its own: {@code FOLDER PORT PASSWORD-FILE}. */
final class DatabaseMain {
  private DatabaseMain() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    var config = EmbeddedConfig.in(Path.of(arguments[0])).onPort(Integer.parseInt(arguments[1]));
    try (var database = EmbeddedPostgres.start(config)) {
      Files.writeString(Path.of(arguments[2]), database.password());
      Thread.currentThread().join();
    }
  }
}
