package zhenzhi.dashboard.study;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.diary.Diary;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.DiaryMonth;
import zhenzhi.collector.diary.Tally;
import zhenzhi.dashboard.study.YearView.Month;
import zhenzhi.dashboard.study.YearView.Square;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Draws a year: a row for each month, a column for each day of it. */
final class Years {
  private static final double LEFT = 44;
  private static final double TOP = 20;
  private static final double STEP = 22;
  private static final double SIZE = 20;

  private Years() {}

  static YearView of(Diary diary, String path, Times times) {
    var year = diary.year();
    return new YearView(
        year + " 年",
        path + "?month=" + year.minusYears(1).atMonth(12),
        year.isBefore(Year.from(times.today()))
            ? path + "?month=" + year.plusYears(1).atMonth(1)
            : "",
        StudyFigures.of("全年", diary.sum()),
        diary.days().stream()
            .filter(day -> !day.day().isAfter(times.today()))
            .map(day -> square(day, times))
            .toList(),
        months(diary, path, times));
  }

  private static Square square(DiaryDay day, Times times) {
    return new Square(
        LEFT + (day.day().getDayOfMonth() - 1) * STEP,
        y(day.day().getMonthValue()),
        Math.round(Heat.share(day) * SIZE * 10) / 10.0,
        Heat.style(day),
        Heat.says(day, times));
  }

  private static double y(int month) {
    return TOP + (month - 1) * STEP;
  }

  private static List<Month> months(Diary diary, String path, Times times) {
    return diary.months().stream()
        .filter(month -> !month.month().isAfter(YearMonth.from(times.today())))
        .map(month -> month(month, path))
        .toList();
  }

  private static Month month(DiaryMonth month, String path) {
    var tally = month.tally();
    return new Month(
        y(month.month().getMonthValue()),
        month.month().getMonthValue() + "月",
        path + "?month=" + month.month(),
        tally.hours().map(hours -> Numbers.hours(hours.raw())).orElse(Numbers.UNKNOWN),
        tally.hours().map(hours -> Numbers.hours(hours.credited())).orElse(Numbers.UNKNOWN),
        person(tally),
        tally.hours().isEmpty() ? "—" : String.valueOf(tally.sessions()),
        tally.hours().isEmpty() ? "—" : String.valueOf(tally.studyDays()),
        Numbers.percent(tally.reports()));
  }

  static String person(Tally tally) {
    return tally.hours().flatMap(Tally.Figures::person).map(Numbers::hours).orElse("—");
  }
}
