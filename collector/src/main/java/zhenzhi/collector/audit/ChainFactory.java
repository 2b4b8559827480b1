package zhenzhi.collector.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Makes the hash of an entry out of the one before and everything that it says. */
final class ChainFactory {
  /** Before the first entry. */
  static final String START = "0".repeat(64);

  private ChainFactory() {}

  /** {@code before}: the hash of the entry before, in hexadecimal digits, as the answer. */
  static String hash(String before, long nth, Deed deed) {
    var sha = sha256();
    sha.update(HexFormat.of().parseHex(before));
    for (var part : parts(nth, deed)) {
      var bytes = part.getBytes(UTF_8);
      sha.update((bytes.length + ":").getBytes(UTF_8)); // so that no two entries read the same
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static List<String> parts(long nth, Deed deed) {
    return Stream.of(
            nth,
            deed.at().truncatedTo(ChronoUnit.MICROS),
            deed.account(),
            deed.login(),
            deed.from(),
            deed.act(),
            deed.target(),
            deed.refused())
        .map(String::valueOf)
        .toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
