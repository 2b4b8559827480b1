package zhenzhi.collector.station;

import zhenzhi.collector.refusal.Refusal;
import zhenzhi.protocol.StationCode;

/** Reads station codes out of addresses. */
public final class Codes {
  private Codes() {}

  /** A text that could name no station names one that does not exist. */
  public static StationCode known(String code) {
    if (!StationCode.isCode(code)) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "no station " + code);
    }
    return new StationCode(code);
  }
}
