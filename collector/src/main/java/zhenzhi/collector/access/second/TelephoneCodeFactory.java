package zhenzhi.collector.access.second;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and knows the codes of RFC 6238 with SHA-1, six digits and steps of 30 s: what
 * authenticators assume.
 */
public final class TelephoneCodeFactory {
  /** How long a code is shown. */
  public static final Duration STEP = Duration.ofSeconds(30);

  private static final int SECRET_BYTES = 20;
  private static final int DIGITS = 6;

  /** Steps before and after now that are taken, too: clocks differ, and people type slowly. */
  private static final long SLACK = 1;

  private static final SecureRandom RANDOM = new SecureRandom();

  private TelephoneCodeFactory() {}

  /** 160 random bits, as RFC 4226 recommends. */
  public static byte[] draw() {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The step of which {@code code} is the code, after {@code last}; empty for a wrong one. */
  public static OptionalLong step(byte[] secret, String code, long last, Instant now) {
    var step = now.getEpochSecond() / STEP.toSeconds();
    var digits = code.replace(" ", "");
    return LongStream.rangeClosed(step - SLACK, step + SLACK)
        .filter(near -> near > last)
        .filter(near -> code(secret, near).equals(digits))
        .findFirst();
  }

  /** RFC 4226, section 5.3. */
  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var from = hash[hash.length - 1] & 0xf;
      var number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & 0x7fff_ffff;
      return ("%0" + DIGITS + "d").formatted(number % 1_000_000);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
