package zhenzhi.collector.imports;

import java.util.List;

/** Some of the imports, the newest first, and how many there are. */
public record ImportPage(List<Import> imports, int total) {
  public ImportPage {
    imports = List.copyOf(imports);
  }
}
