package zhenzhi.agent;

/** Who we are, in every report. */
final class Version {
  static final String NAME = "site-agent 0.1.0";

  private Version() {}
}
