package zhenzhi.dashboard.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhenzhi.collector.diary.DiaryDay;
import zhenzhi.collector.diary.Said;
import zhenzhi.collector.diary.Tally.Figures;
import zhenzhi.dashboard.words.Times;

/** Puts the question into words. */
public final class PeopleViews {
  private static final int BUTTONS = 4;

  /** For a site that has never said anything. */
  private static final int[] FIRST_GUESSES = {5, 10, 20, 30};

  private PeopleViews() {}

  public static PeopleView of(
      String code, LocalDate day, String back, List<Said> said, List<Integer> usual, Times times) {
    return new PeopleView(
        code,
        day.toString(),
        back,
        word(day, times) + "有多少人参加学习？",
        said.isEmpty() ? "" : said.getFirst().people() + " 人",
        buttons(usual),
        words(said, times));
  }

  /**
   * The newest day with study of which nobody said how many took part; else today, if it is said.
   */
  public static Optional<LocalDate> asked(List<DiaryDay> days, LocalDate today) {
    var unsaid =
        days.reversed().stream()
            .filter(day -> day.people().isEmpty() && isStudied(day))
            .map(DiaryDay::day)
            .findFirst();
    return unsaid.or(() ->
        days.stream()
            .filter(day -> day.day().equals(today) && day.people().isPresent())
            .map(DiaryDay::day)
            .findFirst());
  }

  private static boolean isStudied(DiaryDay day) {
    return day.tally()
        .hours()
        .map(Figures::credited)
        .filter(credited -> !credited.isZero())
        .isPresent();
  }

  private static String word(LocalDate day, Times times) {
    if (day.equals(times.today())) {
      return "今天";
    }
    return day.equals(times.today().minusDays(1)) ? "昨天" : times.day(day);
  }

  private static List<String> buttons(List<Integer> usual) {
    return Stream.concat(usual.stream(), IntStream.of(FIRST_GUESSES).boxed())
        .distinct()
        .limit(BUTTONS)
        .sorted()
        .map(String::valueOf)
        .toList();
  }

  /** Every word that was said, the newest first. */
  public static List<String> words(List<Said> said, Times times) {
    var words = new ArrayList<String>();
    for (var one : said) {
      words.add(
          "%d 人，%s，%s%s"
              .formatted(
                  one.people(),
                  one.person().isEmpty() ? "不知道谁报的" : one.person() + " 报",
                  times.moment(one.at()),
                  one.equals(said.getFirst()) ? "" : "（已更正）"));
    }
    return words;
  }
}
