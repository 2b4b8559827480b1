package zhenzhi.collector.imports.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as somebody might upload them. */
public final class Books {
  private Books() {}

  /** A workbook of texts. */
  public static byte[] xlsx(List<List<String>> rows) {
    return xlsx(rows, _ -> {});
  }

  /** The same, and something done to its sheet. */
  public static byte[] xlsx(List<List<String>> rows, Consumer<XSSFSheet> change) {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("数据");
      for (var line = 0; line < rows.size(); line++) {
        var row = sheet.createRow(line);
        for (var column = 0; column < rows.get(line).size(); column++) {
          row.createCell(column).setCellValue(rows.get(line).get(column));
        }
      }
      change.accept(sheet);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Puts a date into a cell, shown as {@code format} says. */
  public static void date(XSSFSheet sheet, int line, int column, LocalDateTime at, String format) {
    var style = sheet.getWorkbook().createCellStyle();
    style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
    var cell = sheet.getRow(line).createCell(column);
    cell.setCellValue(at);
    cell.setCellStyle(style);
  }

  public static String csv(List<List<String>> rows) {
    var text = new StringBuilder();
    rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
    return text.toString();
  }

  /** A package of parts, of which nothing need be right. */
  static byte[] zip(List<Part> parts) {
    try (var bytes = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(bytes)) {
      for (var part : parts) {
        zip.putNextEntry(new ZipEntry(part.name()));
        for (var i = 0; i < part.times(); i++) {
          zip.write(part.content());
        }
        zip.closeEntry();
      }
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * A part of a package.
   *
   * @param times that its content is repeated
   */
  record Part(String name, byte[] content, int times) {}
}
