package zhenzhi.dashboard.content;

import java.util.HashMap;
import java.util.List;
import zhenzhi.collector.content.CatalogueService.Excerpt;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.Recount;
import zhenzhi.collector.content.UnknownContent;
import zhenzhi.collector.study.ContentName;
import zhenzhi.dashboard.content.UnknownView.Line;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Playback.Category;

/** Puts into words what nobody has sorted. */
final class UnknownViews {
  static final String PATH = "/content/unknown";
  static final String VERDICT = "verdict";
  static final String KNOWN = "known";
  static final String BY = "by";

  private UnknownViews() {}

  static UnknownView of(
      Excerpt<UnknownContent> unknown,
      ListQuery query,
      List<Recount> recounts,
      boolean mayDecide,
      String problem,
      Times times) {
    return new UnknownView(
        query.text(),
        query.isFiltering(),
        unknown.items().stream().map(content -> line(content, times)).toList(),
        Pager.of(query.page(), ListQuery.PAGE, unknown.total(), page -> query.address(PATH, page)),
        RecountLine.of(recounts, times),
        mayDecide,
        problem);
  }

  /** The page that sorts one content, with what was entered, or else with what boxes say of it. */
  static SortView sort(
      UnknownContent content,
      List<Course> courses,
      boolean mayDecide,
      Form entered,
      String problem,
      Times times) {
    var isFresh = entered.fields().isEmpty();
    var byCode =
        isFresh ? content.surest() == ContentName.Kind.CODE : entered.text(BY).equals("code");
    return new SortView(
        String.valueOf(content.id()),
        content.title(),
        content.code(),
        Labels.of(content.category()),
        played(content, times),
        content.isTitleShared(),
        isFresh
            ? content.category() == Category.LIVE ? "no-study" : "fresh"
            : entered.text(VERDICT),
        byCode,
        entered.text(KNOWN),
        courses.stream().map(Suggestion::of).toList(),
        mayDecide,
        CourseForm.of(isFresh ? suggested(content) : entered, times.today().toString()),
        problem);
  }

  private static Form suggested(UnknownContent content) {
    var fields = new HashMap<String, String>();
    fields.put(Entries.TITLE, content.title());
    fields.put(Entries.CATEGORY, Entries.word(content.category()));
    if (content.isTitleShared()) {
      fields.put(Entries.CODE, content.code());
    }
    return new Form(fields);
  }

  private static Line line(UnknownContent content, Times times) {
    return new Line(
        String.valueOf(content.id()),
        content.title(),
        content.code(),
        Labels.of(content.category()),
        content.category() == Category.LIVE ? "" : Labels.of(content.category()),
        String.valueOf(content.times()),
        String.valueOf(content.sites()),
        Numbers.hours(content.played()),
        times.moment(content.first()) + " 到 " + times.moment(content.last()));
  }

  private static String played(UnknownContent content, Times times) {
    return content.sites()
        + " 个站点播放过 "
        + content.times()
        + " 次，共 "
        + Numbers.hours(content.played())
        + " 小时；最早 "
        + times.moment(content.first())
        + "，最近 "
        + times.moment(content.last());
  }
}
