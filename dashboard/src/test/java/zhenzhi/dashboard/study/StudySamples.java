package zhenzhi.dashboard.study;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diary.Diary;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.DiaryMonth;
import zhenzhi.collector.diary.Tally;
import zhenzhi.collector.diary.Tally.Figures;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.strike.Strike;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.collector.study.DayAccount;
import zhenzhi.collector.study.Fate;
import zhenzhi.collector.study.Piece;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.collector.study.Sortings;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.attendance.PeopleSamples;
import zhenzhi.dashboard.attendance.PeopleViews;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.station.DayViews;
import zhenzhi.dashboard.study.StudyView.Chosen;
import zhenzhi.dashboard.testing.Site;
import zhenzhi.protocol.Playback.Category;

/** A site's study, ready for the template. */
public final class StudySamples {
  static final StudyViews.Site LOTUS =
      new StudyViews.Site("sn-0017", "荷花社区站点", "常州市 · 天宁区 · 东河街道 · 荷花社区");

  private static final CreditingPolicy POLICY =
      new CreditingPolicy(
          1,
          LocalDate.of(2000, 1, 1),
          EnumSet.of(Category.BASICS, Category.THEORY, Category.TOPIC),
          Duration.ofMinutes(20),
          Duration.ofHours(5),
          Optional.of(new Opening(LocalTime.of(8, 0), LocalTime.of(18, 0))),
          Duration.ofMinutes(245));

  private StudySamples() {}

  /** A busy year, and a day with a piece of every fate. */
  public static StudyView much() {
    var day = TIMES.today();
    return view(year(1), day, account(day), true, "");
  }

  /** The same with a mistake in the form. */
  public static StudyView wrong() {
    var day = TIMES.today();
    return view(year(1), day, account(day), true, "从几点：要填时间，如 08:30，不能是“八点”。");
  }

  /** A site that studied on two days. */
  public static StudyView little() {
    var day = TIMES.today();
    return view(year(160), day, nothing(day), false, "");
  }

  /** A site that nobody ever heard. */
  public static StudyView none() {
    var day = TIMES.today();
    return view(year(0), day, nothing(day), false, "");
  }

  private static StudyView view(
      Diary diary, LocalDate day, DayAccount account, boolean isSaid, String wrong) {
    return StudyViews.of(
        LOTUS,
        diary,
        day,
        new Chosen(
            TIMES.day(day),
            StudyViews.figures(isSaid ? studied(day, account) : diary.day(day)),
            Timelines.of(day, account, TIMES),
            DayViews.of(isSaid ? Site.playback() : List.of(), account, TIMES),
            isSaid ? PeopleViews.words(PeopleSamples.words(), TIMES) : List.of()),
        isSaid ? decided(day, wrong) : undecided(day),
        Optional.of(isSaid ? PeopleSamples.said() : PeopleSamples.asked()),
        TIMES);
  }

  private static StrikesView decided(LocalDate day, String wrong) {
    var span = new Span(NOON.plusSeconds(60L * 152), NOON.plusSeconds(60L * 192));
    return StrikeViews.of(
        LOTUS.code(),
        day,
        List.of(
            new Strike(8, span, "抽查发现没有人收看", "赵敏", NOON, OptionalLong.empty(), Optional.empty()),
            new Strike(7, span, "同上", "赵敏", NOON, OptionalLong.of(31), Optional.empty()),
            new Strike(
                5,
                span,
                "没有签到表",
                "赵敏",
                NOON.minusSeconds(90_000),
                OptionalLong.empty(),
                Optional.of(new Strike.Restored("赵敏", NOON, "签到表补交了")))),
        List.of(
            new Excuse(
                new Excuse.Source.Act(3),
                Optional.empty(),
                Excuse.Cause.POWER_CUT,
                new Span(NOON.minusSeconds(7_200), NOON.minusSeconds(3_600)),
                false,
                new Excuse.Where.Unit("东河街道"),
                42,
                "供电所停电通知",
                "赵敏",
                NOON,
                Optional.empty())),
        Optional.of(new Form(wrong.isEmpty() ? Map.of() : Map.of("from", "八点", "reason", "没有人"))),
        wrong,
        TIMES);
  }

  private static StrikesView undecided(LocalDate day) {
    return StrikeViews.of(LOTUS.code(), day, List.of(), List.of(), Optional.empty(), "", TIMES);
  }

  private static DiaryDay studied(LocalDate day, DayAccount account) {
    var credited = account.reckoning().credited();
    return new DiaryDay(
        day,
        new Tally(
            Optional.of(
                new Figures(
                    account.reckoning().raw(), credited, Optional.of(credited.multipliedBy(18)))),
            account.reckoning().sessions(),
            1,
            new Completeness(288, 0)),
        OptionalInt.of(18));
  }

  /** {@code every}: so many days apart are the days with study; 0 for a year without a word. */
  static Diary year(int every) {
    var random = new Random(5);
    var year = Year.of(2026);
    var days =
        IntStream.rangeClosed(1, year.length())
            .mapToObj(year::atDay)
            .map(day -> day(day, every, random))
            .toList();
    var months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(year::atMonth)
            .map(month ->
                new DiaryMonth(
                    month,
                    days.stream()
                        .filter(day -> YearMonth.from(day.day()).equals(month))
                        .map(DiaryDay::tally)
                        .reduce(Tally.NOTHING, Tally::plus)))
            .toList();
    return new Diary(year, days, months);
  }

  private static DiaryDay day(LocalDate day, int every, Random random) {
    if (every == 0 || day.isAfter(TIMES.today()) || random.nextInt(12) == 0) {
      return DiaryDay.unknown(day);
    }
    var credited =
        day.getDayOfYear() % every == 0
            ? Duration.ofSeconds(random.nextInt(4_400)).multipliedBy(random.nextInt(5))
            : Duration.ZERO;
    var people = credited.isZero() || random.nextInt(3) == 0 ? 0 : 5 + random.nextInt(30);
    return new DiaryDay(
        day,
        new Tally(
            Optional.of(
                new Figures(
                    credited.plusMinutes(random.nextInt(60)),
                    credited,
                    people == 0 ? Optional.empty() : Optional.of(credited.multipliedBy(people)))),
            credited.isZero() ? 0 : 1,
            credited.isZero() ? 0 : 1,
            new Completeness(288, day.getDayOfMonth() == 9 ? 12 : 0)),
        people == 0 ? OptionalInt.empty() : OptionalInt.of(people));
  }

  private static DayAccount account(LocalDate day) {
    return new DayAccount(
        new Reckoning(
            day,
            Duration.ofMinutes(394),
            Duration.ofMinutes(30),
            Duration.ofMinutes(20),
            Duration.ofMinutes(12),
            Duration.ofMinutes(40),
            Duration.ofMinutes(10),
            Duration.ZERO,
            Duration.ofMinutes(30),
            2,
            Optional.empty()),
        POLICY,
        List.of(
            piece(-270, -250, Fate.CLOSED),
            piece(-250, -140, Fate.CREDITED),
            piece(-130, -100, Fate.NOT_STUDY),
            piece(-40, -28, Fate.TOO_SHORT),
            piece(-20, 152, Fate.CREDITED),
            piece(152, 192, Fate.STRUCK),
            piece(192, 202, Fate.OVER_CAP)),
        new Sortings(List.of()));
  }

  private static DayAccount nothing(LocalDate day) {
    return new DayAccount(
        new Reckoning(
            day,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            0,
            Optional.empty()),
        POLICY,
        List.of(),
        new Sortings(List.of()));
  }

  private static Piece piece(int from, int until, Fate fate) {
    return new Piece(new Span(NOON.plusSeconds(60L * from), NOON.plusSeconds(60L * until)), fate);
  }
}
