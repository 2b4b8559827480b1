package zhenzhi.collector.imports.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.imports.sheet.Books;
import zhenzhi.collector.imports.sheet.Reading.Read;
import zhenzhi.collector.imports.sheet.SheetFile;
import zhenzhi.collector.study.Span;

/** Ten in the morning of 22 November, local time. */
class PlaybackRowsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final String HEADS = "站点编号,开始时间,结束时间,课程名称,类别\r\n";

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      textBlock =
          """
          2026-10-08 09:00:00,  2026-10-08 10:25:00
          2026/10/8 9:00,       2026/10/8 10:25
          2026年10月8日 9:00,   2026年10月8日 10:25
          2026年10月8日9时0分,  2026年10月8日10时25分
          2026.10.8 9点00分,    2026.10.8 10点25分
          2026-10-08T09:00:00,  2026-10-08T10:25:00
          2026-10-08 09:00,     10:25
          """)
  void timesAreReadAsPeopleWriteThem(String start, String end) {
    var rows = rows(HEADS + "SN-0017," + start + "," + end + ",党章,党的基本知识\r\n");

    assertThat(problems(rows)).isEmpty();
    assertThat(rows.entries().getFirst().row().orElseThrow().span())
        .isEqualTo(
            new Span(Instant.parse("2026-10-08T01:00:00Z"), Instant.parse("2026-10-08T02:25:00Z")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          e-1,2026-10-08 09:00,2026-10-08 25:10,党章,政策理论   | 第 2 行 C 列（结束时间）：“25:10”不是时间，请写成 09:00 或 09:00:00
          e-1,2026-10-08 09:00,2026-10-09 10:00,党章,政策理论   | 第 2 行 C 列（结束时间）：从开始到结束有 25 小时，超过一天
          e-1,2026-10-08 09:00,2026-10-08 08:00,党章,政策理论   | 第 2 行 C 列（结束时间）：结束不晚于开始。放过了午夜的，请在结束时间里写上第二天的日期
          e-1,2026-10-08 09:00,2026-10-08 09:00,党章,政策理论   | 第 2 行 C 列（结束时间）：结束不晚于开始。放过了午夜的，请在结束时间里写上第二天的日期
          e-1,2026-11-22 09:30,2026-11-22 10:01,党章,政策理论   | 第 2 行 C 列（结束时间）：还没有到这个时间
          e-1,2019-12-31 09:00,2019-12-31 10:00,党章,政策理论   | 第 2 行 B 列（开始时间）：在 2020 年以前，太早了
          e-1,10/8/2026 09:00,2026-10-08 10:00,党章,政策理论    | 第 2 行 B 列（开始时间）：“10/8/2026”看不出是哪一天，请写成 2026-10-01 这样
          e-1,26-10-08 09:00,2026-10-08 10:00,党章,政策理论     | 第 2 行 B 列（开始时间）：“26-10-08”看不出是哪一天，请写成 2026-10-01 这样
          e-1,2026-02-30 09:00,2026-10-08 10:00,党章,政策理论   | 第 2 行 B 列（开始时间）：“2026-02-30”看不出是哪一天，请写成 2026-10-01 这样
          e-1,2026-10-08,2026-10-08 10:00,党章,政策理论         | 第 2 行 B 列（开始时间）：“2026-10-08”只有日期，没有几点几分
          e-1,09:00,2026-10-08 10:00,党章,政策理论              | 第 2 行 B 列（开始时间）：“09:00”没有日期。请写成 2026-10-01 09:00，或者加一列“日期”
          e-1,上午,2026-10-08 10:00,党章,政策理论               | 第 2 行 B 列（开始时间）：“上午”不是时间，请写成 2026-10-01 09:00 这样
          e-1,,2026-10-08 10:00,党章,政策理论                   | 第 2 行 B 列（开始时间）：没有填
          e-1,2026-10-08 09:00,,党章,政策理论                   | 第 2 行 C 列（结束时间）：没有填，“时长”也没有
          e/1,2026-10-08 09:00,2026-10-08 10:00,党章,政策理论   | 第 2 行 A 列（站点编号）：“e/1”不是站点编号（2 到 32 个字母、数字或短横）
          1.2E+10,2026-10-08 09:00,2026-10-08 10:00,党章,其他   | 第 2 行 A 列（站点编号）：“1.2E+10”像是被表格改成了科学计数法。请把这一列的单元格格式改成“文本”，再填一次
          e-1,2026-10-08 09:00,2026-10-08 10:00,,政策理论       | 第 2 行 D 列（课程名称）：没有填
          e-1,2026-10-08 09:00,2026-10-08 10:00,=1+1,政策理论   | 第 2 行 D 列（课程名称）：是公式。请复制这一列，再“选择性粘贴”成“数值”
          e-1,2026-10-08 09:00,2026-10-08 10:00,党章,娱乐       | 第 2 行 E 列（类别）：“娱乐”不认识，可以填：党的基本知识、政策理论、专题教学、电视直播、其他
          """)
  void whatIsWrongIsNamedWithItsCell(String line, String says) {
    var rows = rows(HEADS + line.strip() + "\r\n");

    assertThat(problems(rows)).containsExactly(says);
    assertThat(rows.entries().getFirst().row()).isEmpty();
  }

  @Test
  void textThatIsTooLongOrNotVisibleIsRefused() {
    var line = "e-1,2026-10-08 09:00,2026-10-08 10:00,%s,政策理论\r\n";

    assertThat(problems(rows(HEADS + line.formatted("字".repeat(201)))))
        .containsExactly("第 2 行 D 列（课程名称）：有 201 个字，最多 200 个");
    assertThat(problems(rows(HEADS + line.formatted("\"党\n章\""))))
        .containsExactly("第 2 行 D 列（课程名称）：里面有换行或者看不见的字符");
  }

  @Test
  void allThatIsWrongIsNamedAndNotTheFirstOnly() {
    var rows = rows(HEADS + "e-1,x,2026-10-08 10:00,,y\r\n\r\n?,2026-10-08 09:00,10:00,a,其他\r\n");

    assertThat(problems(rows))
        .extracting(problem -> problem.substring(0, problem.indexOf('：')))
        .containsExactly("第 2 行 B 列（开始时间）", "第 2 行 D 列（课程名称）", "第 2 行 E 列（类别）", "第 4 行 A 列（站点编号）");
  }

  @Test
  void theSameLineTwiceIsNamed() {
    var line = "e-1,2026-10-08 09:00,2026-10-08 10:00,党章,政策理论\r\n";

    assertThat(problems(rows(HEADS + line + line))).containsExactly("第 3 行：和第 2 行重复");
  }

  @Test
  void headingsMustBeThereOnceAndMayStandAnywhere() {
    assertThat(problems(rows("a,b\r\n1,2\r\n")))
        .containsExactly("整个文件：没有找到表头。第一张表的第一行应当是：站点编号、日期、开始时间、结束时间、时长、课程名称、类别");
    assertThat(problems(rows("站点编号,开始时间,结束时间\r\ne-1,x,y\r\n")))
        .containsExactly("第 1 行：缺少这些列：课程名称、类别");
    assertThat(problems(rows("站点编号,开始时间,开始 时间,结束时间,课程名称,类别\r\n")))
        .containsExactly("第 1 行 C 列（开始时间）：和 B 列是同一种内容，只能留一列");
    assertThat(problems(rows(HEADS))).containsExactly("整个文件：表头下面没有内容。");
    var title = "2026年10月播放记录\r\n备注,类别,课件名称,结束时间,开始时间,编号\r\n";
    assertThat(problems(rows(title + "x,其他,党章,2026-10-08 10:00,2026-10-08 09:00,e-1\r\n")))
        .isEmpty();
  }

  @Test
  void aDayAndALengthDoAsWell() {
    var heads = "站点编号,日期,开始时间,时长,课程名称,类别\r\n";

    var rows =
        rows(heads + "e-1,2026-10-08,09:00,1小时25分,党章,其他\r\ne-1,2026-10-09,09:00,1:25:00,党章,其他\r\n");
    assertThat(problems(rows)).isEmpty();
    assertThat(rows.entries())
        .allSatisfy(it -> assertThat(it.row().orElseThrow().span().length()).hasMinutes(85));
    assertThat(problems(rows(heads + "e-1,2026-10-08,09:00,85,党章,其他\r\n")))
        .containsExactly("第 2 行 D 列（时长）：“85”看不出多长，请写成 1:25:00 或 85分钟");
    assertThat(problems(rows(heads + "e-1,2026-10-08,09:00,1:25,党章,其他\r\n"))).hasSize(1);
  }

  @Test
  void cellsOfAWorkbookAreReadByWhatTheyAre() {
    var heads = List.of("站点编号", "开始时间", "结束时间", "课程名称", "类别");
    var file =
        Books.xlsx(
            List.of(
                heads,
                List.of("e-1", "", "", "党章", "其他"),
                List.of("e-1", "", "2026-10-08 10:00", "党章", "其他")),
            sheet -> {
              Books.date(sheet, 1, 1, LocalDateTime.parse("2026-10-08T09:00"), "yyyy/m/d h:mm");
              Books.date(
                  sheet,
                  1,
                  2,
                  LocalDateTime.parse("2026-10-08T10:25"),
                  "yyyy\"年\"m\"月\"d\"日\" h:mm");
              sheet.getRow(2).getCell(1).setCellValue(46_303.375);
              Books.date(sheet, 2, 3, LocalDateTime.parse("2026-10-01T00:00"), "yyyy-mm-dd");
            });
    var rows = rows(file);

    assertThat(rows.entries().getFirst().row().orElseThrow().span().length()).hasMinutes(85);
    assertThat(problems(rows))
        .containsExactly(
            "第 3 行 B 列（开始时间）：“46303.375”是数字，不是日期。请把单元格格式改成日期",
            "第 3 行 D 列（课程名称）：“2026-10-01”被表格当成了日期。请把这一列的单元格格式改成“文本”，再填一次");
  }

  @Test
  void mergedCellsAreNamedBelowTheHeadingsOnly() {
    var title = List.of("2026年10月播放记录", "", "", "", "");
    var heads = List.of("站点编号", "开始时间", "结束时间", "课程名称", "类别");
    var line = List.of("e-1", "2026-10-08 09:00", "2026-10-08 10:00", "党章", "其他");
    var file =
        Books.xlsx(
            List.of(
                title,
                heads,
                line,
                List.of("", "2026-10-09 09:00", "2026-10-09 10:00", "党章", "其他")),
            sheet -> {
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
              sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            });

    assertThat(problems(rows(file))).containsExactly("第 3 行 A 列：是合并单元格（A3:A4）。请取消合并，每一格都填上内容");
  }

  private static List<String> problems(Rows<PlaybackRow> rows) {
    return java.util.stream.Stream.concat(
            rows.problems().stream(), rows.entries().stream().flatMap(it -> it.problems().stream()))
        .map(problem -> problem.where() + "：" + problem.says())
        .toList();
  }

  private static Rows<PlaybackRow> rows(String csv) {
    return rows(csv.getBytes(UTF_8));
  }

  private static Rows<PlaybackRow> rows(byte[] file) {
    return PlaybackRows.read(((Read) SheetFile.read(file)).sheet(), SHANGHAI, NOW);
  }
}
