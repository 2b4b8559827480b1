package zhenzhi.agent.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.protocol.Playback.Category;

class ContentRulesTest {
  private final ContentRules rules =
      new ContentRules(
          Pattern.compile("(?<code>[A-Za-z]{1,8}-?\\d{1,8})[ _-]+(?<title>.+)"),
          Map.of("DJ", Category.BASICS, "DJZ", Category.TOPIC, "ZB", Category.LIVE),
          Map.of("政策理论", Category.THEORY));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # path | shown by the player | code | title | category
          /media/DJ-0113 入党誓词.mp4 | x | DJ-0113 | 入党誓词 | BASICS
          /media/DJZ-7_四史.mkv | x | DJZ-7 | 四史 | TOPIC
          /media/政策理论/XX-1 土地政策.mp4 | x | XX-1 | 土地政策 | THEORY
          /media/政策理论/讲座.mp4 | 讲座.mp4 | 讲座 | 讲座 | THEORY
          /media/政策理论/讲座.mp4 | 农村讲座 | 讲座 | 农村讲座 | THEORY
          https://cdn.example/v/ZB-12%20%E7%9B%B4%E6%92%AD.m3u8?t=1 | x | ZB-12 | 直播 | LIVE
          电影.mp4 | '' | 电影 | 电影 | OTHER
          """)
  void aPathTellsWhatItIs(String path, String shown, String code, String title, Category category) {
    assertThat(rules.of(path, shown)).isEqualTo(new Content(code, title, category));
  }

  @Test
  void aNameThatIsTooLongIsCutBetweenCharacters() {
    var content = rules.of("😀".repeat(70) + ".mp4", "");

    assertThat(content.code()).isEqualTo("😀".repeat(64));
    assertThat(content.title()).isEqualTo("😀".repeat(70));
  }
}
