package zhenzhi.collector.audit;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Something that somebody did, or asked for.
 *
 * @param at to the microsecond, as the database keeps it
 * @param account of whoever was logged in
 * @param login as it was typed, or as the account had it then
 * @param from the address that the request came from
 * @param act the route, {@code POST /tickets/{id}/{step}}, or what no route stands for, as {@link
 *     #LOGGED_IN}
 * @param target where that was, such as {@code /tickets/7/ACCEPT}; of {@link #REFUSED} the number
 *     of the entry that asked
 * @param refused the status with which it was refused; empty where nobody refused it
 */
public record Deed(
    Instant at,
    OptionalLong account,
    String login,
    String from,
    String act,
    String target,
    OptionalInt refused) {
  public static final String LOGGED_IN = "LOGGED_IN";
  public static final String WRONG_PASSWORD = "WRONG_PASSWORD";
  public static final String REFUSED = "REFUSED";

  /** By the service itself, when the time of what is about persons was over. */
  public static final String FORGOTTEN = "FORGOTTEN";

  /** Everything up to there was deleted, since its time was over. */
  public static final String CUT = "CUT";

  /** A start with another setting than the one before. */
  public static final String SETTING = "SETTING";
}
