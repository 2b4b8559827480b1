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

  /** Of the part with the texts that cells share. */
  static final int TEXTS_BYTES = 16 << 20;

  /** Different texts: of each row twenty-five. */
  static final int TEXTS = 500_000;

  /** Characters in a cell; Excel lets nobody type more. */
  static final int CELL = 32_767;

  static final int PARTS = 500;

  private Bounds() {}
}
