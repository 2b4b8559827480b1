package zhenzhi.dashboard.ranking;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.Hardware;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.collector.station.Scope;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.InputType;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Periods;
import zhenzhi.dashboard.ranking.RankingView.Entered;
import zhenzhi.dashboard.ranking.RankingView.Kind;
import zhenzhi.dashboard.ranking.RankingView.Line;
import zhenzhi.dashboard.ranking.RankingView.Move;
import zhenzhi.dashboard.ranking.RankingView.Unit;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Puts a ranking into words. */
final class Rankings {
  /** Of hours that no box reported. */
  static final String IMPORTED = "“含导入”是播放时长里从后台管理系统导入、不是机顶盒上报的部分；有效学时里也可能有它。";

  private Rankings() {}

  /** Makes the view for a reader who belongs to {@code unit} and may see {@code scope}. */
  static RankingView view(
      Excerpt excerpt, RankingQuery asked, String unit, Scope scope, Times times) {
    var ranking = excerpt.ranking();
    var query = asked.in(ranking.period(), asked.page());
    var before = query.period().previous();
    var after = query.period().next();
    return new RankingView(
        Labels.of(query.period()),
        asOf(ranking, times.moment(ranking.asOf()), times.zone()),
        notices(excerpt, asked),
        ranking.isWithin(scope) ? unit + "的站点，分类排名。" : "名次和上面的数是全区的；下面只列" + unit + "的站点。",
        address(before, excerpt, query),
        address(after, excerpt, query),
        Periods.choices(query.period(), excerpt.bounds()),
        entered(asked.entered().from()),
        entered(asked.entered().until()),
        ranking.sites() == 0,
        figures(ranking),
        isImported(excerpt) ? IMPORTED : "",
        excerpt.units().stream().map(one -> unit(one, query)).toList(),
        excerpt.units().size() < RankingService.MOST_UNITS
            ? ""
            : "这里只列前 " + RankingService.MOST_UNITS + " 个。",
        kinds(excerpt, query),
        RankingQuery.word(excerpt.kind()),
        Labels.of(excerpt.kind()) + "站点。",
        query.text(),
        subdistricts(excerpt.units(), query),
        query.isFiltering() ? query.unfiltered().address(RankingQuery.PATH) + "#sites" : "",
        excerpt.lines().stream().map(Rankings::line).toList(),
        Pager.of(
            query.page(),
            query.size(),
            excerpt.total(),
            page -> query.onPage(page).address(RankingQuery.PATH) + "#sites"),
        query.isPrinted() || excerpt.total() <= RankingQuery.PAGE
            ? ""
            : query.printed().of(excerpt.kind()).address(RankingQuery.PATH) + "#sites",
        filter(query, excerpt.units()).map(words -> "只列：" + words + "。").orElse(""),
        query.onPage(0).of(excerpt.kind()).address("/ranking.csv"),
        query.onPage(0).address("/ranking.xlsx"));
  }

  private static Entered entered(String date) {
    return new Entered(date, InputType.of("date", date));
  }

  private static String address(Period period, Excerpt excerpt, RankingQuery query) {
    return excerpt.bounds().reach(period) ? query.in(period).address(RankingQuery.PATH) : "";
  }

  private static List<String> notices(Excerpt excerpt, RankingQuery asked) {
    var notices = new ArrayList<String>();
    if (!asked.problem().isEmpty()) {
      notices.add(asked.problem());
    }
    var shown = excerpt.ranking().period();
    if (!shown.equals(asked.period())) {
      notices.add(
          "%s不全在 %s 到今天之间，下面是%s的排名。"
              .formatted(Labels.of(asked.period()), excerpt.bounds().earliest(), Labels.of(shown)));
    }
    if (!excerpt.isRenewed()) {
      notices.add("正在重新计算。下面是上一次算出的名次，过一会儿再打开就是新的。");
    }
    return notices;
  }

  /** What a ranking knows, {@code moment} being how its moment is said. */
  static String asOf(Ranking ranking, String moment, ZoneId zone) {
    var asOf = "按 " + moment + " 以前收到的上报计算";
    return isOver(ranking, zone) ? asOf : asOf + "；这一期还没有结束，应完成学时只算到那时";
  }

  /** Whether its last day was over when it was made. */
  static boolean isOver(Ranking ranking, ZoneId zone) {
    return ranking.asOf().atZone(zone).toLocalDate().isAfter(ranking.period().last());
  }

  private static List<Figure> figures(Ranking ranking) {
    var kinds = ranking.kinds();
    var ranked = ranking.ranked();
    var credited = sum(kinds.stream().map(OfKind::credited).toList());
    var raw = sum(kinds.stream().map(OfKind::raw).toList());
    var studying = kinds.stream().mapToLong(OfKind::studying).sum();
    var reports =
        kinds.stream().map(OfKind::reports).reduce(Completeness.UNKNOWN, Completeness::plus);
    if (ranked == 0) {
      return List.of(
          new Figure("参加排名", "0", "个站点", "一共 " + ranking.sites() + " 个站点"),
          Figure.unknown("站均有效学时", "没有站点参加排名"));
    }
    return List.of(
        new Figure(
            "参加排名",
            String.valueOf(ranked),
            "个站点",
            "一共 " + ranking.sites() + " 个，另 " + (ranking.sites() - ranked) + " 个不参加，原因见下表"),
        new Figure(
            "站均有效学时",
            Numbers.hours(credited.dividedBy(ranked)),
            "小时",
            "合计有效 "
                + Numbers.hours(credited)
                + "，播放 "
                + Numbers.hours(raw)
                + (ranking.imported().isZero() ? "" : "（" + imported(ranking.imported()) + "）")),
        new Figure(
            "参学率", share(studying, ranked), "", "有有效学时的站点 " + studying + " ÷ 参加排名的站点 " + ranked),
        reports.isKnown()
            ? new Figure(
                "上报完整率",
                Numbers.percent(reports),
                "",
                "收到 %d ÷ 应有 %d".formatted(reports.received(), reports.expected()))
            : Figure.unknown("上报完整率", "还没有收到上报"));
  }

  private static Unit unit(OfUnit unit, RankingQuery query) {
    return new Unit(
        number(unit.place()),
        move(unit.place(), unit.before()),
        unit.name(),
        query.within(OptionalLong.of(unit.unit())).address(RankingQuery.PATH) + "#sites",
        unit.ranked() == unit.sites()
            ? String.valueOf(unit.sites())
            : unit.ranked() + "（共 " + unit.sites() + "）",
        unit.average().map(Numbers::hours).orElse(Numbers.UNKNOWN),
        unit.imported().isZero() ? "" : "合计播放" + imported(unit.imported()),
        unit.ranked() == 0 ? "—" : share(unit.studying(), unit.ranked()),
        Numbers.percent(unit.reports()));
  }

  /** Those that the reader has sites of. */
  private static List<Kind> kinds(Excerpt excerpt, RankingQuery query) {
    return excerpt.sites().entrySet().stream()
        .map(entry ->
            new Kind(
                Labels.of(entry.getKey()),
                query.of(entry.getKey()).address(RankingQuery.PATH) + "#sites",
                String.valueOf(entry.getValue()),
                entry.getKey() == excerpt.kind()))
        .toList();
  }

  private static List<Choice> subdistricts(List<OfUnit> units, RankingQuery query) {
    return Choice.orNone(
        "全部",
        units,
        unit -> String.valueOf(unit.unit()),
        OfUnit::name,
        Choice.value(query.subdistrict()));
  }

  private static Line line(Ranking.Line line) {
    var hours = line.hours();
    return new Line(
        number(line.place()),
        move(line.place(), line.before()),
        line.code().value(),
        line.name(),
        line.subdistrict(),
        hours.flatMap(LineHours::prorated).map(Numbers::hours).orElse("—"),
        said(hours.map(LineHours::credited)),
        said(hours.map(LineHours::raw)),
        imported(line.imported()),
        hours.flatMap(LineHours::person).map(Numbers::hours).orElse("—"),
        done(line),
        hours.isEmpty() ? "—" : line.sessions() + " 场",
        line.excused().isZero() ? "" : Times.length(line.excused()),
        Numbers.percent(line.reports()),
        line.unranked().map(Labels::of).or(() -> line.hardware().map(Rankings::broken)).orElse(""));
  }

  /** Why a site is not named among the last. */
  static String broken(Hardware hardware) {
    return "因硬件故障不列入末位：" + DiagnosisLabels.of(hardware.finding()) + "，" + hardware.since() + " 起";
  }

  /** Whether anything that is shown was reported by no box. */
  static boolean isImported(Excerpt excerpt) {
    return !excerpt.ranking().imported().isZero()
        || excerpt.lines().stream().anyMatch(line -> !line.imported().isZero());
  }

  private static String imported(Duration length) {
    return length.isZero() ? "" : "含导入 " + Numbers.hours(length);
  }

  private static String done(Ranking.Line line) {
    return line.completion().stream()
        .mapToObj(share -> String.format(Locale.ROOT, "%.1f%%", 100 * share))
        .findFirst()
        .orElse("—");
  }

  /** What the filter lets through, in words; empty when it is everything. */
  static Optional<String> filter(RankingQuery query, List<OfUnit> units) {
    var words = new ArrayList<String>();
    if (!query.text().isEmpty()) {
      words.add("名称或编号里有“" + query.text() + "”");
    }
    if (query.subdistrict().isPresent()) {
      words.add(
          units.stream()
              .filter(unit -> unit.unit() == query.subdistrict().getAsLong())
              .map(OfUnit::name)
              .findFirst()
              .orElse("办事处 " + query.subdistrict().getAsLong()));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join("，", words));
  }

  private static String said(Optional<Duration> length) {
    return length.map(Numbers::hours).orElse(Numbers.UNKNOWN);
  }

  private static String share(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  private static Move move(OptionalLong place, OptionalLong before) {
    if (place.isEmpty() || before.isEmpty()) {
      return Move.NONE;
    }
    var up = before.getAsLong() - place.getAsLong();
    if (up == 0) {
      return new Move("＝", "和上一期一样");
    }
    return up > 0
        ? new Move("↑ " + up, "比上一期上升 " + up + " 名")
        : new Move("↓ " + -up, "比上一期下降 " + -up + " 名");
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
  }

  private static Duration sum(List<Duration> lengths) {
    return lengths.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
