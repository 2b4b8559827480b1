package zhenzhi.collector.book.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.check.BookState.Missing;
import zhenzhi.collector.book.shelf.ShelfFactory;

class BookStateTest {
  private static final Shelf SHELF = ShelfFactory.builtIn();

  @Test
  void twoViewingsAndAFeedbackAreComplete() {
    assertThat(new BookState(Map.of("viewing", 2, "feedback", 1), 0).isComplete(SHELF)).isTrue();
    assertThat(new BookState(Map.of("viewing", 9), 0).missing(SHELF))
        .containsExactly(new Missing(SHELF.find("feedback").orElseThrow(), 1));
    assertThat(new BookState(Map.of("viewing", 1, "feedback", 1), 0).missing(SHELF))
        .containsExactly(new Missing(SHELF.find("viewing").orElseThrow(), 1));
  }

  /** Nothing written is not everything right. */
  @Test
  void withoutEntriesThereIsNoShare() {
    assertThat(new BookState(Map.of(), 0).consistent()).isEmpty();
    assertThat(new BookState(Map.of("viewing", 3, "feedback", 1), 1).consistent()).hasValue(0.75);
  }
}
