package zhenzhi.collector.study;

import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.protocol.Playback.Category;

/**
 * What is named so is of that category, whatever a box says.
 *
 * @param category {@code LIVE} for what is no study at all
 * @param from the first day on which it holds
 * @param until the first day on which it holds no more; absent while it does
 */
public record Sorting(
    ContentName name, Category category, LocalDate from, Optional<LocalDate> until) {

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }
}
