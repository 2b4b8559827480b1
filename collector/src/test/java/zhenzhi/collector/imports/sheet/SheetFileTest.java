package zhenzhi.collector.imports.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.collector.imports.sheet.Books.Part;
import zhenzhi.collector.imports.sheet.Reading.Read;
import zhenzhi.collector.imports.sheet.Reading.Unreadable;

class SheetFileTest {
  private static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** Of a workbook whose styles lie where sheets do. */
  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/styles.xml"
          ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
      </Types>
      """;

  private static final String RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="xl/workbook.xml"
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
      </Relationships>
      """;

  private static final List<List<String>> ROWS =
      List.of(List.of("站点编号", "课程名称"), List.of("e-1", "党章，“学习” "), List.of("e-2", "乡村振兴"));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
  void textIsReadInTheEncodingsThatSpreadsheetsWrite(String charset) {
    var file = Books.csv(ROWS).getBytes(Charset.forName(charset));

    assertThat(shown(file))
        .isEqualTo(
            List.of(List.of("站点编号", "课程名称"), List.of("e-1", "党章，“学习”"), List.of("e-2", "乡村振兴")));
  }

  @Test
  void aMarkAtTheBeginningIsNoPartOfTheFirstHeading() {
    assertThat(shown(("\uFEFF" + Books.csv(ROWS)).getBytes(UTF_8)).getFirst())
        .containsExactly("站点编号", "课程名称");
  }

  @Test
  void aLineBreakInQuotesIsNotAnotherRow() {
    var sheet = sheet("a,b\r\n\"1\r\n2\",x\r\n\r\ny,z\r\n".getBytes(UTF_8));

    assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(1, 2, 4);
  }

  @Test
  void tabsPartColumnsWhereThereIsNoComma() {
    assertThat(shown("站点编号\t课程名称\ne-1\t党章\n".getBytes(UTF_8)).getLast())
        .containsExactly("e-1", "党章");
  }

  @Test
  void aWorkbookIsReadCellByCell() {
    var sheet = sheet(Books.xlsx(ROWS));

    assertThat(shown(Books.xlsx(ROWS)).getLast()).containsExactly("e-2", "乡村振兴");
    assertThat(sheet.merged()).isEmpty();
  }

  @Test
  void datesOfAWorkbookAreDates() {
    var at = LocalDateTime.parse("2026-10-08T09:05:30");
    var file = Books.xlsx(ROWS, sheet -> Books.date(sheet, 1, 1, at, "yyyy-mm-dd hh:mm:ss"));

    assertThat(sheet(file).lines().get(1).at(1))
        .isInstanceOfSatisfying(Value.Moment.class, it -> assertThat(it.at()).isEqualTo(at));
  }

  @Test
  void formulasAndMergedCellsAreTold() {
    var file =
        Books.xlsx(
            ROWS,
            sheet -> {
              sheet.getRow(2).getCell(1).setCellFormula("A1&\"x\"");
              sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            });

    assertThat(sheet(file).lines().get(2).at(1))
        .isEqualTo(new Value.Refused("=A1&\"x\"", Value.FORMULA));
    assertThat(sheet(file).merged()).containsExactly(new Sheet.Merged("A2:A3", 2, 3, 0));
  }

  @Test
  void aFormulaInTextIsOne() {
    assertThat(sheet("a,b\r\n1,\"=cmd|'/c calc'!A0\"\r\n".getBytes(UTF_8)).lines().get(1).at(1))
        .isInstanceOf(Value.Refused.class);
  }

  @Test
  void whatIsNoTableIsNamed() {
    assertThat(why(new byte[0])).isEqualTo("文件是空的。");
    assertThat(why(" \r\n ".getBytes(UTF_8))).isEqualTo("文件是空的。");
    assertThat(why("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1)))
        .startsWith("这是旧格式（.xls）或者加了密码的文件。")
        .contains("另存为");
    assertThat(why("<html><table><tr><td>1</td></tr></table>".getBytes(UTF_8))).startsWith("这是网页");
    assertThat(why("%PDF-1.7".getBytes(UTF_8))).startsWith("这是 PDF");
    assertThat(why(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
        .startsWith("这不是表格文件");
    assertThat(why("a,\"b\r\nc,d".getBytes(UTF_8))).contains("引号没有成对");
    assertThat(why("PK\u0003\u0004 broken".getBytes(ISO_8859_1))).isNotEmpty();
    assertThat(why(Books.zip(List.of(new Part("a.txt", "x".getBytes(UTF_8), 1)))))
        .startsWith("这不是 Excel 工作簿");
  }

  @Test
  void moreThanABoundIsRefusedAndNotRead() {
    assertThat(why(new byte[Bounds.FILE_BYTES + 1])).startsWith("文件超过 5 MB");
    var rows = Collections.nCopies(Bounds.ROWS + 2, List.of("a", "b"));
    assertThat(why(Books.csv(rows).getBytes(UTF_8))).startsWith("超过 20000 行");
    var far = "a" + ",".repeat(Bounds.COLUMNS) + "b\r\n";
    assertThat(why(far.getBytes(UTF_8))).contains("太多了");
    var right = Books.xlsx(ROWS, sheet -> sheet.getRow(1).createCell(300).setCellValue("x"));
    assertThat(why(right)).startsWith("第 2 行 KO 列还有内容");
  }

  /** 60 MB of nothing in 60 kB. */
  @Test
  void aBombIsNotUnpacked() {
    var zeros = new byte[1 << 20];
    var bomb =
        Books.zip(
            List.of(
                new Part("xl/workbook.xml", "<workbook/>".getBytes(UTF_8), 1),
                new Part("xl/worksheets/sheet1.xml", zeros, 60)));

    assertThat(bomb.length).isLessThan(Bounds.FILE_BYTES);
    assertThat(why(bomb)).startsWith("展开后太大");
    var styles = Books.zip(List.of(new Part("xl/styles.xml", zeros, 3)));
    assertThat(why(styles)).startsWith("展开后太大");
  }

  /** 3.7 million empty texts, of which POI would make a tree of 900 MB. */
  @Test
  void aTableOfTextsThatIsTooLargeIsNotRead() {
    var texts = "<si><t/></si>".repeat(100_000).getBytes(UTF_8);
    var bomb =
        Books.zip(
            List.of(
                new Part("xl/workbook.xml", "<workbook/>".getBytes(UTF_8), 1),
                new Part("xl/sharedStrings.xml", texts, 37)));

    assertThat(37L * texts.length)
        .isGreaterThan(Bounds.TEXTS_BYTES)
        .isLessThan(Bounds.UNPACKED_BYTES);
    assertThat(why(bomb)).startsWith("展开后太大");
  }

  @Test
  void textsAreNotKeptWithoutEnd() throws IOException {
    assertThat(why(withTexts("<si/>".repeat(Bounds.TEXTS + 1)))).startsWith("不同的内容超过 500000 种");
    var runs = "<r><t>a</t></r>".repeat(Bounds.CELL + 1);
    assertThat(why(withTexts("<si>" + runs + "</si>"))).startsWith("有一格超过 32767 个字");
  }

  @Test
  void aTextIsItsRunsWithoutHowTheyAreSpoken() throws IOException {
    var text =
        "<si><r><t>乡村</t></r><rPh sb=\"0\" eb=\"2\"><t>xiangcun</t></rPh>"
            + "<r><t>振兴_x000D_</t></r></si>";

    assertThat(shown(withTexts(text.repeat(6)))).contains(List.of("乡村振兴", "乡村振兴"));
  }

  /** Each run was added to a copy of those before: six million of them kept a core for hours. */
  @Test
  void aCellOfRunsWithoutEndIsNotRead() throws IOException {
    assertThat(why(withRuns(Bounds.CELL + 1))).isEqualTo("第 1 行有一格超过 32767 个字，太长了。请删短，或者分成几行。");
    assertThat(shown(withRuns(Bounds.CELL))).isEqualTo(List.of(List.of("a".repeat(Bounds.CELL))));
  }

  /** What is read as a tree is small, in whatever folder it lies. */
  @Test
  void treesAreNotHiddenAmongTheCells() {
    var much = new byte[Bounds.OTHER_PART_BYTES + 1];
    new Random(1).nextBytes(much);
    var relations = "xl/worksheets/_rels/sheet1.xml.rels";
    assertThat(why(Books.zip(List.of(new Part(relations, much, 1))))).startsWith("展开后太大");

    var file =
        Books.zip(
            List.of(
                part("[Content_Types].xml", TYPES),
                part("_rels/.rels", RELATIONS),
                part("xl/workbook.xml", "<workbook xmlns=\"" + SPREADSHEET + "\"/>"),
                new Part("xl/worksheets/styles.xml", much, 1)));
    assertThat(why(file)).startsWith("展开后太大");
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    var file =
        replaced(
            Books.xlsx(ROWS),
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                + " r=\"1\"><c r=\"A1\""
                + " t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>");

    assertThat(why(file)).startsWith("文件坏了");
  }

  /** Written out, the number would be a gigabyte of zeros. */
  @Test
  void aNumberThatIsTooLongIsNotWrittenOut() throws IOException {
    var file =
        replaced(
            Books.xlsx(ROWS),
            "xl/worksheets/sheet1.xml",
            "<worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                + " r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row></sheetData></worksheet>");

    assertThat(sheet(file).lines().getFirst().at(0)).isInstanceOf(Value.Refused.class);
  }

  /** A workbook of six cells, whose texts are those. */
  private static byte[] withTexts(String texts) throws IOException {
    return replaced(
        Books.xlsx(ROWS),
        "xl/sharedStrings.xml",
        "<sst xmlns=\"" + SPREADSHEET + "\">" + texts + "</sst>");
  }

  /** A workbook of one cell, whose text has so many runs. */
  private static byte[] withRuns(int runs) throws IOException {
    return replaced(
        Books.xlsx(ROWS),
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\""
            + SPREADSHEET
            + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>"
            + "<r><t>a</t></r>".repeat(runs)
            + "</is></c></row></sheetData></worksheet>");
  }

  private static Part part(String name, String content) {
    return new Part(name, content.getBytes(UTF_8), 1);
  }

  private static byte[] replaced(byte[] file, String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(file));
        var to = new ZipOutputStream(bytes)) {
      to.setLevel(Deflater.NO_COMPRESSION); // POI refuses by itself what is packed too well
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().equals(name) ? content.getBytes(UTF_8) : from.readAllBytes());
      }
    }
    return bytes.toByteArray();
  }

  private static List<List<String>> shown(byte[] file) {
    return sheet(file).lines().stream()
        .map(line -> line.values().values().stream().map(Value::shown).toList())
        .toList();
  }

  private static Sheet sheet(byte[] file) {
    return switch (SheetFile.read(file)) {
      case Read(var sheet) -> sheet;
      case Unreadable(var why) -> throw new AssertionError(why);
    };
  }

  private static String why(byte[] file) {
    return switch (SheetFile.read(file)) {
      case Unreadable(var why) -> why;
      case Read(var sheet) -> throw new AssertionError("was read: " + sheet);
    };
  }
}
