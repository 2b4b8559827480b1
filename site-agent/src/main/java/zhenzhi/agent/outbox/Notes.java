package zhenzhi.agent.outbox;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Names and values as lines of text. */
final class Notes {
  static final String STATION = "station";

  /** Reports that were let go. */
  static final String DROPPED = "dropped";

  /** Reports that are on disk and needed. */
  static final String WAITING = "waiting";

  /** The place of a draft that was taken for the report. */
  static final String ADOPTED = "adopted";

  private Notes() {}

  static ByteBuffer encode(Map<String, String> notes) {
    var text =
        notes.entrySet().stream()
            .map(note -> note.getKey() + "=" + note.getValue() + "\n")
            .collect(joining());
    return StandardCharsets.UTF_8.encode(text);
  }

  static Map<String, String> decode(ByteBuffer bytes) {
    var notes = new LinkedHashMap<String, String>();
    StandardCharsets.UTF_8
        .decode(bytes)
        .toString()
        .lines()
        .forEach(line -> {
          var sign = line.indexOf('=');
          notes.put(line.substring(0, sign), line.substring(sign + 1));
        });
    return notes;
  }

  /** The draft that was taken for a report. */
  static OptionalLong place(Map<String, String> notes) {
    var place = notes.get(ADOPTED);
    return place == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(place));
  }
}
