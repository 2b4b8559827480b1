package zhenzhi.collector.station;

/** How the programmes reach a site. */
public enum Access {
  SATELLITE_C,
  SATELLITE_KU,
  IPTV,
  CABLE;

  /** Whether a tuner stands between the site and its programmes, so that it can lose the signal. */
  public boolean hasTuner() {
    return this != IPTV;
  }
}
