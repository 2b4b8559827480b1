package zhenzhi.collector.paper.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.Papers;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.SheetBook.Page;
import zhenzhi.collector.paper.Table;
import zhenzhi.collector.paper.Total;

class XlsxSheetsTest {
  private static final int HEAD = 2;

  @Test
  void theSameBookGivesTheSameBytes() {
    assertThat(XlsxSheets.write(book(Papers.sites(500))))
        .isEqualTo(XlsxSheets.write(book(Papers.sites(500))));
  }

  @Test
  void figuresAreNumbers() throws IOException {
    var table =
        new Table(
            "",
            "",
            List.of(
                new Column("名次", Kind.INTEGER, 3),
                new Column("学时", Kind.HOURS, 4),
                new Column("完成率", Kind.PERCENT, 4),
                new Column("日期", Kind.DATE, 6),
                new Column("备注", Kind.TEXT, 9)),
            List.of(
                List.of(
                    Cell.whole(3),
                    Cell.hours(Duration.ofSeconds(4_000)),
                    Cell.percent(0.855),
                    Cell.day(LocalDate.of(2026, 10, 31)),
                    Cell.text("42"))),
            List.of());
    try (var workbook = open(book(table))) {
      var row = workbook.getSheetAt(0).getRow(HEAD + 1);

      assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(3);
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(4_000 / 3_600d);
      assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.855);
      assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2026, 10, 31));
      assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.STRING);
      assertThat(formats(row)).containsExactly("0", "0.00", "0.0%", "yyyy-mm-dd", "General");
    }
  }

  @Test
  void sumsAreFormulasWithTheirResult() throws IOException {
    try (var workbook = open(book(Papers.sites(3)))) {
      var total = workbook.getSheetAt(0).getRow(HEAD + 5);

      assertThat(total.getCell(4).getCellFormula()).isEqualTo("SUM(E5:E7)");
      assertThat(total.getCell(4).getNumericCellValue()).isEqualTo((216_000 - 47 * 6) / 3_600d);
    }
  }

  @Test
  void theSumOfNothingKnownIsADash() throws IOException {
    var table =
        new Table(
            "",
            "",
            List.of(new Column("学时", Kind.HOURS, 4)),
            List.of(List.of(Cell.unknown())),
            List.of(Total.sum()));
    try (var workbook = open(book(table))) {
      var sheet = workbook.getSheetAt(0);

      assertThat(sheet.getRow(HEAD + 1).getCell(0).getStringCellValue()).isEqualTo("—");
      assertThat(sheet.getRow(HEAD + 2).getCell(0).getStringCellValue()).isEqualTo("—");
    }
  }

  /** What a box or a keeper typed must not calculate on an office's computer. */
  @Test
  void textIsNeverAFormula() throws IOException {
    var hostile =
        List.of(
            "=HYPERLINK(\"http://example\",\"A\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "_x0041_",
            "<&>\"'",
            "👨‍👩‍👧📺𠮷 שלום",
            "两行\n一格",
            "站".repeat(32_767));
    try (var workbook = open(book(texts(hostile)))) {
      var sheet = workbook.getSheetAt(0);
      for (var i = 0; i < hostile.size(); i++) {
        var cell = sheet.getRow(HEAD + 1 + i).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(hostile.get(i));
        assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(i < 4);
      }
    }
  }

  @Test
  void whatNoFileCanHoldIsSpeltOut() throws IOException {
    try (var workbook = open(book(texts(List.of("a\u0000\u202Eb\uD83D"))))) {
      assertThat(workbook.getSheetAt(0).getRow(HEAD + 1).getCell(0).getStringCellValue())
          .isEqualTo("a[U+0000][U+202E]b[U+D83D]");
    }
  }

  @Test
  void theHeadStaysInSightAndOnEveryPage() throws IOException {
    try (var workbook = open(book(Papers.sites(3)))) {
      var sheet = workbook.getSheetAt(0);

      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
      assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
    }
  }

  @Test
  void tabsHaveNamesThatExcelTakes() throws IOException {
    var page = new Page("a/b:[c]", "", List.of(), texts(List.of()));
    var longName = new Page("街".repeat(40), "", List.of(), texts(List.of()));
    var pages = List.of(page, page, longName, longName);
    try (var workbook = open(new SheetBook("", Papers.DATE, pages))) {
      assertThat(workbook)
          .map(sheet -> sheet.getSheetName())
          .containsExactly("a b  c ", "a b  c （2）", "街".repeat(31), "街".repeat(28) + "（2）");
    }
  }

  private static Table texts(List<String> texts) {
    return new Table(
        "",
        "",
        List.of(new Column("备注", Kind.TEXT, 9)),
        texts.stream().map(text -> List.of(Cell.text(text))).toList(),
        List.of());
  }

  private static SheetBook book(Table table) {
    return new SheetBook(
        "学时",
        Papers.DATE,
        List.of(new Page("各站点", "2026年10月播放学时", List.of("截至2026年11月3日8时"), table)));
  }

  private static List<String> formats(Row row) {
    return List.of(0, 1, 2, 3, 4).stream()
        .map(i -> row.getCell(i).getCellStyle().getDataFormatString())
        .toList();
  }

  private static XSSFWorkbook open(SheetBook book) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(XlsxSheets.write(book)));
  }
}
