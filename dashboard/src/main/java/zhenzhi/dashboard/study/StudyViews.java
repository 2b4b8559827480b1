package zhenzhi.dashboard.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diary.Diary;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.Tally.Figures;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.study.StudyView.Cell;
import zhenzhi.dashboard.study.StudyView.Chosen;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Puts a site's study into words and squares. */
final class StudyViews {
  private static final int WEEK = 7;
  private static final Cell BLANK = new Cell("", "", "blank", "", "", "", "", false);

  private StudyViews() {}

  /** A site by its code, its name, and where it is. */
  record Site(String code, String name, String place) {
    String path() {
      return "/stations/" + code + "/study";
    }
  }

  /** {@code chosen}: a day of {@code month}. */
  static StudyView of(
      Site site,
      Diary diary,
      LocalDate chosen,
      Chosen day,
      StrikesView decided,
      Optional<PeopleView> people,
      Times times) {
    var month = YearMonth.from(chosen);
    var after = month.plusMonths(1);
    return new StudyView(
        site.code(),
        site.name(),
        site.place(),
        month.getYear() + "年" + month.getMonthValue() + "月",
        site.path() + "?month=" + month.minusMonths(1),
        after.isAfter(YearMonth.from(times.today())) ? "" : site.path() + "?month=" + after,
        StudyFigures.of(month.getMonthValue() + "月", diary.sum(month)),
        weeks(site, diary.of(month), chosen, times),
        day,
        decided,
        people,
        Years.of(diary, site.path(), times),
        site.path() + ".csv?year=" + month.getYear(),
        site.path() + ".xlsx?year=" + month.getYear());
  }

  /** The day that was asked for; else the newest on which something played, today, or the first. */
  static LocalDate chosen(StudyQuery query, Diary diary, LocalDate today) {
    var days = diary.of(query.month());
    return query
        .day()
        .or(() ->
            days.reversed().stream().filter(StudyViews::isPlayed).map(DiaryDay::day).findFirst())
        .orElse(query.month().equals(YearMonth.from(today)) ? today : query.month().atDay(1));
  }

  private static boolean isPlayed(DiaryDay day) {
    return day.tally().hours().map(Figures::raw).filter(raw -> !raw.isZero()).isPresent();
  }

  /** The figures of one day. */
  static List<Figure> figures(DiaryDay day) {
    return StudyFigures.of("当天", day.tally());
  }

  private static List<List<Cell>> weeks(
      Site site, List<DiaryDay> days, LocalDate chosen, Times times) {
    var cells = new ArrayList<Cell>();
    for (var i = 1; i < days.getFirst().day().getDayOfWeek().getValue(); i++) {
      cells.add(BLANK);
    }
    days.forEach(day -> cells.add(cell(site, day, chosen, times)));
    while (cells.size() % WEEK != 0) {
      cells.add(BLANK);
    }
    var weeks = new ArrayList<List<Cell>>();
    for (var i = 0; i < cells.size(); i += WEEK) {
      weeks.add(List.copyOf(cells.subList(i, i + WEEK)));
    }
    return weeks;
  }

  private static Cell cell(Site site, DiaryDay day, LocalDate chosen, Times times) {
    var isAhead = day.day().isAfter(times.today());
    var hours = day.tally().hours();
    return new Cell(
        String.valueOf(day.day().getDayOfMonth()),
        isAhead ? "" : site.path() + "?day=" + day.day() + "#day",
        isAhead ? "ahead" : Heat.style(day),
        isAhead ? "" : hours.map(one -> Numbers.hours(one.credited())).orElse("无"),
        hours
            .filter(one -> !one.raw().isZero())
            .map(one -> "播 " + Numbers.hours(one.raw()))
            .orElse(""),
        day.people().isPresent() ? day.people().getAsInt() + "人" : "",
        Heat.says(day, times),
        day.day().equals(chosen));
  }
}
