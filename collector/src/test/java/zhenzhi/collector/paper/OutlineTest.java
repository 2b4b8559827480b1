package zhenzhi.collector.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.paper.Block.Heading;
import zhenzhi.collector.paper.Block.Level;

class OutlineTest {
  @Test
  void countsAnewBelowEveryHeading() {
    var outline = new Outline();

    assertThat(
            Stream.of(
                    Level.FIRST,
                    Level.SECOND,
                    Level.THIRD,
                    Level.THIRD,
                    Level.SECOND,
                    Level.THIRD,
                    Level.FIRST,
                    Level.SECOND)
                .map(level -> outline.next(new Heading(level, "标题"))))
        .containsExactly("一、标题", "（一）标题", "1.标题", "2.标题", "（二）标题", "1.标题", "二、标题", "（一）标题");
  }

  @ParameterizedTest
  @CsvSource({"1, 一", "10, 十", "11, 十一", "20, 二十", "35, 三十五", "99, 九十九", "100, 100"})
  void countsInWords(int number, String words) {
    assertThat(Outline.chinese(number)).isEqualTo(words);
  }
}
