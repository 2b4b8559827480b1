package zhenzhi.collector.book.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map.Entry;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.page.DayFacts.Course;
import zhenzhi.collector.study.CategoryWords;
import zhenzhi.collector.study.DayAccount;
import zhenzhi.collector.study.Fate;
import zhenzhi.collector.study.Piece;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyTime;
import zhenzhi.protocol.Playback.Category;

/**
 * What was credited on a day: from when to when, and which courses.
 *
 * @param times apart by more than the pause that ends a session
 * @param courses the longest first
 */
public record Studied(List<Sitting> times, List<Course> courses) {
  /** Who watched more than these in a day zapped; the hours are right all the same. */
  private static final int MOST_COURSES = 4;

  /** Something that played, whatever became of it. */
  public record Title(Instant from, Instant until, String code, String title, Category category) {}

  public static Studied of(LocalDate day, ZoneId zone, DayAccount account, List<Title> titles) {
    var credited =
        account.pieces().stream()
            .filter(piece -> piece.fate() == Fate.CREDITED)
            .map(Piece::span)
            .toList();
    return new Studied(times(day, zone, credited), courses(account, credited, titles));
  }

  private static List<Sitting> times(LocalDate day, ZoneId zone, List<Span> credited) {
    var times = new ArrayList<Sitting>();
    for (var span : credited) {
      Sitting.on(day, zone, span.start(), span.end()).ifPresent(times::add);
    }
    return Sitting.joined(times, Reckoning.PAUSE);
  }

  private static List<Course> courses(DayAccount account, List<Span> credited, List<Title> titles) {
    var lengths = new LinkedHashMap<Course, Duration>();
    for (var title : titles) {
      var length = within(title, credited);
      if (length.isPositive()) {
        var category = account.category(title.code(), title.title(), title.category());
        if (account.policy().categories().contains(category)) {
          lengths.merge(
              new Course(title.title(), CategoryWords.of(category)), length, Duration::plus);
        }
      }
    }
    return lengths.entrySet().stream()
        .sorted(Entry.<Course, Duration>comparingByValue().reversed())
        .limit(MOST_COURSES)
        .map(Entry::getKey)
        .toList();
  }

  private static Duration within(Title title, List<Span> credited) {
    var played = List.of(new Span(title.from(), title.until()));
    return credited.stream()
        .map(span -> StudyTime.within(span, played))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
