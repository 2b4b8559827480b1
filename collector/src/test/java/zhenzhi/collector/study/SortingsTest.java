package zhenzhi.collector.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.protocol.Playback.Category;

class SortingsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  @Test
  void whatNobodySortedIsAsTheBoxSays() {
    assertThat(new Sortings(List.of()).category(DAY, "c", "t", Category.OTHER))
        .isEqualTo(Category.OTHER);
  }

  @Test
  void aSortingHoldsFromItsDayUntilItEnds() {
    var sortings =
        new Sortings(
            List.of(
                new Sorting(
                    ContentName.title("党史第一课"), Category.BASICS, DAY, Optional.of(DAY.plusDays(3))),
                sorting(ContentName.title("党史第一课"), Category.TOPIC, DAY.plusDays(3))));

    assertThat(on(sortings, DAY.minusDays(1))).isEqualTo(Category.LIVE);
    assertThat(on(sortings, DAY)).isEqualTo(Category.BASICS);
    assertThat(on(sortings, DAY.plusDays(2))).isEqualTo(Category.BASICS);
    assertThat(on(sortings, DAY.plusDays(3))).isEqualTo(Category.TOPIC);
  }

  @Test
  void theCodeIsSurerThanTheTitle() {
    var sortings =
        new Sortings(
            List.of(
                sorting(ContentName.title("第一讲"), Category.THEORY, DAY),
                sorting(ContentName.code("dj-1"), Category.BASICS, DAY.plusDays(1))));

    assertThat(sortings.category(DAY, "dj-1", "第一讲", Category.LIVE)).isEqualTo(Category.THEORY);
    assertThat(sortings.category(DAY.plusDays(1), "dj-1", "第一讲", Category.LIVE))
        .isEqualTo(Category.BASICS);
  }

  @ParameterizedTest
  @CsvSource({
    "党史 第一课, '  党史　第一课 ', true",
    "ＺＴ－1, ZT-1, true",
    "ﾊﾞｽ, バス, true",
    "党史第一课, 党史第二课, false",
    "zt-1, ZT-1, false",
    "党史第一课, 党史 第一课, false"
  })
  void namesAreComparedWithoutRegardToWidthAndSpaces(String one, String other, boolean isSame) {
    assertThat(ContentName.title(one).equals(ContentName.title(other))).isEqualTo(isSame);
    assertThat(ContentName.code(one)).isNotEqualTo(ContentName.title(one));
  }

  private static Category on(Sortings sortings, LocalDate day) {
    return sortings.category(day, "x", "党史第一课", Category.LIVE);
  }

  private static Sorting sorting(ContentName name, Category category, LocalDate from) {
    return new Sorting(name, category, from, Optional.empty());
  }
}
