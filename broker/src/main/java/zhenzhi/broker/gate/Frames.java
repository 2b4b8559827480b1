package zhenzhi.broker.gate;

import io.netty.buffer.ByteBuf;

/**
 * Where packets of MQTT begin and end in what arrives, without reading them: Artemis takes up to
 * 256 MiB into its memory before it looks, also of somebody whom nobody has let in.
 */
final class Frames {
  private static final int CONNECT = 0x10;
  private static final int LENGTH_BITS = 7;
  private static final int LENGTH = 0x7f;
  private static final int LONGEST_LENGTH = 4 * LENGTH_BITS;

  private boolean isFirst = true;
  private boolean inHeader;
  private int shift;
  private int length;
  private int left;

  /** What is to be done with what arrived. */
  enum Verdict {
    FITS,
    TOO_LARGE,
    NOT_MQTT
  }

  /**
   * Looks through {@code bytes}, which stay as they are.
   *
   * @param largest what a packet may have behind its length, in bytes
   */
  Verdict look(ByteBuf bytes, int largest) {
    var at = bytes.readerIndex();
    while (at < bytes.writerIndex()) {
      if (left > 0) {
        var here = Math.min(left, bytes.writerIndex() - at);
        left -= here;
        at += here;
      } else {
        var verdict = inHeader ? length(bytes.getByte(at), largest) : type(bytes.getByte(at));
        if (verdict != Verdict.FITS) {
          return verdict;
        }
        at++;
      }
    }
    return Verdict.FITS;
  }

  private Verdict type(byte first) {
    if (isFirst && first != CONNECT) {
      return Verdict.NOT_MQTT;
    }
    isFirst = false;
    inHeader = true;
    shift = 0;
    length = 0;
    return Verdict.FITS;
  }

  private Verdict length(byte next, int largest) {
    if (shift == LONGEST_LENGTH) {
      return Verdict.NOT_MQTT;
    }
    length |= (next & LENGTH) << shift;
    shift += LENGTH_BITS;
    if ((next & ~LENGTH) == 0) {
      inHeader = false;
      left = length;
    }
    return length > largest ? Verdict.TOO_LARGE : Verdict.FITS;
  }
}
