package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The outbox's file: opened, or moved aside and begun anew when it is damaged. */
final class StoreFile {
  static final String NAME = "outbox.mv";
  private static final Logger LOG = System.getLogger(StoreFile.class.getName());

  private StoreFile() {}

  static MVStore open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(NAME);
    try {
      return openOnce(file);
    } catch (MVStoreException damaged) {
      if (damaged.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
        throw new IOException("another agent is using " + file, damaged);
      }
      moveAside(file, "it is damaged: " + damaged.getMessage());
      return openOnce(file);
    }
  }

  /** Keeps the file under another name, for whoever wants to know what was in it. */
  static void moveAside(Path file, String why) throws IOException {
    var number = 1;
    while (Files.exists(aside(file, number))) {
      number++;
    }
    Files.move(file, aside(file, number));
    LOG.log(
        Logger.Level.WARNING,
        "Moved the outbox aside to {0} and begin a new one, because {1}.",
        aside(file, number),
        why);
  }

  private static Path aside(Path file, int number) {
    return file.resolveSibling(file.getFileName() + ".aside-" + number);
  }

  private static MVStore openOnce(Path file) {
    return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(1).open();
  }
}
