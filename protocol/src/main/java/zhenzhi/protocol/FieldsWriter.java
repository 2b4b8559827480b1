package zhenzhi.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object being written, field by field. What is absent, empty or no number is not written.
 */
final class FieldsWriter {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private final JsonGenerator json;

  private FieldsWriter(JsonGenerator json) {
    this.json = json;
  }

  /** A whole message. */
  static byte[] message(StationCode station, Consumer<FieldsWriter> content) {
    return object(writer -> {
      writer.whole("version", Limits.VERSION);
      writer.text("station", station.value());
      content.accept(writer);
    });
  }

  /** An object that travels in no message. */
  static byte[] object(Consumer<FieldsWriter> content) {
    var bytes = new ByteArrayOutputStream(4_096);
    try (var json = Envelope.JSON_FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      content.accept(new FieldsWriter(json));
      json.writeEndObject();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }

  void text(String name, @Nullable String value) {
    if (value != null) {
      write(() -> json.writeStringField(name, value));
    }
  }

  void textUnlessEmpty(String name, String value) {
    text(name, value.isEmpty() ? null : value);
  }

  void texts(String name, List<String> values) {
    array(name, values, json::writeString);
  }

  void flag(String name, boolean value) {
    write(() -> json.writeBooleanField(name, value));
  }

  void whole(String name, long value) {
    write(() -> json.writeNumberField(name, value));
  }

  void wholeOrNull(String name, @Nullable Long value) {
    if (value != null) {
      whole(name, value);
    }
  }

  void number(String name, @Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      return;
    }
    var whole = (long) value.doubleValue();
    if (Double.valueOf((double) whole).equals(value)) {
      whole(name, whole); // 65, not 65.0
    } else {
      write(() -> json.writeNumberField(name, value));
    }
  }

  void millis(String name, @Nullable Duration value) {
    if (value != null) {
      whole(name, value.toMillis());
    }
  }

  /** A clock that is beyond the calendar of the contract is written as its edge. */
  void instant(String name, Instant value) {
    var early = value.isBefore(Instant.EPOCH) ? Instant.EPOCH : value;
    text(name, MILLISECONDS.format(early.isAfter(LAST) ? LAST : early));
  }

  void uuid(String name, UUID value) {
    text(name, value.toString());
  }

  <E extends Enum<E>> void oneOf(String name, Names<E> names, E value) {
    text(name, names.of(value));
  }

  void object(String name, Consumer<FieldsWriter> content) {
    write(() -> json.writeObjectFieldStart(name));
    content.accept(this);
    write(json::writeEndObject);
  }

  <T> void items(String name, List<T> items, BiConsumer<FieldsWriter, T> content) {
    array(
        name,
        items,
        item -> {
          json.writeStartObject();
          content.accept(this, item);
          json.writeEndObject();
        });
  }

  private <T> void array(String name, List<T> values, Element<T> element) {
    if (values.isEmpty()) {
      return;
    }
    write(() -> {
      json.writeArrayFieldStart(name);
      for (var value : values) {
        element.write(value);
      }
      json.writeEndArray();
    });
  }

  private static void write(Piece piece) {
    try {
      piece.write();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
  }

  private interface Piece {
    void write() throws IOException;
  }

  private interface Element<T> {
    void write(T value) throws IOException;
  }
}
