package zhenzhi.standalone.year.recount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhenzhi.standalone.year.read.Printed;
import zhenzhi.standalone.year.read.Table;

/** Counts what is compared, and keeps what differs. */
public final class Comparison {
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> figures = new TreeMap<>();

  /** {@code what}: where it stands, its first word saying on what kind of page. */
  public void figure(String what, String printed, String recounted) {
    figures.merge(what.substring(0, what.indexOf(' ')), 1, Integer::sum);
    if (!Printed.cell(printed).equals(Printed.cell(recounted))) {
      differences.add("%s: printed '%s', recounted '%s'".formatted(what, printed, recounted));
    }
  }

  /** Rows by what stands in {@code key}; each has to be there once, and no other. */
  void table(String what, Table printed, String key, Map<String, Map<String, String>> recounted) {
    var left = new HashMap<>(recounted);
    for (var row : printed.rows()) {
      var name = Table.cell(row, key);
      var expected = left.remove(name);
      if (expected == null) {
        figure(what + ", " + name, "there", "not there");
      } else {
        expected.forEach((head, figure) ->
            figure(what + ", " + name + ", " + head, Table.cell(row, head), figure));
      }
    }
    left.keySet().forEach(name -> figure(what + ", " + name, "not there", "there"));
  }

  /** How many were compared, by the kind of page. */
  public Map<String, Integer> figures() {
    return figures;
  }

  /** A line each. */
  public List<String> differences() {
    return differences;
  }
}
