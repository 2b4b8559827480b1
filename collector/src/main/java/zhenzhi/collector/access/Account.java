package zhenzhi.collector.access;

import java.util.Optional;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/**
 * Somebody who may log in.
 *
 * @param station a keeper's own site; nobody else has one
 */
public record Account(
    long id,
    String login,
    String person,
    Role role,
    String orgPath,
    Optional<StationCode> station) {

  public Scope scope() {
    return new Scope(orgPath, station);
  }
}
