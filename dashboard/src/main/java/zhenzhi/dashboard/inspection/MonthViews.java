package zhenzhi.dashboard.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.draw.Draw;
import zhenzhi.collector.inspection.draw.DrawnSite;
import zhenzhi.collector.inspection.draw.Lot.Outcome;
import zhenzhi.collector.inspection.draw.NoDraw;
import zhenzhi.collector.inspection.visit.MonthLine;
import zhenzhi.collector.ranking.Period;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.inspection.MonthView.Area;
import zhenzhi.dashboard.inspection.MonthView.Drawn;
import zhenzhi.dashboard.inspection.MonthView.Line;
import zhenzhi.dashboard.inspection.sheet.SheetWords;
import zhenzhi.dashboard.inspection.sheet.VisitAddress;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts a month's inspections into words. */
final class MonthViews {
  private MonthViews() {}

  /** What is known of a month. */
  record Month(List<Draw> draws, List<DrawnSite> sites, List<MonthLine> lines) {}

  /** What is wrong with what the reader just did, and what they had written; empty when nothing. */
  record Told(String problem, String reason) {
    static final Told NOTHING = new Told("", "");
  }

  static MonthView of(Month month, MonthQuery query, Reader reader, Told told) {
    var times = reader.times();
    var areas = Tally.byArea(month.lines());
    var chosen =
        month.lines().stream()
            .filter(line -> query.area().isEmpty() || line.area().equals(query.area()))
            .toList();
    var from = Math.min(chosen.size(), query.page() * MonthQuery.PAGE);
    return new MonthView(
        Labels.of(Period.month(query.month())),
        query.month().toString(),
        query.in(query.month().minusMonths(1)),
        query.in(query.month().plusMonths(1)),
        month.draws().stream().map(draw -> drawn(draw, reader)).toList(),
        mayDraw(month, query, reader),
        figures(Tally.of(chosen), month.draws().stream().anyMatch(MonthViews::holds)),
        areas.entrySet().stream().map(area -> area(area, query)).toList(),
        Choice.orNone(
            "全部", List.copyOf(areas.keySet()), name -> name, MonthViews::name, query.area()),
        chosen.subList(from, Math.min(chosen.size(), from + MonthQuery.PAGE)).stream()
            .map(line -> line(line, times))
            .toList(),
        Pager.of(query.page(), MonthQuery.PAGE, chosen.size(), query::onPage),
        leftOut(month.sites()),
        query.file("csv"),
        query.file("xlsx"),
        told.reason(),
        told.problem());
  }

  private static boolean mayDraw(Month month, MonthQuery query, Reader reader) {
    var today = reader.times().today();
    var first = query.month().atDay(1);
    return reader.account().role() == Role.OFFICE
        && month.draws().stream().allMatch(draw -> draw.withdrawn().isPresent())
        && !query.month().atEndOfMonth().isBefore(today)
        && !first.isAfter(today.plusMonths(1).withDayOfMonth(1));
  }

  private static Drawn drawn(Draw draw, Reader reader) {
    var times = reader.times();
    return new Drawn(
        draw.id(),
        "%s %s抽取：%s按 %d%% 抽中 %d 个，没有抽中 %d 个，不参加 %d 个。"
            .formatted(
                times.moment(draw.at()),
                draw.by(),
                draw.unit(),
                draw.share(),
                draw.of(Outcome.DRAWN),
                draw.of(Outcome.PASSED),
                draw.of(Outcome.NEW) + draw.of(Outcome.RETIRED)),
        "种子 " + draw.seed() + "。按站点编号从小到大，每个站点用 SplitMix64 取一个随机数；每个办事处的每一类站点里，取数最小的，至少一个。",
        draw.withdrawn()
            .map(gone -> times.moment(gone.at()) + " " + gone.by() + "作废：" + gone.reason())
            .orElse(""),
        holds(draw) && reader.account().role() == Role.OFFICE
            ? VisitAddress.PATH + "/draws/" + draw.id() + "/withdraw"
            : "");
  }

  private static boolean holds(Draw draw) {
    return draw.withdrawn().isEmpty();
  }

  private static List<Figure> figures(Tally tally, boolean isDrawn) {
    var figures = new ArrayList<Figure>();
    figures.add(
        isDrawn
            ? new Figure("抽中", String.valueOf(tally.drawn()), "个站点", "")
            : Figure.unknown("抽中", "还没有抽样"));
    figures.add(
        new Figure(
            "已经检查",
            String.valueOf(tally.done()),
            "个",
            tally.beside() == 0 ? "" : "没抽中也去看了 " + tally.beside() + " 个"));
    figures.add(
        isDrawn
            ? new Figure("还没有检查", String.valueOf(tally.todo()), "个", "")
            : Figure.unknown("还没有检查", "还没有抽样"));
    figures.add(share(tally.satisfaction()));
    figures.add(
        new Figure(
            "还没有改好", String.valueOf(tally.open()), "项", "本月检查发现的", VisitAddress.PATH + "/defects"));
    return figures;
  }

  private static Figure share(Satisfaction found) {
    return found.asked() == 0
        ? Figure.unknown("检查满意率", "还没有检查")
        : new Figure(
            "检查满意率",
            Numbers.share(found.good(), found.asked()).replace("%", ""),
            "%",
            "没有问题的项 " + found.good() + " ÷ 检查的项 " + found.asked());
  }

  private static Area area(Map.Entry<String, Tally> area, MonthQuery query) {
    var tally = area.getValue();
    return new Area(
        name(area.getKey()),
        new MonthQuery(query.month(), area.getKey(), 0).onPage(0),
        tally.drawn(),
        tally.done(),
        tally.todo(),
        tally.open(),
        SheetWords.of(tally.satisfaction()));
  }

  static String name(String area) {
    return area.isEmpty() ? "直属" : area;
  }

  private static Line line(MonthLine line, Times times) {
    return line.visit()
        .map(visit ->
            new Line(
                VisitAddress.of(visit.id()),
                "看结果",
                line.name(),
                name(line.area()),
                Labels.of(line.kind()),
                line.isDrawn() ? new Badge(Tone.GOOD, "已检查") : new Badge(Tone.IDLE, "没抽中，也查了"),
                times.day(visit.at().atZone(times.zone()).toLocalDate()) + " " + visit.inspector(),
                SheetWords.of(visit.satisfaction()),
                open(visit)))
        .orElseGet(() ->
            new Line(
                VisitAddress.sheet(line.code()),
                "去检查",
                line.name(),
                name(line.area()),
                Labels.of(line.kind()),
                new Badge(Tone.SOON, "还没有检查"),
                "",
                "",
                ""));
  }

  private static String open(MonthLine.Visit visit) {
    if (visit.defects() == 0) {
      return "没有";
    }
    return visit.open() == 0
        ? visit.defects() + " 项，都改好了"
        : visit.defects() + " 项，还有 " + visit.open() + " 项没改好";
  }

  private static List<String> leftOut(List<DrawnSite> sites) {
    return sites.stream()
        .filter(site -> site.number().isEmpty())
        .map(site -> site.name() + "（" + of(site.outcome()) + "）")
        .toList();
  }

  /** Why nothing was drawn, and what to do. */
  static String why(NoDraw reason) {
    return switch (reason) {
      case OTHER_MONTH -> "没有抽样：只能抽本月和下个月的。请点“上个月”“下个月”翻过去再抽。";
      case DRAWN -> "没有抽样：这个月已经抽过了。真的抽错了，请先在下面写明原因作废，再抽一次。";
      case ALL_NEW -> "没有抽样：这里的站点都是这个月才登记的，第一个月不参加抽样。请点“下个月”，抽下个月的；这个月想去看，在下面填站点编号就行。";
      case NO_SITES -> "没有抽样：还没有登记站点。请先在“导入”里登记站点，下个月起就可以抽。";
    };
  }

  static String of(Outcome outcome) {
    return switch (outcome) {
      case DRAWN -> "抽中";
      case PASSED -> "没有抽中";
      case NEW -> "本月新登记，不参加";
      case RETIRED -> "已经停用，不参加";
    };
  }
}
