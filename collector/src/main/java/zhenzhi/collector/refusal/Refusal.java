package zhenzhi.collector.refusal;

/** A request that is understood and not done. Not an error of the service. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  public Refusal(Kind kind, String why) {
    super(why, null, false, false); // no stack trace: nothing is broken
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  public String why() {
    return String.valueOf(getMessage());
  }

  /** Why something is refused. */
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
