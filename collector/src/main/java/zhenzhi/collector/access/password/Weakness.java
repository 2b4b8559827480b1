package zhenzhi.collector.access.password;

import zhenzhi.collector.refusal.Refusal;

/** Why a password is not good enough. */
public enum Weakness implements Refusal.Reason {
  TOO_SHORT("has fewer than " + PasswordRule.SHORTEST + " characters"),
  TOO_LONG("has more than " + PasswordRule.LONGEST + " characters"),
  /** One of those that everybody tries first. */
  COMMON("is one of those that are tried first"),
  /** The login or the person's name is most of it. */
  TELLS_WHO("is the login or the name"),
  /** {@code aaaaaaaa}, {@code 12341234}, {@code abcdefgh}. */
  TOO_EVEN("is hardly more than one character or one run of them");

  private final String why;

  Weakness(String why) {
    this.why = why;
  }

  @Override
  public String why() {
    return "the password " + why;
  }
}
