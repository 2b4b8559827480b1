package zhenzhi.collector.ingest.facts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Rows in the form in which PostgreSQL's binary COPY takes them. */
final class Tuples {
  private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);

  /** PostgreSQL's times begin with the year 2000. */
  private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private static final int NULL = -1;
  private static final int TEXT_OID = 25;

  private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

  Tuples() {
    bytes.put(SIGNATURE).putInt(0).putInt(0);
  }

  byte[] ended() {
    room(Short.BYTES).putShort((short) -1);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  void row(int columns) {
    room(Short.BYTES).putShort((short) columns);
  }

  void nothing() {
    room(Integer.BYTES).putInt(NULL);
  }

  void bigint(long value) {
    field(Long.BYTES).putLong(value);
  }

  void integer(int value) {
    field(Integer.BYTES).putInt(value);
  }

  void smallint(int value) {
    field(Short.BYTES).putShort((short) value);
  }

  void bool(boolean value) {
    field(1).put((byte) (value ? 1 : 0));
  }

  /** What is too small for a real becomes zero. */
  void real(double value) {
    field(Float.BYTES).putFloat((float) value);
  }

  void real8(double value) {
    field(Double.BYTES).putDouble(value);
  }

  void text(String value) {
    var encoded = value.getBytes(UTF_8);
    field(encoded.length).put(encoded);
  }

  void uuid(UUID value) {
    field(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  void time(Instant value) {
    var micros = (value.getEpochSecond() - EPOCH) * 1_000_000 + value.getNano() / 1_000;
    field(Long.BYTES).putLong(micros);
  }

  void texts(List<String> values) {
    var encoded = values.stream().map(value -> value.getBytes(UTF_8)).toList();
    var size = encoded.stream().mapToInt(value -> Integer.BYTES + value.length).sum();
    if (encoded.isEmpty()) {
      field(3 * Integer.BYTES).putInt(0).putInt(0).putInt(TEXT_OID);
      return;
    }
    field(5 * Integer.BYTES + size).putInt(1).putInt(0).putInt(TEXT_OID);
    bytes.putInt(encoded.size()).putInt(1);
    encoded.forEach(value -> bytes.putInt(value.length).put(value));
  }

  private ByteBuffer field(int size) {
    return room(Integer.BYTES + size).putInt(size);
  }

  private ByteBuffer room(int size) {
    if (bytes.remaining() < size) {
      var larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + size));
      bytes = larger.put(bytes.flip());
    }
    return bytes;
  }
}
