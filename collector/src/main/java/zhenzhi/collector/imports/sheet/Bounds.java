package zhenzhi.collector.imports.sheet;

/** How much a file may hold: a year of a large district fits, and a bomb does not. */
public final class Bounds {
  public static final int FILE_BYTES = 5 << 20;
  public static final int ROWS = 20_000;

  /** Of one row; what stands further to the right makes the file unreadable. */
  static final int COLUMNS = 200;

  static final int UNPACKED_BYTES = 48 << 20;

  /** Of a part of the package other than cells and texts: those are read as trees. */
  static final int OTHER_PART_BYTES = 2 << 20;

  static final int PARTS = 500;

  private Bounds() {}
}
