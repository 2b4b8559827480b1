package zhenzhi.dashboard.words;

/**
 * Somebody to ring.
 *
 * @param phone empty when no number is on record
 */
public record Call(String who, String phone) {

  /** Whether there is a number to dial. */
  public boolean isPossible() {
    return !phone.isBlank();
  }

  /**
   * The number as a link wants it: digits only, so that spaces and dashes are read but not dialled.
   */
  public String link() {
    return "tel:" + phone.replaceAll("[^0-9+]", "");
  }
}
