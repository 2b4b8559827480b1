package zhenzhi.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Decoded.Reason;

/** What every message has on its outside: a size, a version, a station. Checked in this order. */
final class Envelope {
  /** Deep enough for every message of ours, shallow enough for every stack. */
  private static final int DEPTH = 32;

  /** Digits of a number; the longest that means something has 24. */
  private static final int DIGITS = 64;

  static final JsonFactory JSON_FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // a stranger chooses them
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNumberLength(DIGITS)
                  .build())
          .build();

  private static final JSON TREES =
      JSON.builder(JSON_FACTORY)
          .enable(JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS)
          .disable(JSON.Feature.USE_DEFERRED_MAPS)
          .build();

  private Envelope() {}

  /** The fields of a message that speaks our version and for {@code station}. */
  static Fields open(StationCode station, byte[] json) {
    var fields = open(json);
    requireStation(station, fields);
    return fields;
  }

  /** The fields of a message that speaks our version, whoever sent it. */
  static Fields open(byte[] json) {
    if (json.length > Limits.PAYLOAD_BYTES) {
      var why = json.length + " bytes, expected at most " + Limits.PAYLOAD_BYTES;
      throw new Unfit(Reason.TOO_LARGE, "", why);
    }
    var fields = Fields.of("", tree(json));
    var version = fields.number("version", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    if (version != Limits.VERSION) {
      throw fields.unfit(Reason.UNSUPPORTED_VERSION, "version", "" + Limits.VERSION);
    }
    return fields;
  }

  /** The fields of an object that travels in no message. */
  static Fields bare(byte[] json) {
    return Fields.of("", tree(json));
  }

  static void requireStation(StationCode station, Fields fields) {
    var claimed = fields.text("station", 0, Limits.PAYLOAD_BYTES);
    if (!claimed.equals(station.value())) {
      throw fields.unfit(Reason.WRONG_STATION, "station", "the topic's '" + station + "'");
    }
  }

  private static @Nullable Object tree(byte[] json) {
    var text = text(json);
    try (var parser = JSON_FACTORY.createParser(text.array(), 0, text.length())) {
      return onlyTree(parser);
    } catch (JsonProcessingException malformed) {
      var where = malformed.getLocation();
      var at = where == null ? "" : " at character " + where.getCharOffset();
      throw malformed(Text.fitted(malformed.getOriginalMessage(), 200) + at);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }

  private static @Nullable Object onlyTree(JsonParser parser) throws IOException {
    var tree = TREES.anyFrom(parser);
    if (parser.nextToken() != null) {
      throw malformed("something follows the message");
    }
    return tree;
  }

  /** Strictly UTF-8: the parser by itself would also guess UTF-16 and mend broken sequences. */
  private static CharBuffer text(byte[] json) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
    } catch (CharacterCodingException notText) {
      throw malformed("not UTF-8");
    }
  }

  private static Unfit malformed(String why) {
    return new Unfit(Reason.MALFORMED, "", why);
  }
}
