package zhenzhi.collector.station;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** The one site as SQL takes it: null stands for all. */
  public @Nullable String onlyCode() {
    return only.map(StationCode::value).orElse(null);
  }

  /** The part of it that is one site; none when that site is certainly outside. */
  public Optional<Scope> narrowedTo(StationCode code) {
    return only.filter(mine -> !mine.equals(code)).isPresent()
        ? Optional.empty()
        : Optional.of(new Scope(orgPath, Optional.of(code)));
  }

  /** Whether a unit or site at {@code path} lies in the subtree. */
  public boolean reaches(String path) {
    return path.startsWith(orgPath);
  }
}
