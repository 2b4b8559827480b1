package zhenzhi.collector.station;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.OptionalLong;

/** Keeps the organisation tree. */
@Singleton
public class OrgService {

  /** Creates a unit under {@code parent}, or a root when there is none. */
  public OrgUnit create(Scope scope, OrgLevel level, String name, OptionalLong parent) {
    throw new UnsupportedOperationException(scope + name + level + parent);
  }

  /** The units of the scope, parents before children. */
  public List<OrgUnit> list(Scope scope) {
    return List.of();
  }
}
