package zhenzhi.collector.diary;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/**
 * A year of a site.
 *
 * @param days every day of it
 * @param months every month of it
 */
public record Diary(Year year, List<DiaryDay> days, List<DiaryMonth> months) {

  public List<DiaryDay> of(YearMonth month) {
    return days.stream().filter(day -> YearMonth.from(day.day()).equals(month)).toList();
  }

  public Tally sum(YearMonth month) {
    return months.stream()
        .filter(one -> one.month().equals(month))
        .findFirst()
        .map(DiaryMonth::tally)
        .orElse(Tally.NOTHING);
  }

  public Tally sum() {
    return months.stream().map(DiaryMonth::tally).reduce(Tally.NOTHING, Tally::plus);
  }

  /** The day, which lies in the year. */
  public DiaryDay day(LocalDate day) {
    return days.get(day.getDayOfYear() - 1);
  }
}
