package zhenzhi.dashboard.frame;

import zhenzhi.collector.refusal.Refusal;
import zhenzhi.protocol.StationCode;

/** Reads a site's code out of an address. */
public final class StationAddress {
  private StationAddress() {}

  /** What cannot be a code names no site. */
  public static StationCode code(String text) {
    if (!StationCode.isCode(text)) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "no station '" + text + "'");
    }
    return new StationCode(text);
  }
}
