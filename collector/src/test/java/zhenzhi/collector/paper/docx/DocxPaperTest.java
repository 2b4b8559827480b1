package zhenzhi.collector.paper.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import zhenzhi.collector.paper.Block.Paragraph;
import zhenzhi.collector.paper.Block.Tabular;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Column.Kind;
import zhenzhi.collector.paper.OfficialPaper;
import zhenzhi.collector.paper.OfficialPaper.Orientation;
import zhenzhi.collector.paper.Papers;
import zhenzhi.collector.paper.Table;

class DocxPaperTest {
  @Test
  void theSamePaperGivesTheSameBytes() {
    var zone = TimeZone.getDefault();
    var first = DocxPaper.write(Papers.bulletin(50, Orientation.LANDSCAPE));
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

      assertThat(DocxPaper.write(Papers.bulletin(50, Orientation.LANDSCAPE))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void carriesItsOwnDate() throws IOException {
    assertThat(part(DocxPaper.write(Papers.empty()), "docProps/core.xml"))
        .contains(
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-05T00:00:00Z</dcterms:created>");
  }

  @Test
  void isOpenedByAnotherLibrary() throws IOException {
    try (var document = open(DocxPaper.write(Papers.bulletin(3, Orientation.LANDSCAPE)))) {
      assertThat(document.getTables()).hasSize(2);
      assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
      assertThat(document.getTables().getFirst().getRow(1).isCantSplitRow()).isTrue();
      assertThat(text(document)).contains("（二）各站点情况", "各街道党工委、各社区党组织：");
    }
  }

  /** Word refuses a document in which one element stands before another that should be first. */
  @Test
  void followsTheSchema() throws Exception {
    var paper = Papers.bulletin(3, Orientation.LANDSCAPE);
    var file = DocxPaper.write(withoutImprint(paper)); // of its box the schema knows nothing

    assertValid(DocumentDocument.Factory.parse(part(file, "word/document.xml")));
    assertValid(StylesDocument.Factory.parse(part(file, "word/styles.xml")));
    assertValid(FtrDocument.Factory.parse(part(file, "word/footerEven.xml")));
    assertValid(HdrDocument.Factory.parse(part(file, "word/headerOdd.xml")));
  }

  @Test
  void asksForTheFontsOfTheStandard() throws IOException {
    var styles = part(DocxPaper.write(Papers.empty()), "word/styles.xml");

    assertThat(fontOf(styles, "Mark")).isEqualTo("方正小标宋简体");
    assertThat(fontOf(styles, "PaperTitle")).isEqualTo("方正小标宋简体");
    assertThat(fontOf(styles, "Heading1")).isEqualTo("黑体");
    assertThat(fontOf(styles, "Heading2")).isEqualTo("楷体_GB2312");
    assertThat(fontOf(styles, "Heading3")).isEqualTo("仿宋_GB2312");
    assertThat(fontOf(styles, "CellText")).isEqualTo("宋体");
    assertThat(fontOf(styles, "PageOdd")).isEqualTo("宋体");
    assertThat(styles).contains("w:eastAsia=\"仿宋_GB2312\"");
  }

  /** Word looks no font up whose name is longer than 31 characters. */
  @Test
  void namesAFontInPlaceOfEveryFont() throws Exception {
    var fonts =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    part(DocxPaper.write(Papers.empty()), "word/fontTable.xml").getBytes(UTF_8)));
    var names = fonts.getElementsByTagName("w:altName");

    assertThat(names.getLength()).isEqualTo(5);
    for (var i = 0; i < names.getLength(); i++) {
      var value = names.item(i).getAttributes().getNamedItem("w:val").getNodeValue();
      assertThat(value.split(","))
          .allMatch(name -> name.length() <= 31)
          .contains("Noto S" + (value.contains("Sans") ? "ans" : "erif") + " CJK SC");
    }
  }

  @Test
  void hostileTextNeitherBreaksNorIsLost() throws IOException {
    var hostile =
        List.of(
            Papers.sites(100).rows().toString(),
            "</w:t></w:r><w:r><w:t>&amp;\"'",
            "👨‍👩‍👧📺𠮷",
            "שלום مرحبا",
            "a\u0000b\u202Ec",
            "]]>",
            "&#x10FFFF;");
    for (var text : hostile) {
      try (var document = open(DocxPaper.write(everywhere(text)))) {
        var legible = text.replace("\u0000", "[U+0000]").replace("\u202E", "[U+202E]");
        assertThat(text(document)).contains(legible);
        assertThat(document.getTables().getFirst().getRow(1).getCell(0).getText())
            .isEqualTo(legible);
      }
    }
  }

  @Test
  void absentPartsLeaveNoHole() throws IOException {
    var bare =
        new OfficialPaper(
            Optional.empty(),
            "通报",
            List.of(),
            List.of(new Paragraph("正文")),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    try (var document = open(DocxPaper.write(bare))) {
      assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()))
          .containsExactly("通报", "", "正文");
    }
  }

  @Test
  void whatIsUnknownIsADash() throws IOException {
    try (var document = open(DocxPaper.write(Papers.empty()))) {
      var table = document.getTables().get(1);

      assertThat(table.getRow(1).getTableCells()).hasSize(1);
      assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("（无）");
      assertThat(table.getRow(2).getCell(4).getText()).isEqualTo("—");
    }
  }

  private static void assertValid(XmlObject part) {
    var errors = new ArrayList<XmlError>();
    part.validate(new XmlOptions().setErrorListener(errors));
    assertThat(errors).isEmpty();
  }

  private static OfficialPaper withoutImprint(OfficialPaper paper) {
    return new OfficialPaper(
        paper.masthead(),
        paper.title(),
        paper.addressees(),
        paper.body(),
        paper.signature(),
        paper.remark(),
        Collections.nCopies(2, paper.attachments().getFirst()),
        Optional.empty());
  }

  private static OfficialPaper everywhere(String text) {
    var table =
        new Table(
            text,
            text,
            List.of(new Column(text, Kind.TEXT, 4)),
            List.of(List.of(Cell.text(text))),
            List.of());
    return new OfficialPaper(
        Optional.of(new OfficialPaper.Masthead(text, text)),
        text,
        List.of(text),
        List.of(new Paragraph(text), new Tabular(table)),
        Optional.of(new OfficialPaper.Signature(text, Papers.DATE)),
        Optional.of(text),
        List.of(new OfficialPaper.Attachment(text, Orientation.PORTRAIT, List.of())),
        Optional.of(new OfficialPaper.Imprint(List.of(text), text, Papers.DATE)));
  }

  private static XWPFDocument open(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  private static String text(XWPFDocument document) throws IOException {
    try (var extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static String fontOf(String styles, String style) {
    var from = styles.indexOf("w:styleId=\"" + style + "\"");
    var font = styles.indexOf("w:eastAsia=\"", from) + "w:eastAsia=\"".length();
    return styles.substring(font, styles.indexOf('"', font));
  }

  private static String part(byte[] file, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), UTF_8);
        }
      }
    }
    throw new AssertionError("no part " + name);
  }
}
