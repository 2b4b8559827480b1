package zhenzhi.collector.station;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.refusal.Refusal;

/** Keeps the organisation tree. */
@Singleton
public class OrgService {
  private final OrgRepository units;

  OrgService(OrgRepository units) {
    this.units = units;
  }

  /** Creates a unit under {@code parent}, or a root when there is none. */
  @Transactional
  public OrgUnit create(Scope scope, OrgLevel level, String name, OptionalLong parent) {
    if (parent.isEmpty()) {
      if (!scope.equals(Scope.ALL)) {
        throw new Refusal(Refusal.Kind.FORBIDDEN, "a new root lies outside every scope");
      }
      return units.insert(null, level, name, Scope.ALL.orgPath()).unit();
    }
    var above = get(scope, parent.getAsLong());
    if (level.compareTo(above.level()) <= 0) {
      throw new Refusal(
          Refusal.Kind.INVALID, "a " + level + " does not belong under a " + above.level());
    }
    return units.insert(above.id(), level, name, above.path()).unit();
  }

  public OrgUnit get(Scope scope, long id) {
    return units
        .find(id, scope.orgPath())
        .map(OrgRow::unit)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no organisation unit " + id));
  }

  /** The units of the scope, parents before children. */
  public List<OrgUnit> list(Scope scope) {
    return units.list(scope.orgPath()).stream().map(OrgRow::unit).toList();
  }

  /** The names along the path of every unit and site in the scope. */
  public OrgTree tree(Scope scope) {
    return new OrgTree(units.listWithAbove(scope.orgPath()).stream().map(OrgRow::unit).toList());
  }
}
