package zhenzhi.dashboard.rectification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.rectification.order.OrderLine;
import zhenzhi.collector.rectification.order.Orders;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.rectification.OrdersView.Line;
import zhenzhi.dashboard.rectification.OrdersView.Tab;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts lists of orders into words. */
final class OrderLists {
  private static final List<String> HEAD =
      List.of(
          "编号", "站点编号", "站点", "办事处", "通报月份", "名次", "参加排名", "有效学时", "应学学时", "第几次", "到哪一步", "时限",
          "期限", "下发");

  private OrderLists() {}

  static OrdersView of(
      Orders orders,
      Figures year,
      List<OrgUnit> subdistricts,
      boolean isOfMany,
      OrderQuery query,
      String told,
      Times times) {
    return new OrdersView(
        Arrays.stream(Part.values())
            .map(part -> new Tab(OrderWords.of(part), query.on(part), part == query.part()))
            .toList(),
        orders.lines().stream().map(line -> line(line, times.today())).toList(),
        OrderFigures.of(year),
        OrderFigures.paragraph(year, times.today()),
        isOfMany,
        query.part().name(),
        query.bulletin().isPresent() ? String.valueOf(query.bulletin().getAsLong()) : "",
        query.text(),
        Choice.units("全部", subdistricts, query.subdistrict()),
        query.isFiltering() ? query.cleared() : "",
        query.csv(),
        Pager.of(query.page(), OrderQuery.PAGE, orders.total(), query::onPage),
        told);
  }

  private static Line line(OrderLine line, LocalDate today) {
    return new Line(
        OrderQuery.PATH + "/" + line.id(),
        urgency(line, today),
        due(line, today),
        line.name(),
        line.subdistrict(),
        about(line),
        line.before() == 0 ? "" : "第 " + (line.before() + 1) + " 次整改",
        corrected(line),
        OrderWords.of(line.stage()));
  }

  /** Such as {@code 2026年10月 社区 第 48 名（共 50 个）}. */
  static String about(OrderLine line) {
    return Labels.of(line.period())
        + " "
        + Labels.of(line.kind())
        + (line.place().isPresent()
            ? " 第 " + line.place().getAsLong() + " 名（共 " + line.ranked() + " 个）"
            : "");
  }

  /** Where the site stands by what put the bulletin right; empty where nothing did. */
  static String corrected(OrderLine line) {
    return line.corrected()
        .map(correction ->
            "通报已经更正，更正里"
                + (correction.place().isPresent()
                    ? "第 " + correction.place().getAsLong() + " 名（共 " + correction.ranked() + " 个）"
                    : "没有名次"))
        .orElse("");
  }

  static Badge urgency(OrderLine line, LocalDate today) {
    if (line.stage() == Stage.WITHDRAWN) {
      return new Badge(Tone.IDLE, "不计");
    }
    if (!line.stage().isRunning()) {
      return line.isLate() ? new Badge(Tone.BAD, "超时") : new Badge(Tone.GOOD, "按时");
    }
    return switch (line.colour(today)) {
      case STOPPED -> new Badge(Tone.IDLE, "停表");
      case RED -> new Badge(Tone.BAD, "红：超时");
      case YELLOW -> new Badge(Tone.WARN, "黄：没按时签收");
      case BLUE -> new Badge(Tone.SOON, "蓝：快到期");
      case NONE -> new Badge(Tone.GOOD, "正常");
    };
  }

  /** Until when something has to be done; empty while nothing has. */
  static String due(OrderLine line, LocalDate today) {
    if (!line.stage().isRunning()) {
      return "";
    }
    var days = ChronoUnit.DAYS.between(line.stopped().orElse(today), line.due());
    if (line.stopped().isPresent() && days >= 0) {
      return line.due() + " 到期，等远教办决定，不算时间";
    }
    return line.due()
        + (days < 0 ? " 到期，超了 " + -days + " 天" : days == 0 ? " 到期，就是今天" : " 到期，还有 " + days + " 天");
  }

  static String csv(List<OrderLine> lines, Times times) {
    return Csv.of(HEAD, lines.stream().map(line -> cells(line, times)).toList());
  }

  private static List<String> cells(OrderLine line, Times times) {
    return List.of(
        String.valueOf(line.id()),
        line.code().value(),
        line.name(),
        line.subdistrict(),
        Labels.of(line.period()),
        line.place().isPresent() ? String.valueOf(line.place().getAsLong()) : "",
        String.valueOf(line.ranked()),
        line.credited().map(Numbers::hours).orElse(Numbers.UNKNOWN),
        Numbers.hours(line.target()),
        String.valueOf(line.before() + 1),
        OrderWords.of(line.stage()).word(),
        urgency(line, times.today()).word(),
        line.due().toString(),
        times.full(line.issued()));
  }
}
