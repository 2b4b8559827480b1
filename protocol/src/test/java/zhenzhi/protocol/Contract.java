package zhenzhi.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import zhenzhi.protocol.Topics.Channel;

/** {@code asyncapi.yaml} and the samples beside it, as tests see them. */
final class Contract {
  private static final Path SAMPLES = Path.of("src/test/resources/samples/v1");

  /** Escapes, so that it can also write what no contract allows: half a surrogate pair. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static final JsonNode YAML = yaml();

  private static final Map<Channel, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private Contract() {}

  static JsonNode at(String pointer) {
    var found = YAML.at(pointer);
    if (found.isMissingNode()) {
      throw new IllegalArgumentException("asyncapi.yaml has no " + pointer);
    }
    return found;
  }

  /** A schema with its reference followed. */
  static JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? at(schema.get("$ref").asText().substring(1)) : schema;
  }

  static JsonNode messageSchema(Channel channel) {
    return at("/components/messages/" + channel.level() + "/payload");
  }

  static boolean allows(Channel channel, JsonNode message) {
    return complaints(channel, message).isEmpty();
  }

  static List<String> complaints(Channel channel, JsonNode message) {
    var schema = SCHEMAS.computeIfAbsent(channel, it -> compiled(messageSchema(it)));
    return schema.validate(message).stream().map(Object::toString).toList();
  }

  static Stream<Sample> samples(Channel channel) {
    return files(channel.level()).map(file -> new Sample(file, channel, json(file)));
  }

  static Stream<Sample> samples() {
    return Stream.of(Channel.values()).flatMap(Contract::samples);
  }

  static Stream<Path> files(String folder) {
    try (var files = Files.list(SAMPLES.resolve(folder))) {
      return files.sorted().toList().stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static JsonNode json(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static JsonNode yaml() {
    try {
      return new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The schema, with the components it refers to beside it. */
  private static JsonSchema compiled(JsonNode schema) {
    ObjectNode root = schema.deepCopy();
    root.set("components", YAML.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(root);
  }

  /** A released sample: never edited, only added to. */
  record Sample(Path file, Channel channel, JsonNode message) {
    @Override
    public String toString() {
      return channel.level() + "/" + file.getFileName();
    }
  }
}
