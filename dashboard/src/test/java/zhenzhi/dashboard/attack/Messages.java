package zhenzhi.dashboard.attack;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import zhenzhi.protocol.Topics.Channel;

/**
 * Sends the corpus as the words of every message that a box has. The samples of the contract have
 * each text that there is, so a new one is attacked by itself.
 */
final class Messages {
  private static final Path SAMPLES =
      Path.of("..", "protocol", "src", "test", "resources", "samples", "v1");

  private final Boxes boxes;
  private final JsonMapper json;
  private int numbered;

  Messages(Boxes boxes, JsonMapper json) {
    this.boxes = boxes;
    this.json = json;
  }

  /**
   * One text at a time, since a wrong head costs the whole message; then messages in which all
   * words are wrong and all are right.
   *
   * @return the texts that were attacked
   */
  Set<String> send() throws IOException {
    boxes.awaitCollector(Attacks.first());
    var places = new HashSet<String>();
    for (var channel : List.of(Channel.REPORT, Channel.PRESENCE, Channel.RESULT)) {
      for (var attack : Attacks.packed(Attacks.USUAL)) {
        var seen = new HashSet<String>();
        for (var sample : samples(channel)) {
          for (var bent : Bent.each(sample, attack, seen::add)) {
            boxes.publish(channel, json.writeValueAsBytes(numbered(channel, bent.json())));
          }
        }
        seen.forEach(at -> places.add(channel + at));
      }
    }
    var seq = 0;
    for (var attack : Attacks.all()) {
      boxes.report(attack, ++seq);
    }
    boxes.report(Attacks.first(), ++seq);
    boxes.awaitReceipt(seq);
    return places;
  }

  /** The small ones first: the largest is only there for its size. */
  private List<JsonNode> samples(Channel channel) throws IOException {
    var folder = SAMPLES.resolve(channel.name().toLowerCase(Locale.ROOT));
    try (var files = Files.list(folder)) {
      return files.sorted(comparingLong(file -> file.toFile().length())).map(this::sample).toList();
    }
  }

  private JsonNode sample(Path file) {
    try {
      var sample = requireNonNull(json.readValue(Files.readAllBytes(file), JsonNode.class));
      return Bent.with(sample, "station", JsonNode.createStringNode("e-1"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** A report that was there already is not looked at. */
  private JsonNode numbered(Channel channel, JsonNode message) {
    return channel == Channel.REPORT
        ? Bent.with(message, "seq", JsonNode.createNumberNode(++numbered))
        : message;
  }
}
