package zhenzhi.collector.enrolment;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Draws codes that somebody can read out to somebody else, and hashes them for keeping. They have
 * 39 bits: enough for a day and five guesses, and slow to try out for who has the hash.
 */
final class CodeFactory {
  static final int LENGTH = 8;

  /** Without what looks like something else: I and 1, O and 0. */
  static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int ROUNDS = 100_000;
  private static final int BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private CodeFactory() {}

  static String draw() {
    var code = new StringBuilder();
    for (var nth = 0; nth < LENGTH; nth++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  static byte[] salt() {
    var salt = new byte[16];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** The hash of a code, however it was typed: in small letters, in two groups. */
  static byte[] hash(String typed, byte[] salt) {
    var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec((code + "!").toCharArray(), salt, ROUNDS, BITS))
          .getEncoded();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }

  static boolean isSame(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
