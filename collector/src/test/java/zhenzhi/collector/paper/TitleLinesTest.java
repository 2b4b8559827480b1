package zhenzhi.collector.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleLinesTest {
  private static final int TWENTY = 40;

  @Test
  void aShortTitleStaysOnOneLine() {
    assertThat(TitleLines.of("关于学时排名的通报", TWENTY)).containsExactly("关于学时排名的通报");
  }

  @Test
  void aLongTitleIsDividedBetweenWords() {
    assertThat(TitleLines.of("关于2026年10月远程教育站点播放学时排名情况的通报", TWENTY))
        .containsExactly("关于2026年10月远程教育站点", "播放学时排名情况的通报");
  }

  @Test
  void threeLinesAreAboutEquallyLong() {
    var lines = TitleLines.of("中共滨河区委组织部关于2026年第三季度全区党员干部现代远程教育终端站点播放学时排名和设备故障诊治情况的通报", TWENTY);

    assertThat(lines).hasSize(3).allMatch(line -> Breadth.of(line) >= 26);
    assertThat(String.join("", lines)).contains("2026年第三季度", "终端站点播放学时");
  }

  @Test
  void noLineBeginsWithAMark() {
    assertThat(TitleLines.of("一".repeat(20) + "、二三的四", TWENTY))
        .allMatch(line -> !line.startsWith("、") && !line.startsWith("的"));
  }

  @Test
  void theAuthorsOwnLinesAreKept() {
    assertThat(TitleLines.of("关于播放学时\n排名情况的通报", TWENTY)).containsExactly("关于播放学时", "排名情况的通报");
  }

  @Test
  void whatHasNoWordsIsDividedAnyhow() {
    var title = "x".repeat(500) + "站".repeat(500);

    var lines = TitleLines.of(title, TWENTY);

    assertThat(lines).allMatch(line -> Breadth.of(line) <= TWENTY);
    assertThat(String.join("", lines)).isEqualTo(title);
  }
}
