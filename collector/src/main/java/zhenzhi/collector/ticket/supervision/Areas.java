package zhenzhi.collector.ticket.supervision;

import java.util.HashMap;
import java.util.Map;

/** Which subdistrict something lies in. */
final class Areas {
  private final Map<Long, String> subdistricts;
  private final Map<String, String> found = new HashMap<>();

  /** {@code subdistricts}: their names, by their numbers. */
  Areas(Map<Long, String> subdistricts) {
    this.subdistricts = subdistricts;
  }

  /** The name; empty for what lies in several. */
  String of(String path) {
    return found.computeIfAbsent(path, this::look);
  }

  private String look(String path) {
    for (var unit : path.split("/", -1)) {
      var name = unit.isEmpty() ? null : subdistricts.get(Long.valueOf(unit));
      if (name != null) {
        return name;
      }
    }
    return "";
  }
}
