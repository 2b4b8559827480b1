package zhenzhi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.SchemaFields.Place;
import zhenzhi.protocol.Topics.Channel;

/**
 * Schema and codec cannot drift: each field of each message is bent in every way that its schema
 * suggests, and both must think the same of the result.
 */
class AgreementTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final BigDecimal HAIR = new BigDecimal("0.000001");

  /** Which station may speak is the topic's to say, not the schema's. */
  static Stream<Place> fields() {
    return SchemaFields.inSamples().values().stream().filter(it -> !it.name().endsWith(".station"));
  }

  @Test
  void everyFieldOccursInASample() {
    assertThat(SchemaFields.inSamples().keySet())
        .containsExactlyInAnyOrderElementsOf(SchemaFields.inSchemas());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void atItsBoundsItIsRead(Place field) {
    for (var value : atBounds(field.schema())) {
      var message = bent(field, value);
      assertThat(Contract.complaints(field.channel(), message)).isEmpty();
      assertThat(isReadWhole(field.channel(), message)).as("%s", value).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void justOutsideItIsRefused(Place field) {
    for (var value : outside(field.schema())) {
      var message = bent(field, value);
      assertThat(Contract.allows(field.channel(), message)).as("schema on %s", value).isFalse();
      assertThat(isReadWhole(field.channel(), message)).as("codec on %s", value).isFalse();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void withoutItBothThinkTheSame(Place field) {
    var message = prepared(field);
    if (message.at(field.at().head()) instanceof ObjectNode owner) {
      owner.remove(field.at().last().getMatchingProperty());
    }

    assertThat(isReadWhole(field.channel(), message))
        .isEqualTo(Contract.allows(field.channel(), message));
  }

  private static boolean isReadWhole(Channel channel, JsonNode message) {
    return Wire.read(channel, Contract.bytes(message)) instanceof Accepted<?>(_, var leftOut)
        && leftOut.isEmpty();
  }

  private static List<JsonNode> atBounds(JsonNode schema) {
    var values = new ArrayList<JsonNode>();
    for (var bound : List.of("minimum", "maximum")) {
      if (schema.has(bound)) {
        values.add(schema.get(bound));
      }
    }
    if (schema.has("maxLength")) {
      values.add(NODES.textNode("𠀀".repeat(schema.get("maxLength").asInt())));
      values.add(NODES.textNode("播".repeat(schema.path("minLength").asInt())));
    }
    schema.path("enum").forEach(values::add);
    return values;
  }

  private static List<JsonNode> outside(JsonNode schema) {
    var values = new ArrayList<JsonNode>(List.of(NODES.objectNode(), NODES.arrayNode()));
    switch (schema.get("type").asText()) {
      case "integer" -> {
        values.addAll(numbersOutside(schema, BigDecimal.ONE));
        values.add(NODES.numberNode(new BigDecimal("1.5")));
        values.add(NODES.textNode("1"));
      }
      case "number" -> {
        values.addAll(numbersOutside(schema, HAIR));
        values.add(NODES.textNode("1"));
        values.add(NODES.booleanNode(true));
      }
      case "boolean" -> values.addAll(List.of(NODES.textNode("true"), NODES.numberNode(1)));
      case "string" -> values.addAll(textsOutside(schema));
      default -> throw new AssertionError("no such type: " + schema);
    }
    return values;
  }

  private static List<JsonNode> numbersOutside(JsonNode schema, BigDecimal step) {
    if (schema.has("const")) {
      return List.of(NODES.numberNode(schema.get("const").asInt() + 1));
    }
    return List.of(
        NODES.numberNode(schema.get("minimum").decimalValue().subtract(step)),
        NODES.numberNode(schema.get("maximum").decimalValue().add(step)),
        NODES.numberNode(new BigDecimal("1e30")));
  }

  private static List<JsonNode> textsOutside(JsonNode schema) {
    var texts = new ArrayList<>(List.of("\u0000", "a\nb", "a\u0085b", "a\ud800b", "\udc00"));
    if (schema.has("maxLength")) {
      texts.add("a".repeat(schema.get("maxLength").asInt() + 1));
      texts.add("播".repeat(schema.get("maxLength").asInt() + 1));
    }
    if (schema.path("minLength").asInt() > 0) {
      texts.add("a".repeat(schema.get("minLength").asInt() - 1));
    }
    if (schema.has("enum") || schema.has("const")) {
      texts.addAll(List.of("", "nonesuch", "UNKNOWN", "On", " on"));
    }
    if (schema.path("format").asText().equals("date-time")) {
      texts.addAll(TIMES);
    } else if (schema.has("pattern") && !schema.has("maxLength")) {
      texts.addAll(UUIDS);
    }
    return texts.stream().<JsonNode>map(NODES::textNode).toList();
  }

  private static final List<String> TIMES =
      List.of(
          "",
          "2026-11-22",
          "2026-11-22T08:00:00Z",
          "2026-11-22T08:00:00.000",
          "2026-11-22T08:00:00.0000Z",
          "2026-11-22T08:00:00.000+08:00",
          "2026-11-22t08:00:00.000z",
          "2026-11-22 08:00:00.000Z",
          "2026-11-22T24:00:00.000Z",
          "2026-11-22T23:59:60.000Z",
          "2026-02-30T08:00:00.000Z",
          "2026-13-01T08:00:00.000Z",
          "1969-12-31T23:59:59.999Z",
          "10000-01-01T00:00:00.000Z",
          "２０２６-11-22T08:00:00.000Z");

  private static final List<String> UUIDS =
      List.of(
          "",
          "1-1-1-1-1",
          "5f0c2a44-7d0e-4b7e-9c58-1b1f0a3d9e2",
          "5f0c2a44-7d0e-4b7e-9c58-1b1f0a3d9e211",
          "5f0c2a447d0e4b7e9c581b1f0a3d9e21",
          "5f0c2a44-7d0e-4b7e-9c58-1b1f0a3d9e21".toUpperCase(Locale.ROOT),
          "5f0c2a44-7d0e-4b7e-9c58-1b1f0a3d9e2g",
          "{5f0c2a44-7d0e-4b7e-9c58-1b1f0a3d9e21}");

  private static JsonNode bent(Place field, JsonNode value) {
    var message = prepared(field);
    switch (message.at(field.at().head())) {
      case ObjectNode owner -> {
        var name = field.at().last().getMatchingProperty();
        giveWay(owner, name, value);
        owner.set(name, value);
      }
      case ArrayNode list -> list.set(field.at().last().getMatchingIndex(), value);
      default -> throw new AssertionError("no such field: " + field);
    }
    return message;
  }

  /** A schema cannot compare two fields; here the second is moved so that only the first counts. */
  private static void giveWay(ObjectNode owner, String name, JsonNode value) {
    switch (name) {
      case "fromUptimeMs" -> owner.put("untilUptimeMs", value.asLong() + 1);
      case "untilUptimeMs" -> owner.put("fromUptimeMs", Math.max(0, value.asLong() - 1));
      case "sampleMs" -> owner.put("reportMs", 3_600_000);
      case "reportMs" -> owner.put("sampleMs", 1_000);
      default -> {}
    }
  }

  private static ObjectNode prepared(Place field) {
    ObjectNode message = field.message().deepCopy();
    if (field.channel() == Channel.REPORT) {
      ((ObjectNode) message.get("made")).put("uptimeMs", Fields.LAST_UPTIME);
      ((ObjectNode) message.get("sent")).put("boot", "00000000-0000-4000-8000-000000000000");
      if (field.at().equals(JsonPointer.compile("/made/uptimeMs"))) {
        message.remove(List.of("samples", "playback", "events"));
      }
    }
    return message;
  }
}
