package zhenzhi.collector.verify;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is kept otherwise than the facts say.
 *
 * @param day absent where it is about no single day
 */
record Difference(long station, Optional<LocalDate> day, What what, String kept, String recounted) {

  /** What is kept. */
  enum What {
    HOURS("学时"),
    MONTH("月合计"),
    REPORTS("收到份数"),
    MISSING("缺报份数"),
    RUNS("上报编号");

    private final String word;

    What(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
