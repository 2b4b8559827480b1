package zhenzhi.collector.access;

import static java.util.Objects.requireNonNull;

import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Reads from an authentication who is asking and what they may see. */
public final class Scopes {
  static final String ORG_PATH = "orgPath";
  static final String STATION = "station";

  private Scopes() {}

  public static Scope of(Authentication who) {
    var attributes = who.getAttributes();
    return new Scope(
        requireNonNull((String) attributes.get(ORG_PATH), "no scope"),
        Optional.ofNullable((String) attributes.get(STATION)).map(StationCode::new));
  }
}
