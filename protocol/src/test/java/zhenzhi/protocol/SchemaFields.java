package zhenzhi.protocol;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import zhenzhi.protocol.Topics.Channel;

/**
 * Every field that the schemas describe, under a name such as {@code
 * report.samples[reception].snrDb}, with one place in the samples where it occurs.
 */
final class SchemaFields {
  private final Map<String, Place> places = new LinkedHashMap<>();

  /** A field in a sample. */
  record Place(String name, Channel channel, JsonNode message, JsonPointer at, JsonNode schema) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Map<String, Place> inSamples() {
    var found = new SchemaFields();
    Contract.samples().forEach(found::look);
    return found.places;
  }

  static Set<String> inSchemas() {
    var names = new TreeSet<String>();
    for (var channel : Channel.values()) {
      walk(channel.level(), Contract.messageSchema(channel), (name, _) -> names.add(name));
    }
    return names;
  }

  /** Calls {@code visit} with every field below {@code schema} that holds a plain value. */
  static void walk(String name, JsonNode schema, BiConsumer<String, JsonNode> visit) {
    var resolved = Contract.resolved(schema);
    resolved.path("allOf").forEach(part -> walk(name, part, visit));
    resolved.path("oneOf").forEach(kind -> walk(name + "[" + kind(kind) + "]", kind, visit));
    resolved
        .path("properties")
        .properties()
        .forEach(field -> walk(name + "." + field.getKey(), field.getValue(), visit));
    if (resolved.has("items")) {
      walk(name, resolved.get("items"), visit);
    }
    if (isPlain(resolved)) {
      visit.accept(name, resolved);
    }
  }

  private void look(Contract.Sample sample) {
    var channel = sample.channel();
    look(channel.level(), Contract.messageSchema(channel), sample, JsonPointer.empty());
  }

  private void look(String name, JsonNode schema, Contract.Sample sample, JsonPointer at) {
    var value = sample.message().at(at);
    if (value.isMissingNode()) {
      return;
    }
    var resolved = Contract.resolved(schema);
    resolved.path("allOf").forEach(part -> look(name, part, sample, at));
    for (var kind : resolved.path("oneOf")) {
      if (kind(kind).equals(value.get("kind").asText())) {
        look(name + "[" + kind(kind) + "]", kind, sample, at);
      }
    }
    for (var field : resolved.path("properties").properties()) {
      look(
          name + "." + field.getKey(), field.getValue(), sample, at.appendProperty(field.getKey()));
    }
    for (var i = 0; resolved.has("items") && i < value.size(); i++) {
      look(name, resolved.get("items"), sample, at.appendIndex(i));
    }
    if (isPlain(resolved)) {
      places.putIfAbsent(name, new Place(name, sample.channel(), sample.message(), at, resolved));
    }
  }

  private static String kind(JsonNode schema) {
    return Contract.resolved(schema).at("/properties/kind/const").asText();
  }

  private static boolean isPlain(JsonNode schema) {
    var type = schema.path("type").asText();
    return !type.isEmpty() && !type.equals("object") && !type.equals("array");
  }
}
