package zhenzhi.collector.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Rows for a COPY, or the elements of an array, in PostgreSQL's binary form. */
public final class BinaryValues {
  private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);

  /** PostgreSQL's times begin with the year 2000. */
  private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final int NULL = -1;

  /** Of an array of one dimension; and what an element takes, mostly. */
  private static final int HEADER = 20;

  private static final int USUAL = 16;
  private static final int TEXT_OID = 25;

  private ByteBuffer bytes;

  private BinaryValues(int capacity) {
    bytes = ByteBuffer.allocate(capacity);
  }

  /** For rows; what begins with it has to end with {@link #endRows}. */
  public static BinaryValues rows() {
    var values = new BinaryValues(1 << 16);
    values.bytes.put(SIGNATURE).putInt(0).putInt(0);
    return values;
  }

  /**
   * For an array of one dimension.
   *
   * @param oid of the type of its elements
   */
  static BinaryValues array(int oid, int elements) {
    var values = new BinaryValues(HEADER + elements * USUAL);
    values.dimension(oid, elements);
    return values;
  }

  public void endRows() {
    room(Short.BYTES).putShort((short) -1);
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  public void row(int columns) {
    room(Short.BYTES).putShort((short) columns);
  }

  public void nothing() {
    room(Integer.BYTES).putInt(NULL);
  }

  public void bigint(long value) {
    field(Long.BYTES).putLong(value);
  }

  public void integer(int value) {
    field(Integer.BYTES).putInt(value);
  }

  public void smallint(int value) {
    field(Short.BYTES).putShort((short) value);
  }

  public void bool(boolean value) {
    field(1).put((byte) (value ? 1 : 0));
  }

  /** What is too small for a real becomes zero. */
  public void real(double value) {
    field(Float.BYTES).putFloat((float) value);
  }

  public void real8(double value) {
    field(Double.BYTES).putDouble(value);
  }

  public void text(String value) {
    var encoded = value.getBytes(UTF_8);
    field(encoded.length).put(encoded);
  }

  public void uuid(UUID value) {
    field(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  void date(LocalDate value) {
    integer((int) (value.toEpochDay() - EPOCH / SECONDS_OF_A_DAY));
  }

  public void time(Instant value) {
    var micros = (value.getEpochSecond() - EPOCH) * 1_000_000 + value.getNano() / 1_000;
    field(Long.BYTES).putLong(micros);
  }

  public void texts(List<String> values) {
    var encoded = values.stream().map(value -> value.getBytes(UTF_8)).toList();
    var size = encoded.stream().mapToInt(value -> Integer.BYTES + value.length).sum();
    var header = encoded.isEmpty() ? 3 : 5;
    room(Integer.BYTES).putInt(header * Integer.BYTES + size);
    dimension(TEXT_OID, encoded.size());
    encoded.forEach(value -> field(value.length).put(value));
  }

  /** An array without elements has no dimension; that one may hold null does no harm. */
  private void dimension(int oid, int elements) {
    if (elements == 0) {
      room(3 * Integer.BYTES).putInt(0).putInt(0).putInt(oid);
    } else {
      room(5 * Integer.BYTES).putInt(1).putInt(1).putInt(oid).putInt(elements).putInt(1);
    }
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
