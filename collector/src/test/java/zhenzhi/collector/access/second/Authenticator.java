package zhenzhi.collector.access.second;

import java.time.Instant;

/**
 * What an authenticator on a telephone makes of a secret.
 *
 * @param secret as it was typed in
 */
public record Authenticator(String secret) {

  /** What it shows at that moment. */
  public String code(Instant at) {
    var bytes = Base32.bytes(secret).orElseThrow();
    return TelephoneCodeFactory.code(
        bytes, at.getEpochSecond() / TelephoneCodeFactory.STEP.toSeconds());
  }
}
