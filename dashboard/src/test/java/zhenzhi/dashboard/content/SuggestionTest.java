package zhenzhi.dashboard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.content.Course;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.protocol.Playback.Category;

class SuggestionTest {
  private static final Course FIRST = course(1, "dj-1", "党史第一课");
  private static final Course SECOND = course(2, "dj-2", "党史第二课");
  private static final Course LONGER = course(3, "dj-12", "党史第一课（下）");
  private static final List<Course> ALL = List.of(FIRST, SECOND, LONGER);

  @Test
  void codeTitleAndSuggestionNameACourseThoughOthersContainThem() {
    assertThat(Suggestion.meant(ALL, "dj-1")).isEqualTo(FIRST);
    assertThat(Suggestion.meant(ALL, "党史第一课")).isEqualTo(FIRST);
    assertThat(Suggestion.meant(ALL, Suggestion.of(FIRST))).isEqualTo(FIRST);
  }

  @Test
  void aPartIsEnoughWhenOnlyOneHasIt() {
    assertThat(Suggestion.meant(ALL, "第二")).isEqualTo(SECOND);
    assertThat(Suggestion.meant(ALL, "DJ-2")).isEqualTo(SECOND);
  }

  @Test
  void whatIsNotFoundOrNotClearIsNamed() {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> Suggestion.meant(ALL, "果树"))
        .withMessageContaining("“果树”");
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> Suggestion.meant(ALL, "党史"))
        .withMessageContaining("3 门课程")
        .withMessageContaining("dj-1 党史第一课");
  }

  private static Course course(long id, String code, String title) {
    return new Course(
        id, Optional.of(code), title, Category.BASICS, Optional.empty(), Optional.empty());
  }
}
