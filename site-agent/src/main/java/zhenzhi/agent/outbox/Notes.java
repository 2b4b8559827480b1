package zhenzhi.agent.outbox;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values as lines of text. */
final class Notes {
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
}
