package zhenzhi.dashboard.content;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.content.CatalogueService.Excerpt;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.Recount;
import zhenzhi.collector.content.SortedName;
import zhenzhi.dashboard.content.CatalogueView.Line;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Playback.Category;

/** Puts the catalogue into words. */
final class CatalogueViews {
  static final String PATH = "/content";

  private static final List<String> HEAD = List.of("编号", "标题", "类别", "时长（分钟）");

  private CatalogueViews() {}

  /** What there is to show. */
  record Found(
      Excerpt<Course> courses, long unknown, List<Recount> recounts, List<SortedName> noStudy) {}

  static CatalogueView of(
      Found found, ListQuery query, boolean mayDecide, Form entered, String problem, Times times) {
    return new CatalogueView(
        found.unknown() == 0 ? "" : String.valueOf(found.unknown()),
        RecountLine.of(found.recounts(), times),
        query.text(),
        categories(query.category()),
        query.isFiltering(),
        found.courses().items().stream().map(CatalogueViews::line).toList(),
        Pager.of(
            query.page(),
            ListQuery.PAGE,
            found.courses().total(),
            page -> query.address(PATH, page)),
        query.address(PATH + ".csv", 0),
        mayDecide,
        CourseForm.of(entered, times.today().toString()),
        found.noStudy().stream().map(name -> NameLine.of(name, times)).toList(),
        problem);
  }

  static String csv(List<Course> courses) {
    return Csv.of(
        HEAD,
        courses.stream()
            .map(course ->
                List.of(
                    course.code().orElse(""),
                    course.title(),
                    Labels.of(course.category()),
                    course.length().map(CatalogueViews::minutes).orElse("")))
            .toList());
  }

  static String minutes(Duration length) {
    return String.valueOf(length.toMinutes());
  }

  static String length(Optional<Duration> length) {
    return length.map(Times::length).orElse("没登记");
  }

  private static Line line(Course course) {
    return new Line(
        PATH + "/course/" + course.id(),
        course.code().orElse("—"),
        course.title(),
        Labels.of(course.category()),
        length(course.length()));
  }

  private static List<Choice> categories(Optional<Category> chosen) {
    return Stream.concat(
            Stream.of(new Choice("", "全部", chosen.isEmpty())), Entries.choices(chosen).stream())
        .toList();
  }
}
