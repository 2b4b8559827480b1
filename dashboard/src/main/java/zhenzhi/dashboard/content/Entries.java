package zhenzhi.dashboard.content;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhenzhi.collector.content.Decided;
import zhenzhi.collector.content.NewCourse;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.protocol.Playback.Category;

/** What is entered about content. What is wrong is named with its value. */
record Entries(Form form) {
  static final String TITLE = "title";
  static final String CODE = "code";
  static final String CATEGORY = "category";
  static final String MINUTES = "minutes";
  static final String FROM = "from";
  static final String REASON = "reason";

  private static final int LONGEST_MINUTES = 1_440;

  /** What a course may be: television is none. */
  static final List<Category> CATEGORIES =
      List.of(Category.BASICS, Category.THEORY, Category.TOPIC, Category.OTHER);

  static String word(Category category) {
    return category.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Category> category(String word) {
    return Arrays.stream(Category.values())
        .filter(category -> word(category).equals(word))
        .findFirst();
  }

  static List<Choice> choices(Optional<Category> chosen) {
    return CATEGORIES.stream()
        .map(category ->
            new Choice(
                word(category), Labels.of(category), chosen.filter(category::equals).isPresent()))
        .toList();
  }

  NewCourse course() {
    var title = title();
    var code = form.text(CODE).strip();
    if (code.length() > 64) {
      throw new Mistake("编号：最多 64 个字，“" + code + "”太长。");
    }
    return new NewCourse(
        code.isEmpty() ? Optional.empty() : Optional.of(code), title, category(), length());
  }

  String title() {
    var title = form.text(TITLE).strip();
    if (title.isEmpty() || title.length() > 200) {
      throw new Mistake("标题：要填 1 到 200 个字，不能是“" + title + "”。");
    }
    return title;
  }

  Category category() {
    return category(form.text(CATEGORY))
        .filter(CATEGORIES::contains)
        .orElseThrow(() -> new Mistake("类别：请从四类里选一类，不能是“" + form.text(CATEGORY) + "”。"));
  }

  /** Absent when it was left out. */
  Optional<Duration> length() {
    var text = form.text(MINUTES).strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofMinutes(number(MINUTES, "时长", 1, LONGEST_MINUTES)));
  }

  int number(String name, String label, int least, int most) {
    var text = form.text(name).strip();
    if (text.matches("[0-9]{1,6}")) {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new Mistake(label + "：要填 " + least + " 到 " + most + " 的整数（分钟），不能是“" + text + "”。");
  }

  /** From today on, unless an earlier day was entered. */
  Decided decided(Reader reader) {
    var today = reader.times().today();
    var reason = form.text(REASON).strip();
    if (reason.isEmpty()) {
      throw new Mistake("请写上依据或原因。");
    }
    return new Decided(reader.account().id(), reader.times().now(), from(today), reason);
  }

  private LocalDate from(LocalDate today) {
    var text = form.text(FROM).strip();
    if (text.isEmpty()) {
      return today;
    }
    try {
      var from = LocalDate.parse(text);
      if (!from.isAfter(today) && from.getYear() >= 2000) {
        return from;
      }
    } catch (DateTimeException _) {
      // Not a day: said below.
    }
    throw new Mistake("从哪天起：要填今天或更早的日期，如 " + today + "，不能是“" + text + "”。");
  }
}
