package zhenzhi.collector.diagnosis.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.study.SiteDays.Books;
import zhenzhi.collector.diagnosis.study.StudyDecision.Tell;

/**
 * Whether the hours that people wrote or imported are hours that somebody played. Days of which
 * reports are missing, and days that are excused, contradict nobody.
 */
final class BookRule {
  private static final double HOUR = Duration.ofHours(1).toMillis();

  private BookRule() {}

  /** Looks at the newest month that is over for long enough. */
  static Optional<StudyDecision> decide(SiteDays site, StudyConfig config, LocalDate today) {
    var month = month(config, today);
    var unplayed = sum(site, month, Books::unplayed);
    var byBox = sum(site, month, Books::byBox);
    if (!isMuch(unplayed, byBox, config)) {
      return Optional.empty();
    }
    var clue =
        Clue.of(Sign.HOURS_NOBODY_PLAYED, unplayed.toMillis() / HOUR, byBox.toMillis() / HOUR);
    return Optional.of(
        new Tell(Verdict.of(Finding.BOOKS_DISAGREE, StudyRule.CONFIDENCE, clue), month.atDay(1)));
  }

  private static boolean isMuch(Duration unplayed, Duration byBox, StudyConfig config) {
    return unplayed.compareTo(config.booksHours()) >= 0
        && unplayed.toMillis() * 100 >= unplayed.plus(byBox).toMillis() * config.booksShare();
  }

  private static YearMonth month(StudyConfig config, LocalDate today) {
    return YearMonth.from(today.minusDays(config.booksRest().toDays())).minusMonths(1);
  }

  private static Duration sum(SiteDays site, YearMonth month, Function<Books, Duration> of) {
    return site.days().subMap(month.atDay(1), true, month.atEndOfMonth(), true).values().stream()
        .filter(day -> !day.isExcused())
        .map(day -> of.apply(day.books()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
