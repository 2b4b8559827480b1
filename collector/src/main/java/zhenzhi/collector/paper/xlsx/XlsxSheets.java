package zhenzhi.collector.paper.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhenzhi.collector.paper.Legible;
import zhenzhi.collector.paper.SheetBook;

/** Writes a book of sheets as an Excel file. */
public final class XlsxSheets {
  private static final int ROWS_IN_MEMORY = 100;

  /** What a tab can show. */
  private static final int NAME_LENGTH = 31;

  private XlsxSheets() {}

  /** The file; the same book gives the same bytes. */
  public static byte[] write(SheetBook book) {
    var file = new ByteArrayOutputStream();
    // Strings shared, because readers on telephones do not know the other kind.
    try (var workbook = new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true)) {
      // Zip64 in small files is what some readers, the JDK's among them, take for damage.
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      describe(workbook.getXSSFWorkbook(), book);
      var styles = new XlsxStyles(workbook);
      var names = new HashSet<String>();
      for (var page : book.pages()) {
        XlsxPage.write(workbook.createSheet(name(page.name(), names)), page, styles);
      }
      workbook.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return XlsxZip.steady(file.toByteArray());
  }

  private static void describe(XSSFWorkbook workbook, SheetBook book) {
    var properties = workbook.getProperties().getCoreProperties();
    properties.setTitle(Legible.line(book.title()));
    properties.setCreator("");
    try {
      properties.setCreated(book.date() + "T00:00:00Z");
      properties.setModified(book.date() + "T00:00:00Z");
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("not a date: " + book.date(), e);
    }
  }

  /** A name that Excel takes and no other tab has, whatever the case of its letters. */
  private static String name(String wanted, Set<String> names) {
    var safe = WorkbookUtil.createSafeSheetName(Legible.line(wanted));
    var name = safe;
    for (var i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      var suffix = "（" + i + "）";
      name = safe.substring(0, Math.min(safe.length(), NAME_LENGTH - suffix.length())) + suffix;
    }
    return name;
  }
}
