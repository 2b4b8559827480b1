package zhenzhi.collector.paper.docx;

import java.util.regex.Pattern;
import zhenzhi.collector.paper.Legible;
import zhenzhi.collector.paper.docx.DocxPiece.Paragraph;

/** Paragraphs and their text. */
final class DocxText {
  private static final Pattern BREAK = Pattern.compile("(?<=[\n\t])|(?=[\n\t])");

  private DocxText() {}

  static void paragraph(DocxMarkup xml, String style, String text) {
    write(xml, Paragraph.of(style, text), () -> {});
  }

  /** {@code end} closes the properties, and with them perhaps a section. */
  static void write(DocxMarkup xml, Paragraph paragraph, Runnable end) {
    xml.element(
        "w:p",
        () -> {
          xml.element(
              "w:pPr",
              () -> {
                xml.empty("w:pStyle", "w:val", paragraph.style()).raw(paragraph.properties());
                end.run();
              });
          run(xml, paragraph);
        });
  }

  /** Text as one run, with its line breaks and tabs. */
  private static void run(DocxMarkup xml, Paragraph paragraph) {
    var text = Legible.text(paragraph.text());
    if (text.isEmpty()) {
      return;
    }
    xml.element(
        "w:r",
        () -> {
          if (!paragraph.type().isEmpty()) {
            xml.element("w:rPr", () -> xml.raw(paragraph.type()));
          }
          for (var part : BREAK.split(text, -1)) {
            switch (part) {
              case "\n" -> xml.empty("w:br");
              case "\t" -> xml.empty("w:tab");
              default -> xml.element("w:t", () -> xml.text(part), "xml:space", "preserve");
            }
          }
        });
  }
}
