package zhenzhi.collector.diagnosis.clinic;

import java.util.Set;

/** In which subdistrict a site lies, from its path. */
record Subdistricts(Set<String> paths) {

  /** The path of the subdistrict; the path itself where there is none above it. */
  String of(String path) {
    for (var end = path.length() - 1; end > 0; end = path.lastIndexOf('/', end - 1)) {
      var above = path.substring(0, end + 1);
      if (paths.contains(above)) {
        return above;
      }
    }
    return path;
  }
}
