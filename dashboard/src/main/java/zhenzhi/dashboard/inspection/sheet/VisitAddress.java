package zhenzhi.dashboard.inspection.sheet;

import zhenzhi.protocol.StationCode;

/** Where inspections are found. */
public final class VisitAddress {
  public static final String PATH = "/inspections";

  private VisitAddress() {}

  public static String of(long visit) {
    return PATH + "/" + visit;
  }

  /** Where a new sheet is filled in. */
  public static String sheet(StationCode code) {
    return PATH + "/stations/" + code + "/sheet";
  }
}
