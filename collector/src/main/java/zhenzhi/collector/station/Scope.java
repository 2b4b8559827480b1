package zhenzhi.collector.station;

import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * What somebody may see: a subtree of the organisation, or one site of it. Part of every query.
 *
 * @param orgPath the subtree's root as {@link OrgUnit#path}
 */
public record Scope(String orgPath, Optional<StationCode> only) {
  /** Everything there is: for jobs and the demonstration, never for a person's request. */
  public static final Scope ALL = new Scope("/", Optional.empty());

  /** A unit and all below it. */
  public static Scope of(OrgUnit unit) {
    return new Scope(unit.path(), Optional.empty());
  }

  /** Whether a unit or site at {@code path} lies in the subtree. */
  public boolean reaches(String path) {
    return path.startsWith(orgPath);
  }
}
