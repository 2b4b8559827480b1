package zhenzhi.collector.content;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.study.ContentName;
import zhenzhi.collector.study.ContentName.Kind;
import zhenzhi.protocol.Playback.Category;

/** A course that is to be added. */
public record NewCourse(
    Optional<String> code, String title, Category category, Optional<Duration> length) {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_TITLE = 200;

  public NewCourse {
    title = title.strip();
    code = code.map(String::strip).filter(text -> !text.isEmpty());
    require(
        !title.isEmpty() && title.length() <= LONGEST_TITLE,
        "a title has 1 to 200 letters: '" + title + "'");
    require(
        code.map(text -> text.length() <= LONGEST_CODE).orElse(true),
        "a code has at most 64 letters: " + code);
    require(category != Category.LIVE, "television is no course");
    require(
        length
            .map(time -> time.isPositive() && time.compareTo(Duration.ofDays(1)) <= 0)
            .orElse(true),
        "a course lasts at most a day: " + length);
  }

  /** What boxes may call it. */
  List<ContentName> names() {
    return Stream.concat(code.map(ContentName::code).stream(), Stream.of(ContentName.title(title)))
        .toList();
  }

  /** The same for a course that was found as {@code name}: told by its code, it takes no title. */
  List<ContentName> namesWith(ContentName name) {
    return Stream.concat(
            Stream.of(name),
            names().stream().filter(own -> own.kind() == Kind.CODE || own.kind() == name.kind()))
        .distinct()
        .toList();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
