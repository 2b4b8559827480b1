package zhenzhi.dashboard.content;

import java.util.HashMap;
import java.util.List;
import zhenzhi.collector.content.CatalogueService.Excerpt;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.FormerTitle;
import zhenzhi.collector.content.Recount;
import zhenzhi.collector.content.SortedName;
import zhenzhi.collector.content.Watcher;
import zhenzhi.dashboard.content.CourseView.WatcherLine;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Puts one course into words. */
final class CourseViews {

  private CourseViews() {}

  /** What there is to show. */
  record Found(
      Course course,
      List<SortedName> names,
      List<FormerTitle> former,
      Excerpt<Watcher> watchers,
      List<Recount> recounts) {}

  static CourseView of(
      Found found, int page, boolean mayDecide, Form entered, String problem, Times times) {
    var course = found.course();
    return new CourseView(
        String.valueOf(course.id()),
        course.title(),
        course.code().orElse("—"),
        Labels.of(course.category()),
        CatalogueViews.length(course.length()),
        course.withdrawn().orElse(""),
        found.former().stream().map(CourseViews::former).toList(),
        found.names().stream().map(name -> NameLine.of(name, times)).toList(),
        found.watchers().items().stream().map(watcher -> line(watcher, times)).toList(),
        Pager.of(
            page, ListQuery.PAGE, found.watchers().total(), number -> address(course.id(), number)),
        RecountLine.of(found.recounts(), times),
        mayDecide && course.withdrawn().isEmpty(),
        CourseForm.of(
            entered.fields().isEmpty() ? present(course) : entered, times.today().toString()),
        problem);
  }

  private static Form present(Course course) {
    var fields = new HashMap<String, String>();
    fields.put(Entries.TITLE, course.title());
    fields.put(Entries.CATEGORY, Entries.word(course.category()));
    course
        .length()
        .ifPresent(length -> fields.put(Entries.MINUTES, CatalogueViews.minutes(length)));
    return new Form(fields);
  }

  private static String former(FormerTitle title) {
    return "%s 以前叫“%s”（%s改，%s）"
        .formatted(title.until(), title.title(), title.person(), title.reason());
  }

  private static WatcherLine line(Watcher watcher, Times times) {
    return new WatcherLine(
        "/stations/" + watcher.station(),
        watcher.name(),
        watcher.station().value(),
        Numbers.hours(watcher.played()),
        String.valueOf(watcher.times()),
        times.moment(watcher.first()) + " 到 " + times.moment(watcher.last()));
  }

  private static String address(long course, int page) {
    return CatalogueViews.PATH + "/course/" + course + (page > 0 ? "?page=" + (page + 1) : "");
  }
}
