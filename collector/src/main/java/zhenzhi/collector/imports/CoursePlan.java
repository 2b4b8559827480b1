package zhenzhi.collector.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.CourseBatchService.Known;
import zhenzhi.collector.content.NewCourse;
import zhenzhi.collector.imports.Plan.Step;
import zhenzhi.collector.imports.rows.CourseRow;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.rows.Field;
import zhenzhi.collector.imports.rows.Layout;
import zhenzhi.collector.imports.rows.Rows;
import zhenzhi.collector.study.ContentName;

/**
 * Compares the courses of a file with the catalogue. A file only adds: another category changes
 * hours from a day on, which a person decides course by course.
 *
 * @param fresh what is to be added
 */
record CoursePlan(Plan plan, List<NewCourse> fresh) {

  static CoursePlan of(Rows<CourseRow> rows, Map<ContentName, Known> known) {
    var judge = new Judge(rows, known);
    var steps = rows.entries().stream().map(judge::step).toList();
    return new CoursePlan(
        new Plan(Plans.heads(rows), steps, rows.problems(), judge.restsOn), judge.fresh);
  }

  /** What a line may be known by. */
  static Stream<ContentName> names(CourseRow row) {
    return Stream.concat(
        row.code().map(ContentName::code).stream(), Stream.of(ContentName.title(row.title())));
  }

  private static final class Judge {
    private final Rows<CourseRow> rows;
    private final Map<ContentName, Known> known;
    private final Map<ContentName, Integer> lines = new HashMap<>();
    private final TreeSet<Long> restsOn = new TreeSet<>();
    private final List<NewCourse> fresh = new ArrayList<>();

    Judge(Rows<CourseRow> rows, Map<ContentName, Known> known) {
      this.rows = rows;
      this.known = known;
    }

    Step step(Entry<CourseRow> entry) {
      if (entry.row().isEmpty()) {
        return new Step(entry.line(), entry.shown(), Verdict.BAD, "", entry.problems());
      }
      var row = entry.row().get();
      var twin = twin(row, entry.line());
      if (twin != null) {
        return bad(entry, Layout.COURSE_CODE, "编号和第 " + twin + " 行一样");
      }
      var found = names(row).map(known::get).filter(Objects::nonNull).distinct().toList();
      if (found.isEmpty()) {
        fresh.add(new NewCourse(row.code(), row.title(), row.category(), row.length()));
        return new Step(entry.line(), entry.shown(), Verdict.FRESH, "", List.of());
      }
      var other = found.stream().map(it -> other(row, it.course())).flatMap(Optional::stream);
      var says = other.collect(joining("；"));
      if (!says.isEmpty()) {
        return bad(entry, Layout.COURSE, says + "。导入只收新课程，要改请打开那门课程的页面");
      }
      found.forEach(it -> it.importId().ifPresent(restsOn::add));
      return new Step(entry.line(), entry.shown(), Verdict.KNOWN, "", List.of());
    }

    private @Nullable Integer twin(CourseRow row, int line) {
      return row.code()
          .map(ContentName::code)
          .map(code -> lines.putIfAbsent(code, line))
          .orElse(null);
    }

    private Step bad(Entry<CourseRow> entry, Field field, String says) {
      return Plans.bad(entry, rows.heads().getOrDefault(field, -1), field, says);
    }
  }

  /** In what the catalogue has it otherwise; absent when it is the same. */
  private static Optional<String> other(CourseRow row, Course course) {
    var different = new ArrayList<String>();
    if (!ContentName.title(row.title()).equals(ContentName.title(course.title()))) {
      different.add("名称");
    }
    if (row.code().isPresent() && !row.code().equals(course.code())) {
      different.add("编号");
    }
    if (row.category() != course.category()) {
      different.add("类别");
    }
    if (row.length().isPresent() && !row.length().equals(course.length())) {
      different.add("时长");
    }
    return different.isEmpty()
        ? Optional.empty()
        : Optional.of("目录里已有《" + course.title() + "》，" + String.join("、", different) + "不同");
  }
}
