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
import zhenzhi.protocol.StationCode;

/**
 * Until when each site's reports are settled, on disk. What is missing or older than the truth only
 * makes the fleet tell things twice.
 */
final class Progress {
  private final Path file;

  Progress(Path file) {
    this.file = file;
  }

  Map<StationCode, Instant> read() {
    var settled = new TreeMap<StationCode, Instant>();
    if (Files.exists(file)) {
      for (var line : lines()) {
        var gap = line.indexOf(' ');
        settled.put(
            new StationCode(line.substring(0, gap)), Instant.parse(line.substring(gap + 1)));
      }
    }
    return settled;
  }

  void write(Map<StationCode, Instant> settled) {
    var text =
        new TreeMap<>(settled)
            .entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue() + "\n")
                .collect(joining());
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(draft, text);
      Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException away) {
      throw new UncheckedIOException("cannot write " + file, away);
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, UTF_8);
    } catch (IOException away) {
      throw new UncheckedIOException("cannot read " + file, away);
    }
  }
}
