package zhenzhi.collector.access.people;

import zhenzhi.collector.access.Role;
import zhenzhi.protocol.StationCode;

/** Somebody who is to have an account. */
public sealed interface Newcomer {
  /** What is typed on any keyboard and read out over the telephone. */
  String LOGIN_FORM = "[a-z0-9][a-z0-9._-]{2,31}";

  String login();

  String name();

  /** For anybody but a keeper. */
  record ForUnit(String login, String name, Role role, long unit) implements Newcomer {}

  record ForKeeper(String login, String name, StationCode station) implements Newcomer {}
}
