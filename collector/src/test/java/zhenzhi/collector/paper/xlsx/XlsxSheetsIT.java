package zhenzhi.collector.paper.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Office;
import zhenzhi.collector.paper.Papers;
import zhenzhi.collector.paper.Pdf;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.SheetBook.Page;

/** A book opened by LibreOffice. */
class XlsxSheetsIT {
  @TempDir Path folder;

  /**
   * The results that lie in the file are taken out first, so that only the formulas can be right.
   */
  @Test
  void sumsComeOutTheSameWhenCalculatedAgain() throws IOException {
    var table = Papers.sites(1_200);
    var file = Files.write(folder.resolve("book.xlsx"), bare(XlsxSheets.write(book(1_200))));

    Office.convert(folder, "csv:Text - txt - csv (StarCalc):44,34,76", List.of(file));

    var lines = Files.readAllLines(folder.resolve("book.csv"), UTF_8);
    assertThat(lines.getLast())
        .isEqualTo(String.join(",", table.totalRow().stream().map(Cell::print).toList()));
    assertThat(lines.get(4))
        .isEqualTo(String.join(",", table.rows().getFirst().stream().map(Cell::print).toList()));
  }

  @Test
  void everyPrintedPageHasTheHead() throws IOException {
    var file = Files.write(folder.resolve("book.xlsx"), XlsxSheets.write(book(300)));

    Office.convert(folder, "pdf", List.of(file));

    var pages = Pdf.read(folder.resolve("book.pdf")).pages();
    assertThat(pages).hasSizeBetween(5, 15);
    for (var i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i).text())
          .contains("名次站点街道", "第" + (i + 1) + "页，共" + pages.size() + "页");
    }
    assertThat(pages.getFirst().text()).startsWith("2026年10月播放学时截至2026年11月3日8时单位：小时");
  }

  private static SheetBook book(int sites) {
    return new SheetBook(
        "学时",
        Papers.DATE,
        List.of(new Page("各站点", "2026年10月播放学时", List.of("截至2026年11月3日8时"), Papers.sites(sites))));
  }

  private static byte[] bare(byte[] file) throws IOException {
    var bare = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var out = new ZipOutputStream(bare)) {
      for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        var content = new String(in.readAllBytes(), UTF_8);
        out.write(
            (part.getName().startsWith("xl/worksheets/")
                    ? content.replaceAll("(?<=</f>)<v>[^<]*</v>", "")
                    : content)
                .getBytes(UTF_8));
        out.closeEntry();
      }
    }
    return bare.toByteArray();
  }
}
