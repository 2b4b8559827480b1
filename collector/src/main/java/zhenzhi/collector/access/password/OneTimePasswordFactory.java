package zhenzhi.collector.access.password;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.util.stream.IntStream;

/**
 * Draws passwords that are read out or copied from a slip of paper once: three groups of four, 59
 * random bits, without the characters that look alike.
 */
public final class OneTimePasswordFactory {
  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePasswordFactory() {}

  /** Such as {@code k7wm-3xqa-hn92}. */
  public static String draw() {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(joining("-"));
  }

  private static String group() {
    return IntStream.range(0, GROUP)
        .mapToObj(_ -> String.valueOf(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length()))))
        .collect(joining());
  }
}
