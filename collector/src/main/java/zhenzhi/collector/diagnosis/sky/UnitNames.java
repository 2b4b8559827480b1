package zhenzhi.collector.diagnosis.sky;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.station.OrgTree;
import zhenzhi.collector.station.OrgUnit;

/** Which unit a text means: its name, or with the names of units above it, such as 江东区/城东办事处. */
public final class UnitNames {
  private final Map<String, List<String>> paths = new HashMap<>();

  public UnitNames(Collection<OrgUnit> units) {
    var tree = new OrgTree(units);
    for (var unit : units) {
      var names = tree.along(unit.path()).stream().map(OrgUnit::name).toList();
      for (var from = 0; from < names.size(); from++) {
        var name = names.stream().skip(from).collect(joining("/"));
        paths.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit.path());
      }
    }
  }

  /** Its path; refuses a name that no unit has or that several have. */
  String path(String name) {
    var found = paths.getOrDefault(name, List.of());
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "no unit is called '" + name + "'"
              : found.size() + " units are called '" + name + "'");
    }
    return found.getFirst();
  }
}
