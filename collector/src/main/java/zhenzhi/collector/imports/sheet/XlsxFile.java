package zhenzhi.collector.imports.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import zhenzhi.collector.imports.sheet.Reading.Read;
import zhenzhi.collector.imports.sheet.Reading.Unreadable;

/** Reads the first sheet of a workbook as a stream of its cells. */
final class XlsxFile {
  private XlsxFile() {}

  static Reading read(byte[] file) {
    try {
      var problem = XlsxBounds.check(file);
      return problem.isPresent() ? new Unreadable(problem.get()) : new Read(firstSheet(file));
    } catch (XlsxCells.TooMuch tooMuch) {
      return new Unreadable(String.valueOf(tooMuch.getMessage()));
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
      // A parser of other people's files may stumble anywhere; that is the file's fault.
      return new Unreadable("文件坏了，读不出来。请用 Excel 或 WPS 打开，另存为 .xlsx，再上传。");
    }
  }

  private static Sheet firstSheet(byte[] file)
      throws IOException, OpenXML4JException, SAXException {
    try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
      var reader = new XSSFReader(workbook);
      var calendar = new XlsxCalendar();
      try (var data = reader.getWorkbookData()) {
        parse(data, calendar);
      }
      refuseLargeTrees(workbook);
      var styles = new XlsxDates(reader.getStylesTable(), calendar.isFrom1904());
      var cells = new XlsxCells(texts(workbook), styles);
      var sheets = reader.getSheetsData();
      if (!sheets.hasNext()) {
        return cells.sheet();
      }
      try (var data = sheets.next()) {
        parse(data, cells);
      }
      return cells.sheet();
    }
  }

  /** POI makes trees of these, and knows them by their kind, whatever their names are. */
  private static void refuseLargeTrees(OPCPackage workbook) throws IOException, SAXException {
    for (var kind : List.of(XSSFRelation.STYLES, XSSFRelation.THEME)) {
      for (var part : workbook.getPartsByContentType(kind.getContentType())) {
        try (var data = part.getInputStream()) {
          if (XlsxBounds.size(data, Bounds.OTHER_PART_BYTES) > Bounds.OTHER_PART_BYTES) {
            throw new XlsxCells.TooMuch(XlsxBounds.TOO_LARGE);
          }
        }
      }
    }
  }

  private static XlsxTexts texts(OPCPackage workbook) throws IOException, SAXException {
    var texts = new XlsxTexts();
    var parts = workbook.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType());
    if (!parts.isEmpty()) {
      try (var data = parts.getFirst().getInputStream()) {
        parse(data, texts);
      }
    }
    return texts;
  }

  private static void parse(InputStream data, DefaultHandler handler)
      throws IOException, SAXException {
    try {
      var parser = XMLHelper.newXMLReader();
      // No workbook has one; whoever puts one in wants its entities expanded.
      parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parser.setContentHandler(handler);
      parser.setErrorHandler(handler);
      parser.parse(new InputSource(data));
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
