package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts an outbox into a folder of its own, for whoever wants to know what was in it. */
final class Aside {
  private static final Logger LOG = System.getLogger(Aside.class.getName());
  private static final String ASIDE = "outbox.aside-";

  private Aside() {}

  static void move(Path folder, String why) throws IOException {
    var number = 1;
    while (Files.exists(folder.resolve(ASIDE + number))) {
      number++;
    }
    var aside = Files.createDirectory(folder.resolve(ASIDE + number));
    try (var files = Files.newDirectoryStream(folder, "outbox{-*.log,.mark}")) {
      for (var file : files) {
        Files.move(file, aside.resolve(file.getFileName()));
      }
    }
    LOG.log(Logger.Level.WARNING, "Moved the outbox aside to {0}, because {1}.", aside, why);
  }
}
