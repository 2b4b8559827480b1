package zhenzhi.collector.refusal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is understood and not done. Not an error of the service. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient @Nullable Reason reason;

  public Refusal(Kind kind, String why) {
    super(why, null, false, false); // no stack trace: nothing is broken
    this.kind = kind;
    this.reason = null;
  }

  /** For a reason that pages put into words of their own. */
  public Refusal(Kind kind, String what, Reason reason) {
    super(what + "; " + reason.why(), null, false, false);
    this.kind = kind;
    this.reason = reason;
  }

  public Kind kind() {
    return kind;
  }

  public String why() {
    return String.valueOf(getMessage());
  }

  /** Absent where {@link #why} is all there is to say. */
  public Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  /** Why something is refused, as a value: whoever knows its type says it in other words. */
  public interface Reason {
    String why();
  }

  /** What kind of no it is. */
  public enum Kind {
    /** There is none, or it is not for whoever asks: the two are not told apart. */
    NOT_FOUND,
    /** It does not fit what is already there. */
    CONFLICT,
    /** Not with this role. */
    FORBIDDEN,
    /** The request contradicts itself or a rule. */
    INVALID,
    /** Later, perhaps. */
    TOO_SOON
  }
}
