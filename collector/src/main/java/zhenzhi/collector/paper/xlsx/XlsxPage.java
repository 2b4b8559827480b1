package zhenzhi.collector.paper.xlsx;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import zhenzhi.collector.paper.Breadth;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook.Page;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;

/** Fills one sheet from top to bottom. */
final class XlsxPage {
  /** Widths are counted in 256ths of a digit; a Chinese character is two digits. */
  private static final int DIGIT = 256;

  private static final int WIDEST = 255;

  /** Digits that an A4 page holds upright without becoming too small to read. */
  private static final int UPRIGHT = 100;

  private final Sheet sheet;
  private final Table table;
  private final XlsxStyles styles;
  private final List<Integer> widths;
  private int row;

  private XlsxPage(Sheet sheet, Table table, XlsxStyles styles) {
    this.sheet = sheet;
    this.table = table;
    this.styles = styles;
    this.widths = table.columns().stream().map(XlsxPage::width).toList();
  }

  static void write(Sheet sheet, Page page, XlsxStyles styles) {
    new XlsxPage(sheet, page.table(), styles).write(page);
  }

  private void write(Page page) {
    for (var i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * DIGIT);
    }
    line(page.heading(), styles.heading, 16);
    page.notes().forEach(note -> line(note, styles.note, 11));
    line(table.caption(), styles.note, 11);
    line(table.unit(), styles.note, 11);
    head();
    var first = row + 1;
    table.rows().forEach(cells -> row(cells, false));
    total(first);
  }

  /** A line over all columns; Excel does not grow rows for merged cells by itself. */
  private void line(String text, CellStyle style, int points) {
    if (text.isBlank()) {
      return;
    }
    var all = widths.stream().mapToInt(Integer::intValue).sum();
    var lines =
        text.lines()
            .mapToInt(each -> 1 + Breadth.of(each) * points / 11 / Math.max(1, all - 2))
            .sum();
    var created = sheet.createRow(row);
    created.setHeightInPoints(1.5f * points * lines);
    var cell = created.createCell(0);
    cell.setCellStyle(style);
    cell.setCellValue(XlsxText.of(text));
    if (widths.size() > 1) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, widths.size() - 1));
    }
    row++;
  }

  private void head() {
    var created = sheet.createRow(row);
    for (var i = 0; i < widths.size(); i++) {
      var cell = created.createCell(i);
      cell.setCellStyle(styles.head);
      cell.setCellValue(XlsxText.of(table.columns().get(i).title()));
    }
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    row++;
    sheet.createFreezePane(0, row);
    print();
  }

  private void print() {
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    var setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    setup.setLandscape(widths.stream().mapToInt(Integer::intValue).sum() > UPRIGHT);
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
  }

  private void row(List<Cell> cells, boolean isTotal) {
    var created = sheet.createRow(row++);
    for (var i = 0; i < cells.size(); i++) {
      var cell = created.createCell(i);
      cell.setCellStyle(styles.of(cells.get(i), isTotal));
      put(cell, cells.get(i));
    }
  }

  /** Sums are formulas over the rows from {@code first}, counted from one. */
  private void total(int first) {
    if (table.totals().isEmpty()) {
      return;
    }
    var cells = table.totalRow();
    var last = row;
    row(cells, true);
    var created = sheet.getRow(last);
    IntStream.range(0, cells.size())
        .filter(i -> table.totals().get(i) instanceof Total.Sum)
        .filter(i -> !(cells.get(i) instanceof Cell.Unknown))
        .forEach(i -> {
          var column = CellReference.convertNumToColString(i);
          var cell = created.getCell(i);
          cell.setCellFormula("SUM(%s%d:%s%d)".formatted(column, first, column, last));
          put(cell, cells.get(i));
        });
  }

  private static void put(org.apache.poi.ss.usermodel.Cell cell, Cell value) {
    switch (value) {
      case Cell.Text(var text) -> cell.setCellValue(XlsxText.of(text));
      case Cell.Whole(var number) -> cell.setCellValue((double) number);
      case Cell.Hours hours -> cell.setCellValue(hours.inHours());
      case Cell.Tenths tenths -> cell.setCellValue(tenths.number());
      case Cell.Percent(var share) -> cell.setCellValue(share);
      case Cell.Day(var date) -> cell.setCellValue(date);
      case Cell.Unknown unknown -> cell.setCellValue(unknown.print());
    }
  }

  private static int width(Column column) {
    return Math.min(WIDEST, 2 * column.width() + 2);
  }
}
