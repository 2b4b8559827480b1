package zhenzhi.collector.paper.docx;

/** Names of the vocabularies that a Word document is written in. */
final class DocxNames {
  static final String SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

  /** As attributes of the document. */
  static final Object[] ALL = {
    "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:wps", SHAPES,
  };

  private DocxNames() {}
}
