package zhenzhi.dashboard.content;

import zhenzhi.collector.content.SortedName;
import zhenzhi.collector.study.ContentName;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;

/**
 * How something is sorted by its name.
 *
 * @param id under which it can be taken back; empty when it no longer holds
 * @param ended until when it held, who ended it and why; empty while it holds
 */
public record NameLine(
    String id,
    String kind,
    String name,
    String category,
    String from,
    String decided,
    String reason,
    String ended) {

  static NameLine of(SortedName name, Times times) {
    var sorting = name.sorting();
    return new NameLine(
        name.ended().isEmpty() ? String.valueOf(name.id()) : "",
        word(sorting.name().kind()),
        sorting.name().key(),
        name.course().isEmpty() ? "不计学时" : Labels.of(sorting.category()),
        times.day(sorting.from()),
        who(name.person()) + "，" + times.moment(name.at()),
        name.reason(),
        name.ended().map(ended -> ended(name, ended, times)).orElse(""));
  }

  static String word(ContentName.Kind kind) {
    return switch (kind) {
      case CODE -> "编号";
      case TITLE -> "标题";
    };
  }

  private static String ended(SortedName name, SortedName.Ended ended, Times times) {
    var sorting = name.sorting();
    var until =
        sorting
            .until()
            .filter(day -> day.isAfter(sorting.from()))
            .map(day -> times.day(day) + "起不再算")
            .orElse("没有生效");
    return until + "（" + who(ended.person()) + "：" + ended.reason() + "）";
  }

  private static String who(String person) {
    return person.isEmpty() ? "系统" : person;
  }
}
