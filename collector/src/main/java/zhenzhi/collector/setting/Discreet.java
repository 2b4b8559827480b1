package zhenzhi.collector.setting;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of addresses what lets somebody in: many a feed has its key in the query, and some have
 * user and password before the host.
 */
final class Discreet {
  /** Scheme; user and password; host and path; query or fragment. */
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^\\s/?#]*@)?([^\\s?#]*)([?#]\\S*)?");

  /** Stands in the place of what was taken out: that there is something is no secret. */
  private static final String LEFT_OUT = "…";

  private Discreet() {}

  /** {@code value} with each address in it up to its path; of another value nothing is changed. */
  static String of(String value) {
    return ADDRESS.matcher(value).replaceAll(found -> Matcher.quoteReplacement(known(found)));
  }

  private static String known(MatchResult found) {
    return found.group(1)
        + (found.group(2) == null ? "" : LEFT_OUT + "@")
        + found.group(3)
        + (found.group(4) == null ? "" : found.group(4).charAt(0) + LEFT_OUT);
  }
}
