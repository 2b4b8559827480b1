package zhenzhi.dashboard.content;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import zhenzhi.collector.content.Course;
import zhenzhi.dashboard.frame.Mistake;

/**
 * A course as somebody names it: by the line that was suggested, its code, its title, or a part.
 */
final class Suggestion {
  private static final int SHOWN = 3;

  private Suggestion() {}

  static String of(Course course) {
    return course.code().map(code -> code + " " + course.title()).orElse(course.title());
  }

  /** The one that is meant; wrong when there is none, or when there are several. */
  static Course meant(List<Course> all, String text) {
    if (text.isEmpty()) {
      throw new Mistake("请填是目录里的哪一门课程。");
    }
    var exact = found(all, course -> isExactly(course, text));
    var found = exact.isEmpty() ? found(all, course -> isPartly(course, text)) : exact;
    if (found.isEmpty()) {
      throw new Mistake("目录里没有“" + text + "”。请填编号或标题，或者把它收入成新课程。");
    }
    if (found.size() > 1) {
      var some = found.stream().limit(SHOWN).map(Suggestion::of).collect(joining("、"));
      throw new Mistake("“" + text + "”能对上 " + found.size() + " 门课程，如" + some + "。请写全。");
    }
    return found.getFirst();
  }

  private static boolean isExactly(Course course, String text) {
    return of(course).equals(text)
        || course.title().equals(text)
        || course.code().filter(text::equals).isPresent();
  }

  private static boolean isPartly(Course course, String text) {
    return of(course).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static List<Course> found(List<Course> all, Predicate<Course> wanted) {
    return all.stream().filter(wanted).toList();
  }
}
