package zhenzhi.collector.enrolment.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Draws tokens and hashes them as Mosquitto's password file has them. A token has 100 bits, so
 * nobody tries them out however quick the hash is; it only must not stand there as it is.
 */
final class TokenFactory {
  static final int LENGTH = 20;

  /** Without what looks like something else: I and 1, O and 0. Five bits each. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /** PBKDF2 with SHA-512, in the words of mosquitto_passwd; the rounds are its own default. */
  private static final String KIND = "$7$";

  private static final int ROUNDS = 101;
  private static final int SALT_BYTES = 12;
  private static final int BITS = 512;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TokenFactory() {}

  static String draw() {
    var token = new StringBuilder();
    for (var nth = 0; nth < LENGTH; nth++) {
      token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return token.toString();
  }

  static String hash(String token) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return hash(token, ROUNDS, salt);
  }

  /** Whether {@code hash} is that of {@code token}. What cannot be a token is not hashed at all. */
  static boolean isOf(String token, String hash) {
    if (token.length() != LENGTH) {
      return false;
    }
    var parts = hash.substring(KIND.length()).split("\\$", -1);
    var again = hash(token, Integer.parseInt(parts[0]), Base64.getDecoder().decode(parts[1]));
    return MessageDigest.isEqual(again.getBytes(US_ASCII), hash.getBytes(US_ASCII));
  }

  static String hash(String token, int rounds, byte[] salt) {
    try {
      var key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
              .generateSecret(new PBEKeySpec(token.toCharArray(), salt, rounds, BITS));
      var encoder = Base64.getEncoder();
      return KIND
          + rounds
          + "$"
          + encoder.encodeToString(salt)
          + "$"
          + encoder.encodeToString(key.getEncoded());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
