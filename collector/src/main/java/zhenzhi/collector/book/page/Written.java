package zhenzhi.collector.book.page;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Rows;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.page.Word.Corrected;
import zhenzhi.collector.book.page.Word.Entered;
import zhenzhi.collector.book.page.Word.Restored;
import zhenzhi.collector.book.page.Word.Withdrawn;
import zhenzhi.collector.refusal.Refusal;

/**
 * What the log of an entry comes to.
 *
 * @param values by the columns' keys; none is empty
 * @param words how many there are in the log
 */
public record Written(Map<String, String> values, boolean isWithdrawn, int words) {
  public static final Written NOTHING = new Written(Map.of(), false, 0);

  public Written {
    values = Map.copyOf(values);
  }

  /** Refuses what does not follow from what is there. */
  public static Written of(List<Word> log) {
    var written = NOTHING;
    for (var word : log) {
      written = written.after(word);
    }
    return written;
  }

  public Written after(Word word) {
    return switch (word) {
      case Entered(var said) when words == 0 -> with(said);
      case Corrected(var said) when words > 0 && !isWithdrawn -> with(said);
      case Withdrawn() when words > 0 && !isWithdrawn -> new Written(values, true, words + 1);
      case Restored() when isWithdrawn -> new Written(values, false, words + 1);
      case Entered _, Corrected _, Withdrawn _, Restored _ ->
          throw new Refusal(CONFLICT, "the entry has gone on meanwhile: " + word);
    };
  }

  private Written with(Map<String, String> said) {
    var now = new TreeMap<>(values);
    now.putAll(said);
    now.values().removeIf(String::isEmpty);
    return new Written(now, false, words + 1);
  }

  /**
   * Hours that people wrote where a box would have told them; of a meeting without any, what its
   * times come to.
   */
  public Optional<Duration> hours(Book book) {
    if (book.rows() != Rows.STUDY) {
      return Optional.empty();
    }
    return value(book, Source.CREDITED)
        .flatMap(ColumnType::hours)
        .or(() ->
            value(book, Source.PLAYED_TIMES)
                .flatMap(Sitting::read)
                .map(times ->
                    times.stream().map(Sitting::length).reduce(Duration.ZERO, Duration::plus)));
  }

  private Optional<String> value(Book book, Source source) {
    return book.filledBy(source).flatMap(column -> Optional.ofNullable(values.get(column.key())));
  }

  /** What of {@code wanted} is not written yet; an empty text takes back what is. */
  public Map<String, String> news(Map<String, String> wanted) {
    var news = new TreeMap<>(wanted);
    news.entrySet().removeIf(one -> one.getValue().equals(values.getOrDefault(one.getKey(), "")));
    return news;
  }
}
