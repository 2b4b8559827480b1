package zhenzhi.dashboard.words;

import zhenzhi.protocol.StationCode;

/**
 * Somebody to ring.
 *
 * @param phone empty when no number is on record
 * @param ask address that tells the whole number and notes who asked; empty where it is shown
 */
public record Call(String who, String phone, String ask) {

  /** A number for everybody. */
  public Call(String who, String phone) {
    this(who, phone, "");
  }

  /** Of somebody who answers for {@code site}: to be asked for there if it is masked. */
  public Call about(StationCode site) {
    return phone.indexOf('*') < 0 ? this : new Call(who, phone, "/stations/" + site + "/numbers");
  }

  /** Whether there is a number to dial. */
  public boolean isPossible() {
    return !phone.isBlank();
  }

  public boolean isMasked() {
    return !ask.isEmpty();
  }

  /**
   * The number as a link wants it: digits only, so that spaces and dashes are read but not dialled.
   */
  public String link() {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
