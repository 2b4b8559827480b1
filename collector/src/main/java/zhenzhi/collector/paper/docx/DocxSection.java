package zhenzhi.collector.paper.docx;

import java.util.List;
import zhenzhi.collector.paper.OfficialPaper.Orientation;
import zhenzhi.collector.paper.docx.DocxPiece.Colophon;
import zhenzhi.collector.paper.docx.DocxPiece.Paragraph;
import zhenzhi.collector.paper.docx.DocxPiece.Tabular;

/** Pages that lie the same way. */
record DocxSection(Orientation orientation, List<DocxPiece> pieces) {

  /** Between two tables, which Word would join, and before the text that follows one. */
  private static final Paragraph GAP = Paragraph.of("Gap", "");

  /** What Word wants after a table where nothing follows. */
  private static final Paragraph TAIL = Paragraph.of("Tail", "");

  /** Closed by its last paragraph, as every section but the last is. */
  void write(DocxMarkup xml) {
    write(xml, () -> DocxPage.section(xml, orientation));
  }

  /** Closed by the document. */
  void writeLast(DocxMarkup xml) {
    write(xml, () -> {});
    DocxPage.section(xml, orientation);
  }

  private void write(DocxMarkup xml, Runnable end) {
    for (var piece : pieces.subList(0, pieces.size() - 1)) {
      write(xml, piece, () -> {});
      if (piece instanceof Tabular) {
        DocxText.write(xml, GAP, () -> {});
      }
    }
    write(xml, pieces.getLast(), end);
    if (pieces.getLast() instanceof Tabular) {
      DocxText.write(xml, TAIL, end);
    }
  }

  private void write(DocxMarkup xml, DocxPiece piece, Runnable end) {
    switch (piece) {
      case Paragraph paragraph -> DocxText.write(xml, paragraph, end);
      case Tabular(var table) -> DocxTable.write(xml, table, DocxPage.width(orientation));
      case Colophon(var imprint) -> DocxColophon.write(xml, imprint);
    }
  }
}
