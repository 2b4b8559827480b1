package zhenzhi.dashboard.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.dashboard.testing.District;

class SurveyParagraphTest {
  @Test
  void itTellsTheFiguresWithTheirChangeAndNamesWhatIsNotKnown() {
    var paragraph = SurveyParagraph.of(SurveySamples.survey(5));

    assertThat(paragraph)
        .startsWith("2026年10月，天宁区共有远程教育站点240个；畅通率")
        .contains("个百分点", "办结率78.6%（（办结＋延期）÷交办）", "下发限期整改3件，正在办1件、超时1件")
        .endsWith("培训率、簿册完整率暂无数据。");
  }

  @Test
  void whereThereAreNoSitesThereIsNothingToTell() {
    assertThat(SurveyParagraph.of(SurveySamples.survey(0))).isEmpty();
  }

  @Test
  void theSheetHasThisPeriodAndTheOneBeforeWithTheDefinitions() {
    var book = SurveySheets.book(SurveySamples.survey(5), District.TIMES);

    assertThat(book.pages()).extracting(page -> page.name()).containsExactly("本期", "上期");
    assertThat(book.pages().getFirst().table().rows()).hasSize(5);
    assertThat(book.pages().getLast().table().rows()).hasSize(4);
    assertThat(book.pages())
        .allSatisfy(page -> assertThat(page.notes()).hasSize(1 + Measure.values().length));
    assertThat(XlsxSheets.write(book)).isNotEmpty();
  }

  @Test
  void aPeriodThatIsNoneIsNamed() {
    assertThat(SurveySamples.wrong().problem()).contains("上个月");
    assertThat(SurveySamples.district(3).problem()).isEmpty();
  }
}
