package zhenzhi.dashboard.attack;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Finds every text in JSON and puts an attack in its place, one at a time. */
final class Bent {
  private Bent() {}

  /** As many as there are texts in {@code json}, names left out. */
  static List<JsonNode> each(JsonNode json, String attack) {
    var bent = new ArrayList<JsonNode>();
    if (json.isString()) {
      bent.add(JsonNode.createStringNode(attack));
    } else if (json.isObject()) {
      for (var entry : json.entries()) {
        for (var child : each(entry.getValue(), attack)) {
          bent.add(with(json, entry.getKey(), child));
        }
      }
    } else if (json.isArray()) {
      var values = StreamSupport.stream(json.values().spliterator(), false).toList();
      for (var nth = 0; nth < values.size(); nth++) {
        for (var child : each(values.get(nth), attack)) {
          var others = new ArrayList<>(values);
          others.set(nth, child);
          bent.add(JsonNode.createArrayNode(others));
        }
      }
    }
    return bent;
  }

  static JsonNode with(JsonNode object, String name, JsonNode value) {
    var fields = new LinkedHashMap<String, JsonNode>();
    for (Map.Entry<String, JsonNode> entry : object.entries()) {
      fields.put(entry.getKey(), entry.getValue());
    }
    fields.put(name, value);
    return JsonNode.createObjectNode(fields);
  }
}
