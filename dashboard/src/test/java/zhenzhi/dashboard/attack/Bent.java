package zhenzhi.dashboard.attack;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * JSON with an attack in the place of one of its texts.
 *
 * @param at which text: the names that lead there, with the kind of what has several, without
 *     places in lists
 */
record Bent(String at, JsonNode json) {

  /**
   * One for each text in {@code json}, names left out.
   *
   * @param wanted asked by {@code at}, once for each text
   */
  static List<Bent> each(JsonNode json, String attack, Predicate<String> wanted) {
    return each("", json, attack, wanted);
  }

  private static List<Bent> each(
      String at, JsonNode json, String attack, Predicate<String> wanted) {
    if (json.isString()) {
      return wanted.test(at) ? List.of(new Bent(at, JsonNode.createStringNode(attack))) : List.of();
    }
    if (json.isObject()) {
      return inObject(at, json, attack, wanted);
    }
    return json.isArray() ? inList(at, json, attack, wanted) : List.of();
  }

  private static List<Bent> inObject(
      String at, JsonNode object, String attack, Predicate<String> wanted) {
    var kind = object.get("kind");
    var here = at + (kind == null ? "" : "(" + kind.getValue() + ")") + "/";
    var bent = new ArrayList<Bent>();
    for (var entry : object.entries()) {
      for (var one : each(here + entry.getKey(), entry.getValue(), attack, wanted)) {
        bent.add(new Bent(one.at(), with(object, entry.getKey(), one.json())));
      }
    }
    return bent;
  }

  private static List<Bent> inList(
      String at, JsonNode list, String attack, Predicate<String> wanted) {
    var values = StreamSupport.stream(list.values().spliterator(), false).toList();
    var bent = new ArrayList<Bent>();
    for (var nth = 0; nth < values.size(); nth++) {
      for (var one : each(at + "[]", values.get(nth), attack, wanted)) {
        var others = new ArrayList<>(values);
        others.set(nth, one.json());
        bent.add(new Bent(one.at(), JsonNode.createArrayNode(others)));
      }
    }
    return bent;
  }

  static JsonNode with(JsonNode object, String name, JsonNode value) {
    var fields = new LinkedHashMap<String, JsonNode>();
    for (var entry : object.entries()) {
      fields.put(entry.getKey(), entry.getValue());
    }
    fields.put(name, value);
    return JsonNode.createObjectNode(fields);
  }
}
