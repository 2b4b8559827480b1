package zhenzhi.collector.paper.docx;

import zhenzhi.collector.paper.OfficialPaper.Imprint;
import zhenzhi.collector.paper.Table;

/** What a section is made of, in the order in which it is written. */
sealed interface DocxPiece {

  /**
   * A paragraph in one of the styles.
   *
   * @param properties markup beyond the style, for the paragraph
   * @param type the same for its letters
   */
  record Paragraph(String style, String text, String properties, String type) implements DocxPiece {

    private static final String KEEP = "<w:keepNext/>";

    static Paragraph of(String style, String text) {
      return new Paragraph(style, text, "", "");
    }

    Paragraph with(String markup) {
      return new Paragraph(style, text, properties + markup, type);
    }

    /** On one page with what follows; of all properties the schema wants this one first. */
    Paragraph kept() {
      return properties.startsWith(KEEP)
          ? this
          : new Paragraph(style, text, KEEP + properties, type);
    }

    Paragraph in(String markup) {
      return new Paragraph(style, text, properties, type + markup);
    }
  }

  record Tabular(Table table) implements DocxPiece {}

  record Colophon(Imprint imprint) implements DocxPiece {}
}
