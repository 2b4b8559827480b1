package zhenzhi.agent.probe;

import java.time.Duration;
import java.util.Optional;
import zhenzhi.agent.playback.Content;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.playback.Observation;
import zhenzhi.protocol.Playback.Category;

/**
 * One line of a player's journal: state, content code, title and category, separated by tabs. Title
 * and category may be missing; a pause and a stop need neither.
 */
sealed interface JournalLine {

  record Playing(Content content) implements JournalLine {}

  record Paused() implements JournalLine {}

  record Stopped() implements JournalLine {}

  /** Reads {@code line}, or answers nothing if it is not one of these. */
  static Optional<JournalLine> read(String line, ContentRules rules) {
    var column = line.strip().split("\t", -1);
    return switch (column[0]) {
      case "playing" ->
          column.length > 1 && !column[1].isBlank()
              ? Optional.of(new Playing(content(column, rules)))
              : Optional.empty();
      case "paused" -> Optional.of(new Paused());
      case "stopped" -> Optional.of(new Stopped());
      default -> Optional.empty();
    };
  }

  /** As seen at {@code at}. */
  default Observation at(Duration at) {
    return switch (this) {
      case Playing(var content) -> new Observation.Playing(at, content);
      case Paused _ -> new Observation.Held(at);
      case Stopped _ -> new Observation.Stopped(at);
    };
  }

  private static Content content(String[] column, ContentRules rules) {
    var code = column[1].strip();
    var title = column.length > 2 && !column[2].isBlank() ? column[2] : code;
    var category = column.length > 3 ? column[3].strip() : "";
    for (var known : Category.values()) {
      if (known.name().equals(category)) {
        return new Content(code, title, known);
      }
    }
    return new Content(code, title, rules.ofCode(code));
  }
}
