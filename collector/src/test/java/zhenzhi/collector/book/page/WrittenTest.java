package zhenzhi.collector.book.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.page.Word.Corrected;
import zhenzhi.collector.book.page.Word.Entered;
import zhenzhi.collector.book.page.Word.Restored;
import zhenzhi.collector.book.page.Word.Withdrawn;
import zhenzhi.collector.book.shelf.ShelfFactory;
import zhenzhi.collector.refusal.Refusal;

class WrittenTest {
  private static final Entered FIRST = new Entered(Map.of("talk", "好", "host", "王芳"));
  private static final Book VIEWING = ShelfFactory.builtIn().find("viewing").orElseThrow();

  @Test
  void aCorrectionChangesWhatItNamesAndTakesBackWhatItEmpties() {
    var written = Written.of(List.of(FIRST, new Corrected(Map.of("talk", "很好", "host", ""))));

    assertThat(written).isEqualTo(new Written(Map.of("talk", "很好"), false, 2));
  }

  @Test
  void whatIsWithdrawnCanComeBackAsItWas() {
    var withdrawn = Written.of(List.of(FIRST, new Withdrawn()));

    assertThat(withdrawn.isWithdrawn()).isTrue();
    assertThat(withdrawn.after(new Restored())).isEqualTo(new Written(FIRST.said(), false, 3));
  }

  @Test
  void whatDoesNotFollowIsRefused() {
    var there = Written.of(List.of(FIRST));
    var gone = there.after(new Withdrawn());

    assertRefused(there, FIRST);
    assertRefused(there, new Restored());
    assertRefused(gone, new Corrected(Map.of()));
    assertRefused(gone, new Withdrawn());
    assertRefused(Written.NOTHING, new Corrected(Map.of()));
    assertRefused(Written.NOTHING, new Withdrawn());
    assertRefused(Written.NOTHING, new Restored());
  }

  private static void assertRefused(Written written, Word word) {
    assertThatThrownBy(() -> written.after(word)).isInstanceOf(Refusal.class);
  }

  /** A form that is sent back untouched says nothing new. */
  @Test
  void onlyWhatIsDifferentIsNew() {
    var written = Written.of(List.of(FIRST));

    assertThat(written.news(Map.of("talk", "好", "host", "王芳", "place", ""))).isEmpty();
    assertThat(written.news(Map.of("talk", "", "place", "村部")))
        .isEqualTo(Map.of("talk", "", "place", "村部"));
  }

  @Test
  void hoursAreWhatSomebodyWroteOrWhatTheTimesComeTo() {
    assertThat(hours(Map.of("hours", "1.50", "times", "09:00-12:00")))
        .contains(Duration.ofMinutes(90));
    assertThat(hours(Map.of("times", "09:00-10:00、14:00-14:30"))).contains(Duration.ofMinutes(90));
    assertThat(hours(Map.of("talk", "好"))).isEmpty();
  }

  private static Optional<Duration> hours(Map<String, String> said) {
    return Written.of(List.of(new Entered(said))).hours(VIEWING);
  }
}
