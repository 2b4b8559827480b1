package zhenzhi.collector.access.second;

import java.util.Locale;
import java.util.Optional;

/** Bytes as people type them: RFC 4648, section 6, without padding. */
public final class Base32 {
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  public static String of(byte[] bytes) {
    var text = new StringBuilder();
    var bits = 0;
    var held = 0;
    for (var each : bytes) {
      held = (held << Byte.SIZE) | (each & 0xff);
      for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
        text.append(DIGITS.charAt((held >> (bits - BITS)) & 31));
      }
    }
    if (bits > 0) {
      text.append(DIGITS.charAt((held << (BITS - bits)) & 31));
    }
    return text.toString();
  }

  /** Small letters and spaces do no harm; empty for what is none. */
  public static Optional<byte[]> bytes(String text) {
    var digits = text.replace(" ", "").toUpperCase(Locale.ROOT);
    var bytes = new byte[digits.length() * BITS / Byte.SIZE];
    var bits = 0;
    var held = 0;
    var at = 0;
    for (var nth = 0; nth < digits.length(); nth++) {
      var digit = DIGITS.indexOf(digits.charAt(nth));
      if (digit < 0) {
        return Optional.empty();
      }
      held = (held << BITS) | digit;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[at++] = (byte) (held >> bits);
      }
    }
    return Optional.of(bytes);
  }
}
