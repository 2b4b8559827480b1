package zhenzhi.agent.outbox;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A record as it lies in a segment: a mark, its kind, its length, a checksum of all three parts
 * that follow, and what it says. Whatever a power cut leaves of it is recognised as not whole.
 */
final class Frame {
  private static final byte MARK = (byte) 0xA5;

  /** Mark, kind, length, checksum. */
  static final int HEAD = 10;

  private static final int LONGEST = 1 << 20;

  enum Kind {
    /** The outbox's own notes; the first of every segment. */
    NOTES('N'),
    /** A report. */
    REPORT('R'),
    /** What will be the next report, unless that follows. */
    DRAFT('D'),
    /** Places of reports that were freed. */
    FREED('F'),
    /** The agent stopped in good order; nothing follows in this run. */
    CLEAN('C');

    private final byte letter;

    Kind(char letter) {
      this.letter = (byte) letter;
    }

    private static Optional<Kind> of(byte letter) {
      return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
    }
  }

  /** Takes what a segment holds, in the order in which it was written. */
  @FunctionalInterface
  interface Reader {
    void read(Kind kind, int at, ByteBuffer body);
  }

  /**
   * What was found besides sound frames.
   *
   * @param damaged bytes between sound frames that are none
   * @param cut bytes after the last sound one: a write that was not finished
   */
  record Rubbish(int damaged, int cut) {}

  private Frame() {}

  static byte[] of(Kind kind, ByteBuffer body) {
    var bytes = new byte[HEAD + body.remaining()];
    var frame = ByteBuffer.wrap(bytes);
    frame.put(MARK).put(kind.letter).putInt(body.remaining()).putInt(0).put(body);
    frame.putInt(6, checksum(frame, 0, frame.position() - HEAD));
    return bytes;
  }

  /** Shows every sound frame to {@code reader}, also those behind a damaged one. */
  static Rubbish read(ByteBuffer segment, Reader reader) {
    var damaged = 0;
    var sound = 0;
    var at = 0;
    while (at + HEAD <= segment.limit()) {
      if (isSound(segment, at)) {
        var length = segment.getInt(at + 2);
        var body = segment.slice(at + HEAD, length);
        var start = at;
        Kind.of(segment.get(at + 1)).ifPresent(kind -> reader.read(kind, start, body));
        damaged += at - sound;
        at += HEAD + length;
        sound = at;
      } else {
        at++;
      }
    }
    return new Rubbish(damaged, segment.limit() - sound);
  }

  /** The body of the one frame in {@code bytes}, if that is sound and has {@code length} bytes. */
  static Optional<ByteBuffer> body(ByteBuffer bytes, int length) {
    return bytes.limit() == HEAD + length && isSound(bytes, 0) && bytes.getInt(2) == length
        ? Optional.of(bytes.slice(HEAD, length))
        : Optional.empty();
  }

  private static boolean isSound(ByteBuffer segment, int at) {
    if (at + HEAD > segment.limit() || segment.get(at) != MARK) {
      return false;
    }
    var length = segment.getInt(at + 2);
    return length >= 0
        && length <= LONGEST
        && at + HEAD + length <= segment.limit()
        && segment.getInt(at + 6) == checksum(segment, at, length);
  }

  private static int checksum(ByteBuffer in, int at, int length) {
    var sum = new CRC32();
    sum.update(in.slice(at, 6));
    sum.update(in.slice(at + HEAD, length));
    return (int) sum.getValue();
  }
}
