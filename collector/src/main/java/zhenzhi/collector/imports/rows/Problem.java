package zhenzhi.collector.imports.rows;

import zhenzhi.collector.imports.sheet.Sheet;

/**
 * Something about a file that whoever uploaded it should know.
 *
 * @param line as the sheet counts them; 0 for the file as a whole
 * @param column counted from 0; -1 for the whole line
 * @param heading of the column; empty without one
 * @param says what is wrong, such as {@code “25:10”不是时间}
 * @param isBad whether nothing is imported because of it; otherwise it is a hint
 */
public record Problem(int line, int column, String heading, String says, boolean isBad) {

  public static Problem ofFile(String says) {
    return new Problem(0, -1, "", says, true);
  }

  public static Problem ofLine(int line, String says) {
    return new Problem(line, -1, "", says, true);
  }

  public static Problem hint(int line, String says) {
    return new Problem(line, -1, "", says, false);
  }

  /** Such as {@code 第 7 行 D 列（结束时间）}. */
  public String where() {
    if (line == 0) {
      return "整个文件";
    }
    var cell = column < 0 ? "" : " " + Sheet.letters(column) + " 列";
    return "第 " + line + " 行" + cell + (heading.isEmpty() ? "" : "（" + heading + "）");
  }
}
