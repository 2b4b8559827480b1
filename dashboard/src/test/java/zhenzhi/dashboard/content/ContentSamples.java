package zhenzhi.dashboard.content;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.content.CatalogueService.Excerpt;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.FormerTitle;
import zhenzhi.collector.content.Recount;
import zhenzhi.collector.content.SortedName;
import zhenzhi.collector.content.UnknownContent;
import zhenzhi.collector.content.Watcher;
import zhenzhi.collector.study.ContentName;
import zhenzhi.collector.study.Sorting;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.StationCode;

/** A catalogue and what waits to be sorted, ready for the templates. */
public final class ContentSamples {
  private static final LocalDate TODAY = TIMES.today();
  private static final Form NOTHING = new Form(Map.of());
  private static final String[] TITLES = {
    "党章学习导读", "乡村振兴政策解读", "果树冬季管理", "“三会一课”怎么开", "惠民政策一问一答", "防范电信诈骗"
  };
  private static final Category[] CATEGORIES = {
    Category.BASICS,
    Category.THEORY,
    Category.TOPIC,
    Category.BASICS,
    Category.THEORY,
    Category.OTHER
  };

  private ContentSamples() {}

  /** A catalogue of so many courses, with work under way when there are any. */
  public static CatalogueView catalogue(int courses) {
    var found =
        new CatalogueViews.Found(
            new Excerpt<>(courses(courses), courses),
            courses / 4,
            courses == 0 ? List.of() : recounts(),
            courses == 0 ? List.of() : List.of(name(9, "新闻频道（直播）", OptionalLong.empty())));
    var filter = ListQuery.first();
    return CatalogueViews.of(found, filter, true, NOTHING, "", TIMES);
  }

  /** A subdistrict that searched for what there is not. */
  public static CatalogueView nothingFound() {
    var found = new CatalogueViews.Found(new Excerpt<>(List.of(), 0), 3, List.of(), List.of());
    var filter = new ListQuery("没有的", Optional.of(Category.TOPIC), 0);
    return CatalogueViews.of(found, filter, false, NOTHING, "", TIMES);
  }

  public static CatalogueView wrong() {
    var found = new CatalogueViews.Found(new Excerpt<>(courses(2), 2), 0, List.of(), List.of());
    var filter = ListQuery.first();
    var entered =
        new Form(
            Map.of("title", "党史第一课", "category", "basics", "minutes", "九十", "from", "2026-11-01"));
    return CatalogueViews.of(
        found, filter, true, entered, "时长：要填 1 到 1440 的整数（分钟），不能是“九十”。", TIMES);
  }

  /** So many contents that nobody sorted. */
  public static UnknownView unknown(int contents) {
    var shown = Math.min(contents, ListQuery.PAGE);
    var items = IntStream.range(0, shown).mapToObj(ContentSamples::content).toList();
    return UnknownViews.of(
        new Excerpt<>(items, contents),
        ListQuery.first(),
        contents > 3 ? recounts() : List.of(),
        true,
        "",
        TIMES);
  }

  public static SortView sort() {
    return UnknownViews.sort(content(1), courses(20), true, NOTHING, "", TIMES);
  }

  public static SortView sortedWrongly() {
    var entered =
        new Form(Map.of("verdict", "known", "known", "解读", "by", "code", "from", "2026-11-01"));
    return UnknownViews.sort(
        content(4), courses(20), true, entered, "“解读”能对上 4 门课程，如 zc-002 乡村振兴政策解读。请写全。", TIMES);
  }

  /** A course that so many sites watched. */
  public static CourseView course(int watchers) {
    var course = courses(1).getFirst();
    var names =
        List.of(
            name(1, course.title(), OptionalLong.of(1)),
            name(2, "党章 学习导读（重播）", OptionalLong.of(1)),
            ended(name(3, "党章", OptionalLong.of(1))));
    var items =
        IntStream.range(0, Math.min(watchers, ListQuery.PAGE))
            .mapToObj(ContentSamples::watcher)
            .toList();
    var found =
        new CourseViews.Found(
            course,
            names,
            List.of(new FormerTitle("党章导读", TIMES.today(), "赵敏", "课件改版")),
            new Excerpt<>(items, watchers),
            watchers > 3 ? recounts() : List.of());
    return CourseViews.of(found, 0, true, NOTHING, "", TIMES);
  }

  public static CourseView withdrawn() {
    var course =
        new Course(
            7, Optional.empty(), "测试课程", Category.OTHER, Optional.empty(), Optional.of("录入时写错了标题"));
    var found =
        new CourseViews.Found(
            course,
            List.of(ended(name(3, "测试课程", OptionalLong.of(7)))),
            List.of(),
            new Excerpt<>(List.of(), 0),
            List.of());
    return CourseViews.of(found, 0, true, NOTHING, "", TIMES);
  }

  static List<Course> courses(int count) {
    return IntStream.range(0, Math.min(count, ListQuery.PAGE))
        .mapToObj(i ->
            new Course(
                i + 1,
                i % 3 == 2 ? Optional.empty() : Optional.of("zc-%03d".formatted(i + 1)),
                TITLES[i % TITLES.length] + (i < TITLES.length ? "" : "（第 " + i + " 讲）"),
                CATEGORIES[i % CATEGORIES.length],
                i % 4 == 3 ? Optional.empty() : Optional.of(Duration.ofMinutes(25 + i)),
                Optional.empty()))
        .toList();
  }

  private static UnknownContent content(int i) {
    return new UnknownContent(
        i + 1,
        "programme-%04d.mp4".formatted(i * 37),
        i % 5 == 4 ? "第一讲" : TITLES[i % TITLES.length] + "（重播）",
        i % 3 == 0 ? Category.LIVE : CATEGORIES[i % CATEGORIES.length],
        120 - i,
        3_400L - 60L * i,
        Duration.ofMinutes(90_000L - 1_000L * i),
        NOON.minus(Duration.ofDays(200)),
        NOON.minus(Duration.ofMinutes(3L + i)),
        i % 5 == 4);
  }

  private static List<Recount> recounts() {
    return List.of(
        new Recount(
            1,
            "收入“党史第一课”",
            TODAY.minusDays(50),
            ago(3),
            Optional.of(new Recount.Progress(371, 1_204)),
            Optional.empty()),
        new Recount(2, "“新闻频道（直播）”不计学时", TODAY, ago(1), Optional.empty(), Optional.empty()),
        new Recount(
            3,
            "归入“果树冬季管理”",
            TODAY,
            ago(30),
            Optional.of(new Recount.Progress(12, 12)),
            Optional.of(ago(29))));
  }

  private static SortedName name(long id, String title, OptionalLong course) {
    return new SortedName(
        id,
        new Sorting(
            ContentName.title(title),
            course.isEmpty() ? Category.LIVE : Category.BASICS,
            TODAY.minusDays(20),
            Optional.empty()),
        course,
        "赵敏",
        ago(60),
        "区委组织部 2026 年课程目录",
        Optional.empty());
  }

  private static SortedName ended(SortedName name) {
    var sorting = name.sorting();
    return new SortedName(
        name.id(),
        new Sorting(
            sorting.name(), sorting.category(), sorting.from(), Optional.of(TODAY.minusDays(1))),
        name.course(),
        name.person(),
        name.at(),
        name.reason(),
        Optional.of(new SortedName.Ended("赵敏", ago(10), "太短，容易认错")));
  }

  private static Watcher watcher(int i) {
    return new Watcher(
        new StationCode("sn-%04d".formatted(i + 1)),
        "荷花社区第 " + (i + 1) + " 站点",
        Duration.ofMinutes(300L - i),
        9 + i % 4,
        NOON.minus(Duration.ofDays(60)),
        ago(5 + i));
  }

  private static Instant ago(int minutes) {
    return NOON.minus(Duration.ofMinutes(minutes));
  }
}
