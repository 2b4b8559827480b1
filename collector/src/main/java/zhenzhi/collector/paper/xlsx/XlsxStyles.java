package zhenzhi.collector.paper.xlsx;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import zhenzhi.collector.paper.Cell;

/** How cells look, made once for a book. */
final class XlsxStyles {
  private static final String FONT = "宋体";

  final CellStyle heading;
  final CellStyle note;
  final CellStyle head;
  private final Figures plain;
  private final Figures total;

  XlsxStyles(Workbook workbook) {
    heading = style(workbook, font(workbook, 16, true), HorizontalAlignment.CENTER);
    note = style(workbook, font(workbook, 11, false), HorizontalAlignment.LEFT);
    head = bordered(workbook, font(workbook, 11, true), HorizontalAlignment.CENTER);
    plain = Figures.of(workbook, font(workbook, 11, false));
    total = Figures.of(workbook, font(workbook, 11, true));
  }

  CellStyle of(Cell cell, boolean isTotal) {
    return (isTotal ? total : plain).of(cell);
  }

  private record Figures(
      CellStyle text,
      CellStyle quoted,
      CellStyle whole,
      CellStyle hours,
      CellStyle tenths,
      CellStyle percent,
      CellStyle day) {

    static Figures of(Workbook workbook, Font font) {
      var quoted = bordered(workbook, font, HorizontalAlignment.LEFT);
      quoted.setQuotePrefixed(true);
      return new Figures(
          bordered(workbook, font, HorizontalAlignment.LEFT),
          quoted,
          number(workbook, font, "0"),
          number(workbook, font, "0.00"),
          number(workbook, font, "0.0"),
          number(workbook, font, "0.0%"),
          number(workbook, font, "yyyy-mm-dd"));
    }

    CellStyle of(Cell cell) {
      return switch (cell) {
        case Cell.Text(var words) -> isLikeAFormula(words) ? quoted : text;
        case Cell.Whole _, Cell.Unknown _ -> whole;
        case Cell.Hours _ -> hours;
        case Cell.Tenths _ -> tenths;
        case Cell.Percent _ -> percent;
        case Cell.Day _ -> day;
      };
    }

    /** Excel would take it for one as soon as somebody edits the cell. */
    private static boolean isLikeAFormula(String text) {
      return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    private static CellStyle number(Workbook workbook, Font font, String format) {
      var style = bordered(workbook, font, HorizontalAlignment.RIGHT);
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      return style;
    }
  }

  private static Font font(Workbook workbook, int points, boolean isBold) {
    var font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(isBold);
    return font;
  }

  private static CellStyle bordered(Workbook workbook, Font font, HorizontalAlignment alignment) {
    var style = style(workbook, font, alignment);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static CellStyle style(Workbook workbook, Font font, HorizontalAlignment alignment) {
    var style = workbook.createCellStyle();
    style.setFont(font);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }
}
