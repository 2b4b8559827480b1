package zhenzhi.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Spoils messages, in ways that lines, disks, faulty boxes and strangers do; the same for a seed.
 */
public final class Mutator {
  private static final String STRUCTURE = "{}[],:";

  /** Values that have confused parsers and databases before. */
  private static final List<byte[]> ODD =
      List.of(
          text("null"),
          text("{}"),
          text("[]"),
          text("true"),
          text("-0.0"),
          text("0.1"),
          text("1e400"),
          text("-1e-400"),
          text("9007199254740993"),
          text("9223372036854775808"),
          text("9".repeat(60)),
          text("\"\""),
          text("\"NaN\""),
          text("\"\\u0000\""),
          text("\"\\ud800\""),
          text("\"2099-12-31T23:59:59.999Z\""),
          text("\"1970-01-01T00:00:00.000Z\""),
          text("\"播放\uD840\uDC00\""),
          text("\"" + "x".repeat(3_000) + "\""),
          text("[".repeat(20) + "]".repeat(20)));

  /** What is no JSON, or no text at all. */
  private static final List<byte[]> RUBBISH =
      List.of(
          text("[".repeat(40)),
          text("{\"x\":".repeat(500)),
          text("9".repeat(2_000)),
          text("\u0000"),
          text("\uFEFF"),
          new byte[] {(byte) 0xC0, (byte) 0xAF},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xFF});

  private final RandomGenerator random;

  public Mutator(RandomGenerator random) {
    this.random = random;
  }

  /** One message spoilt a little or a lot, now and then with a piece of another one. */
  public byte[] spoilt(byte[] message, byte[] other) {
    var spoilt = message;
    for (var times = random.nextInt(1, 3); times > 0; times--) {
      spoilt = once(spoilt, other);
    }
    return spoilt;
  }

  private byte[] once(byte[] message, byte[] other) {
    return switch (random.nextInt(16)) {
      case 0 -> flipped(message);
      case 1 -> Arrays.copyOf(message, random.nextInt(message.length + 1));
      case 2 -> replaced(message, spot(message), 0, one(RUBBISH));
      case 3 -> noisy(message);
      case 4 -> spliced(message, other);
      case 5 -> repeated(message);
      case 6 -> withoutPiece(message);
      case 7, 8 -> swapped(message);
      case 9, 10, 11 -> withOddValue(message);
      default -> withOtherNumber(message);
    };
  }

  private byte[] flipped(byte[] message) {
    var flipped = message.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] withOddValue(byte[] message) {
    var begin = Math.min(message.length, after(message, ':', spot(message)));
    return replaced(message, begin, boundary(message, begin) - begin, one(ODD));
  }

  private byte[] withOtherNumber(byte[] message) {
    var begin = spot(message);
    while (begin < message.length && !isDigit(message[begin])) {
      begin++;
    }
    var end = begin;
    while (end < message.length && isDigit(message[end])) {
      end++;
    }
    var number =
        switch (random.nextInt(4)) {
          case 0 -> "-" + random.nextInt(1_000);
          case 1 -> Long.toString(random.nextLong());
          case 2 -> Double.toString(random.nextGaussian() * 1e6);
          default -> Integer.toString(random.nextInt(10));
        };
    return replaced(message, begin, end - begin, text(number));
  }

  private byte[] withoutPiece(byte[] message) {
    var begin = boundary(message, spot(message));
    var end = boundary(message, Math.min(message.length, begin + 1));
    return replaced(message, begin, end - begin, new byte[0]);
  }

  private byte[] repeated(byte[] message) {
    var begin = boundary(message, spot(message));
    var end = boundary(message, Math.min(message.length, begin + random.nextInt(1, 300)));
    return replaced(message, end, 0, Arrays.copyOfRange(message, begin, end));
  }

  /** Two values, or what stands in their places, change places. */
  private byte[] swapped(byte[] message) {
    var first = Math.min(message.length, after(message, ':', spot(message)));
    var firstEnd = boundary(message, first);
    var further = random.nextInt(firstEnd, message.length + 1);
    var second = Math.min(message.length, after(message, ':', further));
    var secondEnd = boundary(message, second);
    var one = Arrays.copyOfRange(message, first, firstEnd);
    var two = Arrays.copyOfRange(message, second, secondEnd);
    return replaced(replaced(message, second, two.length, one), first, one.length, two);
  }

  private byte[] spliced(byte[] message, byte[] other) {
    var begin = boundary(message, spot(message));
    var from = boundary(other, spot(other));
    return replaced(
        message, begin, message.length - begin, Arrays.copyOfRange(other, from, other.length));
  }

  private byte[] noisy(byte[] message) {
    var noise = new byte[random.nextInt(1, 8)];
    random.nextBytes(noise);
    return replaced(message, spot(message), noise.length, noise);
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private int spot(byte[] message) {
    return random.nextInt(message.length + 1);
  }

  private static int after(byte[] message, char mark, int from) {
    var at = from;
    while (at < message.length && message[at] != mark) {
      at++;
    }
    return at + 1;
  }

  /** The next place, not before {@code from}, at which JSON has something of its own. */
  private static int boundary(byte[] message, int from) {
    var at = from;
    while (at < message.length && STRUCTURE.indexOf(message[at]) < 0) {
      at++;
    }
    return at;
  }

  private static byte[] replaced(byte[] message, int at, int length, byte[] by) {
    var end = Math.min(message.length, at + Math.max(0, length));
    var replaced = Arrays.copyOf(message, at + by.length + message.length - end);
    System.arraycopy(by, 0, replaced, at, by.length);
    System.arraycopy(message, end, replaced, at + by.length, message.length - end);
    return replaced;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }
}
