package zhenzhi.collector.paper;

/** What stands below a column in the last row. */
public sealed interface Total {
  /** The sum of what is known; unknown where nothing is. A sheet computes it again. */
  record Sum() implements Total {}

  /** A word, or a figure that is no sum, such as an average per site. */
  record Given(Cell cell) implements Total {}

  static Total sum() {
    return new Sum();
  }

  static Total blank() {
    return new Given(Cell.text(""));
  }

  static Total given(Cell cell) {
    return new Given(cell);
  }
}
