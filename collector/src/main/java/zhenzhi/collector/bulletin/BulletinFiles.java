package zhenzhi.collector.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import zhenzhi.collector.paper.docx.DocxPaper;
import zhenzhi.collector.paper.html.HtmlPaper;
import zhenzhi.collector.paper.xlsx.XlsxSheets;

/** Writes a bulletin as files; the same bulletin gives the same bytes. */
record BulletinFiles(BulletinPaper paper) {

  /** Sheets name every site: there are none of the plain edition. */
  static Set<PaperForm> forms(Edition edition) {
    return switch (edition) {
      case NAMING -> Set.of(PaperForm.DOCX, PaperForm.XLSX, PaperForm.HTML);
      case PLAIN -> Set.of(PaperForm.DOCX, PaperForm.HTML);
    };
  }

  byte[] write(Edition edition, PaperForm form) {
    return switch (form) {
      case DOCX -> DocxPaper.write(paper.paper(edition));
      case XLSX -> XlsxSheets.write(paper.sheets());
      case HTML -> HtmlPaper.write(paper.paper(edition)).getBytes(UTF_8);
    };
  }
}
