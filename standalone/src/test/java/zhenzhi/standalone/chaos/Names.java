package zhenzhi.standalone.chaos;

import zhenzhi.protocol.StationCode;

/** How everything is called. */
final class Names {
  static final String PREFIX = "chaos-";
  static final String COLLECTOR = "collector";
  static final String ECHO = "echo";
  static final String PASSWORD = "open to everyone on this machine";

  private Names() {}

  static StationCode station(int number) {
    return new StationCode(PREFIX + "%03d".formatted(number));
  }
}
