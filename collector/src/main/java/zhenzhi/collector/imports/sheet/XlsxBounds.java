package zhenzhi.collector.imports.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Unpacks a package once, keeping nothing, before anything is made of it: POI's own bounds are
 * settings of the whole process and allow 4 GB.
 */
final class XlsxBounds {
  static final String TOO_LARGE = "展开后太大。请只把有内容的行复制到一个新的表里，再上传。";

  private XlsxBounds() {}

  /** Why it is no workbook that can be read; absent when it is one. */
  static Optional<String> check(byte[] file) throws IOException {
    var left = (long) Bounds.UNPACKED_BYTES;
    var parts = 0;
    var isWorkbook = false;
    try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts++;
        var most = Math.min(left, most(part.getName()));
        var size = size(zip, most);
        if (size > most || parts > Bounds.PARTS) {
          return Optional.of(TOO_LARGE);
        }
        left -= size;
        isWorkbook |= part.getName().equals("xl/workbook.xml");
      }
    }
    return isWorkbook
        ? Optional.empty()
        : Optional.of("这不是 Excel 工作簿（.xlsx），可能是压缩包或者别的文件改了名字。请用 Excel 或 WPS 另存为 .xlsx。");
  }

  /** The folder of the cells has lists of relations, too, which are read as trees. */
  private static long most(String name) {
    if (name.equals("xl/sharedStrings.xml")) {
      return Bounds.TEXTS_BYTES;
    }
    return name.startsWith("xl/worksheets/") && name.endsWith(".xml")
        ? Bounds.UNPACKED_BYTES
        : Bounds.OTHER_PART_BYTES;
  }

  /** Stops soon after {@code most}. */
  static long size(InputStream part, long most) throws IOException {
    var buffer = new byte[8192];
    var size = 0L;
    for (var read = part.read(buffer); read >= 0 && size <= most; read = part.read(buffer)) {
      size += read;
    }
    return size;
  }
}
