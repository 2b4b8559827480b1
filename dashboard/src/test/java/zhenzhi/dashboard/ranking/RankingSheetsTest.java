package zhenzhi.dashboard.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.xlsx.XlsxSheets;

class RankingSheetsTest {
  private static final RankingQuery FILTERED =
      RankingQuery.of(
          name -> Map.of("text", "荷花", "subdistrict", "2").getOrDefault(name, ""), TIMES.today());

  @Test
  void theFileSaysUntilWhenATargetIsCounted() {
    var csv = RankingSheets.csv(RankingSamples.table(12), TIMES);

    assertThat(csv.lines()).hasSize(13);
    assertThat(csv).contains("应完成学时（算到 2026-11-20 12:00");
    assertThat(csv.lines().skip(1).findFirst().orElseThrow())
        .contains("\"sn-0001\"", "\"10.00\",\"10.00\",\"10.00\",\"15.00\",\"0.00\"");
  }

  @Test
  void nothingStandsWhereNothingIsKnown() {
    var line = RankingSheets.csv(RankingSamples.table(12), TIMES).lines().toList().get(10);

    assertThat(line).startsWith("\"\",").contains("\"\",\"\",\"\",\"\",\"\",\"\",");
    assertThat(line).endsWith("不参加排名\"");
  }

  /** A spreadsheet goes on calculating with them. */
  @Test
  void theBookHasNumbersAndSumsOfThem() throws IOException {
    var book = RankingSheets.book(List.of(RankingSamples.table(12)), FILTERED, "天宁区", 10, TIMES);

    try (var file = new XSSFWorkbook(new ByteArrayInputStream(XlsxSheets.write(book)))) {
      assertThat(file.getNumberOfSheets()).isEqualTo(2);
      var sites = file.getSheet("村");
      var said = new StringBuilder();
      var formulas = 0;
      for (var row : sites) {
        for (var cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            said.append(cell.getStringCellValue()).append('\n');
          }
          formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
        }
      }
      assertThat(formulas).isEqualTo(8);
      assertThat(said)
          .contains("“含导入”是播放时长里从后台管理系统导入")
          .contains("按 2026-11-20 12:00:00 以前收到的上报计算")
          .contains("名称或编号里有“荷花”，茶山街道办事处")
          .contains("只列前 10 个，一共 12 个")
          .contains("2026年11月学时排名（村）");
    }
  }
}
