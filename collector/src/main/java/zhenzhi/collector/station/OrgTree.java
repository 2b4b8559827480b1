package zhenzhi.collector.station;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The organisation tree, as far as somebody may see it: knows who stands above whom. */
public final class OrgTree {
  private final Map<String, OrgUnit> byId;

  public OrgTree(Collection<OrgUnit> units) {
    this.byId = units.stream().collect(toMap(unit -> "" + unit.id(), Function.identity()));
  }

  /** The units along a path, from the root down. */
  public List<OrgUnit> along(String path) {
    return Arrays.stream(path.split("/", -1)).map(byId::get).filter(Objects::nonNull).toList();
  }

  /** The name of the unit of that level along a path; empty when there is none. */
  public String name(OrgLevel level, String path) {
    return along(path).stream()
        .filter(unit -> unit.level() == level)
        .map(OrgUnit::name)
        .findFirst()
        .orElse("");
  }
}
