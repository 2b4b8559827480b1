package zhenzhi.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.StationCode;

/**
 * Up to where each site's reports are settled, on disk. What is missing or older than the truth
 * only makes the fleet tell things twice.
 */
final class Progress {
  private final Path file;

  Progress(Path file) {
    this.file = file;
  }

  Map<StationCode, Mark> read() {
    var settled = new TreeMap<StationCode, Mark>();
    if (Files.exists(file)) {
      for (var line : lines()) {
        var words = line.split(" ", -1);
        settled.put(new StationCode(words[0]), new Mark(Instant.parse(words[1]), last(words)));
      }
    }
    return settled;
  }

  void write(Map<StationCode, Mark> settled) {
    var text =
        new TreeMap<>(settled)
            .entrySet().stream()
                .map(it -> it.getKey() + " " + line(it.getValue()) + "\n")
                .collect(joining());
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException away) {
      throw new UncheckedIOException("cannot write " + file, away);
    }
  }

  private static String line(Mark mark) {
    var last = mark.last();
    return last == null
        ? mark.until().toString()
        : mark.until() + " " + last.boot() + " " + last.lastSeq();
  }

  /** Earlier versions did not note it. */
  private static @Nullable EarlierBoot last(String[] words) {
    return words.length < 4
        ? null
        : new EarlierBoot(UUID.fromString(words[2]), Long.parseLong(words[3]));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException away) {
      throw new UncheckedIOException("cannot read " + file, away);
    }
  }
}
