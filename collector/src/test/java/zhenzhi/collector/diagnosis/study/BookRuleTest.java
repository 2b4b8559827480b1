package zhenzhi.collector.diagnosis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.diagnosis.Finding.BOOKS_DISAGREE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookRuleTest {
  /** June, and the first three days of July, in which a box may still send what it had. */
  @Test
  void hoursThatNobodyPlayedAreToldOnTheFourthOfTheNextMonth() {
    var diary = new Diary("2026-06-01").played(1, 60).wrote(5, 60, 0).played(24, 5);

    assertThat(diary.played(2, 60).told()).isEmpty();
    assertThat(diary.played(1, 60).told()).contains(BOOKS_DISAGREE);
  }

  @ParameterizedTest
  @CsvSource({"245, 245, true", "244, 0, false", "245, 246, false", "600, 300, true"})
  void aMonthOfDutyAndHalfOfAllHours(int written, int played, boolean isTold) {
    var diary = new Diary("2026-06-01").wrote(1, written, played).played(29, 5).played(3, 60);

    assertThat(diary.told().filter(BOOKS_DISAGREE::equals).isPresent()).isEqualTo(isTold);
  }

  @Test
  void excusedDaysContradictNobody() {
    assertThat(new Diary("2026-06-01").wroteExcused(5, 300).played(25, 5).played(4, 60).told())
        .isEmpty();
  }

  /** The books of July are looked at in August. */
  @Test
  void itIsOverWhenTheNextMonthFits() {
    var diary = new Diary("2026-06-01").wrote(5, 60, 0).played(25, 5).played(3, 60);
    assertThat(diary.told()).contains(BOOKS_DISAGREE);

    assertThat(diary.played(30, 60).told()).contains(BOOKS_DISAGREE);
    assertThat(diary.played(1, 60).told()).isEmpty();
  }
}
