package zhenzhi.collector.access;

import zhenzhi.protocol.StationCode;

/** An account to be created: a keeper's belongs to a site, every other to an organisation unit. */
public sealed interface NewAccount {
  String login();

  String password();

  String person();

  /** For anybody but a keeper. */
  record ForUnit(String login, String password, String person, Role role, long orgUnit)
      implements NewAccount {}

  record ForKeeper(String login, String password, String person, StationCode station)
      implements NewAccount {}
}
