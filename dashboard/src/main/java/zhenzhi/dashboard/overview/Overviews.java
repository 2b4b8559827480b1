package zhenzhi.dashboard.overview;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.station.picture.Overview;
import zhenzhi.collector.station.picture.Page;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.collector.station.picture.StationFilter;
import zhenzhi.collector.station.picture.StationLine;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.overview.OverviewView.Count;
import zhenzhi.dashboard.overview.OverviewView.Trouble;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Sentences;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** Puts an overview into words. */
final class Overviews {
  private static final String PATH = "/overview";

  /** What is listed above the table: as many as an office can see to in a morning. */
  static final int SHOWN = 10;

  /** Good news first, as the eye runs along the row; what nobody can help comes last. */
  private static final List<Situation.Kind> ORDER =
      List.of(
          Situation.Kind.PLAYING,
          Situation.Kind.STANDBY,
          Situation.Kind.SWITCHED_OFF,
          Situation.Kind.OFFLINE,
          Situation.Kind.LINE,
          Situation.Kind.RECEPTION,
          Situation.Kind.BINDING,
          Situation.Kind.BOX,
          Situation.Kind.NEVER_HEARD,
          Situation.Kind.UNKNOWN);

  private static final Badge UNKNOWN = Sentences.badge(Situation.Kind.UNKNOWN);

  private Overviews() {}

  /** {@code calls}: whom to ring for each site that needs somebody. */
  static OverviewView view(
      Overview overview,
      Wanted wanted,
      Query query,
      String unit,
      String boards,
      Map<StationCode, Call> calls,
      Times times) {
    var total = overview.reachability().whole();
    return new OverviewView(
        "您看到的是：" + unit + "，共 " + total + " 个站点",
        boards,
        total == 0,
        figures(overview, wanted),
        counts(overview, query),
        overview.needSomeone().stream()
            .limit(SHOWN)
            .map(line -> trouble(line, calls, times))
            .toList(),
        more(overview),
        StationsViews.of(page(overview, query), overview.subdistricts(), query, times));
  }

  /** The lines that match, in the order that was asked for. */
  static List<StationLine> sorted(Overview overview, Query query) {
    return overview.stations().items().stream().sorted(query.sorting().order()).toList();
  }

  private static Page<StationLine> page(Overview overview, Query query) {
    return Page.of(sorted(overview, query), query.page(), StationFilter.SIZE);
  }

  private static List<Figure> figures(Overview overview, Wanted wanted) {
    var reachable = overview.reachability();
    var powered = overview.poweredOn();
    return List.of(
        new Figure(
            "畅通率",
            share(reachable),
            "",
            "能正常使用 " + formula(reachable) + never(overview.neverHeard())),
        new Figure("今日开机率", share(powered), "", "今天有消息 " + formula(powered)),
        new Figure(
            "今日有效学时",
            Numbers.hours(overview.creditedToday()),
            "小时",
            "播放时长 "
                + Numbers.hours(overview.rawToday())
                + " 小时（含不计学时的）。上报完整率 "
                + Numbers.percent(overview.reportsToday())),
        new Figure("需要处理", String.valueOf(overview.needSomeoneTotal()), "个站点", troubleWords()),
        new Figure(
            "要处理的诊断",
            String.valueOf(wanted.diagnoses()),
            "件",
            "原因清楚了，等人去修",
            "/diagnoses?urgency=DUE"),
        new Figure(
            "还没恢复的事件", String.valueOf(wanted.incidents()), "件", "几个站点一起出的事，算一件", "/incidents"));
  }

  private static String share(Share share) {
    return Numbers.share(share.part(), share.whole());
  }

  private static String formula(Share share) {
    return share.part() + " ÷ 登记 " + share.whole();
  }

  private static String never(int neverHeard) {
    return neverHeard == 0 ? "" : "（登记的含从未上报 " + neverHeard + "）";
  }

  private static String troubleWords() {
    return Stream.of(
            Situation.Kind.OFFLINE,
            Situation.Kind.LINE,
            Situation.Kind.RECEPTION,
            Situation.Kind.BINDING,
            Situation.Kind.BOX)
        .map(kind -> Sentences.badge(kind).word())
        .collect(joining("、"));
  }

  /** Our own ignorance is worth a place only while there is any. */
  private static List<Count> counts(Overview overview, Query query) {
    return ORDER.stream()
        .map(kind -> count(kind, overview, query))
        .filter(count -> count.count() > 0 || !count.badge().equals(UNKNOWN))
        .toList();
  }

  private static Count count(Situation.Kind kind, Overview overview, Query query) {
    var chosen = query.state().filter(kind::equals).isPresent();
    var target = query.inState(chosen ? Optional.empty() : Optional.of(kind));
    return new Count(
        Sentences.badge(kind),
        overview.counts().getOrDefault(kind, 0),
        target.address(PATH) + "#all",
        chosen);
  }

  private static Trouble trouble(StationLine line, Map<StationCode, Call> calls, Times times) {
    var sentence = Sentences.of(line.situation(), line.access(), times);
    return new Trouble(
        line.code().value(),
        line.name(),
        place(line),
        sentence.badge(),
        sentence.says(),
        Sentences.since(line.situation(), times),
        calls.getOrDefault(line.code(), new Call("站点管理员", "")));
  }

  private static String more(Overview overview) {
    return overview.needSomeoneTotal() > SHOWN
        ? "这里列出最要紧的 " + SHOWN + " 个，一共 " + overview.needSomeoneTotal() + " 个，都排在下面“全部站点”的最前面。"
        : "";
  }

  static String place(StationLine line) {
    return Stream.of(line.subdistrict(), line.community())
        .filter(name -> !name.isEmpty())
        .collect(joining(" · "));
  }
}
