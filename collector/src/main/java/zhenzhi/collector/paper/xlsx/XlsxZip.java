package zhenzhi.collector.paper.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a file again without the time of its packing. */
final class XlsxZip {
  /** The JDK writes January 1980, with which the time of zip files begins, together with a zone. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private XlsxZip() {}

  static byte[] steady(byte[] file) {
    var steady = new ByteArrayOutputStream(file.length);
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var out = new ZipOutputStream(steady)) {
      for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        var entry = new ZipEntry(part.getName());
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        in.transferTo(out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return steady.toByteArray();
  }
}
