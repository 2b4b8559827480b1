package zhenzhi.collector.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhenzhi.collector.imports.rows.CourseRows;
import zhenzhi.collector.imports.rows.PersonRows;
import zhenzhi.collector.imports.rows.PlaybackRows;
import zhenzhi.collector.imports.rows.Rows;
import zhenzhi.collector.imports.rows.SiteRows;
import zhenzhi.collector.imports.sheet.Books;
import zhenzhi.collector.imports.sheet.Reading.Read;
import zhenzhi.collector.imports.sheet.SheetFile;
import zhenzhi.collector.paper.xlsx.XlsxSheets;

class ImportTemplateTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  /** Whoever changes a column changes the example with it. */
  @ParameterizedTest
  @EnumSource
  void theExampleIsWhatTheImportReads(ImportKind kind) {
    var workbook = XlsxSheets.write(ImportTemplate.book(kind, "模板", TODAY));
    var lines = new java.util.ArrayList<List<String>>();
    lines.add(ImportTemplate.heads(kind));
    lines.addAll(ImportTemplate.lines(kind));

    assertThat(rows(kind, workbook).entries())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.row()).isPresent());
    assertThat(rows(kind, Books.csv(lines).getBytes(UTF_8)).entries())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.row()).isPresent());
  }

  private static Rows<?> rows(ImportKind kind, byte[] file) {
    var sheet = ((Read) SheetFile.read(file)).sheet();
    return switch (kind) {
      case PLAYBACK -> PlaybackRows.read(sheet, ZoneId.of("Asia/Shanghai"), NOW);
      case SITES -> SiteRows.read(sheet, TODAY);
      case PEOPLE -> PersonRows.read(sheet, TODAY);
      case COURSES -> CourseRows.read(sheet);
    };
  }
}
