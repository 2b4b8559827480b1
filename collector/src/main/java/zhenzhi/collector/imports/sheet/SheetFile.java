package zhenzhi.collector.imports.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import zhenzhi.collector.imports.sheet.Reading.Unreadable;

/** Tells what a file is by its first bytes, for its name may say anything, and reads it. */
public final class SheetFile {
  private static final String SAVE_AS = "请用 Excel 或 WPS 打开，“另存为”选“Excel 工作簿（.xlsx）”，再上传。";

  private SheetFile() {}

  public static Reading read(byte[] file) {
    if (file.length > Bounds.FILE_BYTES) {
      return new Unreadable("文件超过 " + (Bounds.FILE_BYTES >> 20) + " MB。请分成几个文件，一个一个导入。");
    }
    var head = new String(file, 0, Math.min(file.length, 512), ISO_8859_1);
    if (head.isBlank()) {
      return new Unreadable("文件是空的。");
    }
    if (head.startsWith("PK")) {
      return XlsxFile.read(file);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return new Unreadable("这是旧格式（.xls）或者加了密码的文件。" + SAVE_AS);
    }
    if (head.startsWith("%PDF")) {
      return new Unreadable("这是 PDF，不是表格。请上传 .xlsx 或 .csv。");
    }
    if (isMarkup(head)) {
      return new Unreadable("这是网页，不是表格，虽然名字可能是 .xls。" + SAVE_AS);
    }
    return CsvFile.read(file);
  }

  private static boolean isMarkup(String head) {
    var start = head.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
    return start.startsWith("<html")
        || start.startsWith("<!doctype")
        || start.startsWith("<?xml")
        || start.startsWith("<table")
        || start.startsWith("<meta");
  }
}
