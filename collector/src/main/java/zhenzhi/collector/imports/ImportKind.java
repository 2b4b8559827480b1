package zhenzhi.collector.imports;

import java.util.List;
import zhenzhi.collector.imports.rows.Field;
import zhenzhi.collector.imports.rows.Layout;

/** What a file brings. */
public enum ImportKind {
  PLAYBACK,
  SITES,
  PEOPLE,
  COURSES;

  /** Its columns. */
  public List<Field> layout() {
    return switch (this) {
      case PLAYBACK -> Layout.PLAYBACK;
      case SITES -> Layout.SITES;
      case PEOPLE -> Layout.PEOPLE;
      case COURSES -> Layout.COURSES;
    };
  }
}
