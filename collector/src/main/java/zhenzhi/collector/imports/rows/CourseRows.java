package zhenzhi.collector.imports.rows;

import static zhenzhi.collector.imports.rows.Layout.COURSE;
import static zhenzhi.collector.imports.rows.Layout.COURSE_CATEGORY;
import static zhenzhi.collector.imports.rows.Layout.COURSE_CODE;
import static zhenzhi.collector.imports.rows.Layout.COURSE_LENGTH;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.protocol.Playback.Category;

/** Reads courses of a catalogue. */
public final class CourseRows {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_TITLE = 200;
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Map<String, Category> CATEGORIES =
      Map.of(
          "党的基本知识", Category.BASICS,
          "政策理论", Category.THEORY,
          "专题教学", Category.TOPIC,
          "其他", Category.OTHER,
          "其它", Category.OTHER);

  private CourseRows() {}

  public static Rows<CourseRow> read(Sheet sheet) {
    return Rows.of(sheet, Layout.COURSES, CourseRows::row, CourseRow::key);
  }

  private static Optional<CourseRow> row(Cells cells) {
    var code = cells.text(COURSE_CODE, LONGEST_CODE);
    var title = cells.text(COURSE, LONGEST_TITLE);
    var category = cells.choice(COURSE_CATEGORY, CATEGORIES);
    var length = cells.length(COURSE_LENGTH);
    if (length.filter(time -> !time.isPositive() || time.compareTo(LONGEST) > 0).isPresent()) {
      cells.bad(COURSE_LENGTH, "一门课程至少 1 秒，最长一天");
    }
    return title.isPresent() && category.isPresent()
        ? Optional.of(new CourseRow(code, title.get(), category.get(), length))
        : Optional.empty();
  }
}
