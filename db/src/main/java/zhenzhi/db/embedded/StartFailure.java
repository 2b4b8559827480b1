package zhenzhi.db.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Why the embedded database did not start, in one line for the person who started it. */
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String DISK_FULL = "no space left on device";

  /** On a full disk PostgreSQL cannot even write what is wrong. */
  private static final long ROOM_FOR_A_COMPLAINT = 1 << 20;

  private static final Pattern COMPLAINT =
      Pattern.compile("(?:FATAL|PANIC|ERROR|error): +(?<why>.*)");

  StartFailure(String why) {
    super("database: " + why);
  }

  private StartFailure(String why, IOException cause) {
    super("database: " + why, cause);
  }

  static StartFailure of(IOException cause, EmbeddedConfig config) {
    var message = String.valueOf(cause.getMessage());
    if (message.toLowerCase(Locale.ROOT).contains(DISK_FULL)) {
      return new StartFailure("the disk is full: " + where(cause, config), cause);
    }
    if (cause instanceof AccessDeniedException) {
      return new StartFailure(
          "%s may not be used by %s: give it to that user or choose another directory"
              .formatted(where(cause, config), System.getProperty("user.name")),
          cause);
    }
    return new StartFailure(message, cause);
  }

  /** The telling line of what PostgreSQL's own programs wrote. */
  static StartFailure of(String program, List<String> output, EmbeddedConfig config)
      throws IOException {
    if (output.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(DISK_FULL))
        || Files.getFileStore(config.home()).getUsableSpace() < ROOM_FOR_A_COMPLAINT) {
      return new StartFailure("the disk is full: " + config.home());
    }
    var why =
        output.stream()
            .map(COMPLAINT::matcher)
            .filter(matcher -> matcher.find())
            .map(matcher -> matcher.group("why"))
            .findFirst()
            .orElseGet(() -> output.isEmpty() ? "it said nothing" : output.getLast());
    return new StartFailure(program + " did not start: " + why);
  }

  private static String where(IOException cause, EmbeddedConfig config) {
    return cause instanceof FileSystemException file && file.getFile() != null
        ? file.getFile()
        : config.home().toString();
  }
}
