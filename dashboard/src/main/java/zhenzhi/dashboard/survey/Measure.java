package zhenzhi.dashboard.survey;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.survey.Totals;
import zhenzhi.collector.survey.Totals.Sum;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.dashboard.words.Numbers;

/** The figures of 综合情况: what each is called, how it is worked out, and how it is printed. */
enum Measure {
  REACH(
      "畅通率",
      "%",
      "能上课的时间 ÷ 在册的时间。诊断出断线、断电、收不到信号、机顶盒或绑定故障的时间算不通；按时关机、没人开不算故障。系统自己中断的时间两边都不算；这一期从没上报、也没诊断出什么的站点不知道通不通，不计在内。"),
  POWERED("开机率", "%", "收到过上报的天数 ÷ 在册的天数，各站点相加。"),
  STUDYING("参学率", "%", "有有效学时的站点 ÷ 参加排名的站点；新建、停用、大部分时间免责和学时不明的站点不参加排名。"),
  HOURS("站均有效学时", "小时", "参加排名的站点的有效学时之和 ÷ 站点数。"),
  TICKETS("工单办结率", "%", "（办结 + 延期）÷ 交办；严格办结率 = 办结 ÷（交办 − 撤销）。按这一期开的工单算。"),
  ORDERS("限期整改", "件", "这一期下发的整改：正在办的、超过期限的；撤销的不算。"),
  TRAINING("培训率", "%", "受过培训的人 ÷ 应当培训的人。"),
  BOOKS("簿册完整率", "%", "齐全并和上报相符的记录 ÷ 应有的记录。");

  private static final String NO_DATA = Numbers.UNKNOWN;

  private final String word;
  private final String unit;
  private final String definition;

  Measure(String word, String unit, String definition) {
    this.word = word;
    this.unit = unit;
    this.definition = definition;
  }

  String word() {
    return word;
  }

  String unit() {
    return unit;
  }

  String definition() {
    return definition;
  }

  /** In its unit; absent where nothing is known, or there was nothing. */
  OptionalDouble value(Totals totals) {
    return switch (this) {
      case TICKETS -> scaled(totals.tickets().rate(), 100);
      case ORDERS -> OptionalDouble.empty();
      case HOURS -> ratio(totals, FactKind.HOURS, 1.0 / Duration.ofHours(1).toMillis());
      case REACH -> ratio(totals, FactKind.REACH, 100);
      case POWERED -> ratio(totals, FactKind.POWERED, 100);
      case STUDYING -> ratio(totals, FactKind.STUDYING, 100);
      case TRAINING -> ratio(totals, FactKind.TRAINING, 100);
      case BOOKS -> ratio(totals, FactKind.BOOKS, 100);
    };
  }

  /** With its unit; what was not there is not 0%, and what nobody knows is neither. */
  String print(Totals totals) {
    var value = value(totals);
    return switch (this) {
      case REACH, POWERED, STUDYING, TRAINING, BOOKS ->
          value.isPresent() ? number(value.getAsDouble()) + "%" : NO_DATA;
      case HOURS -> value.isPresent() ? number(value.getAsDouble()) : NO_DATA;
      case TICKETS -> value.isPresent() ? number(value.getAsDouble()) + "%" : "没有工单";
      case ORDERS ->
          issued(totals)
              .map(issued -> "在办 %d，超时 %d".formatted(issued.going(), issued.late()))
              .orElse("没有下发");
    };
  }

  /** Numerator and denominator in words. */
  String parts(Totals totals) {
    return switch (this) {
      case REACH -> ofTime(totals, "通 %s ÷ 在册 %s 小时");
      case POWERED -> of(totals, FactKind.POWERED, "开机 %d ÷ 在册 %d 天");
      case STUDYING -> of(totals, FactKind.STUDYING, "%d ÷ %d 个站点");
      case HOURS ->
          totals
              .find(FactKind.HOURS)
              .map(sum ->
                  "合计 %s 小时 ÷ %d 个站点"
                      .formatted(
                          Numbers.hours(Duration.ofMillis(sum.fact().part())), sum.fact().whole()))
              .orElse("");
      case TICKETS -> tickets(totals);
      case ORDERS ->
          totals
              .find(FactKind.ORDERS_GOING)
              .map(sum -> "共下发 %d 件".formatted(sum.fact().whole()))
              .orElse("");
      case TRAINING -> of(totals, FactKind.TRAINING, "%d ÷ %d 人");
      case BOOKS -> of(totals, FactKind.BOOKS, "%d ÷ %d 条");
    };
  }

  /** Such as {@code ↑ 1.2}; empty where either is not known. */
  String change(Totals now, Totals before) {
    var is = value(now);
    var was = value(before);
    if (is.isEmpty() || was.isEmpty()) {
      return "";
    }
    var difference = number(Math.abs(is.getAsDouble() - was.getAsDouble()));
    if (Double.parseDouble(difference) == 0) {
      return "持平";
    }
    return (is.getAsDouble() > was.getAsDouble() ? "↑ " : "↓ ") + difference;
  }

  /** Sites of which it is not known, where it is known of others. */
  long unknown(Totals totals) {
    return switch (this) {
      case REACH -> totals.sites() - known(totals, FactKind.REACH);
      case POWERED -> totals.sites() - known(totals, FactKind.POWERED);
      case TRAINING -> totals.sites() - known(totals, FactKind.TRAINING);
      case BOOKS -> totals.sites() - known(totals, FactKind.BOOKS);
      case STUDYING, HOURS, TICKETS, ORDERS -> 0;
    };
  }

  private static long known(Totals totals, FactKind kind) {
    return totals.find(kind).map(Sum::of).orElse(totals.sites());
  }

  /** 限期整改 of a period. */
  record Issued(long all, long going, long late) {}

  static Optional<Issued> issued(Totals totals) {
    return totals
        .find(FactKind.ORDERS_GOING)
        .map(sum ->
            new Issued(
                sum.fact().whole(),
                sum.fact().part(),
                totals.find(FactKind.ORDERS_LATE).map(late -> late.fact().part()).orElse(0L)));
  }

  private String number(double value) {
    return String.format(Locale.ROOT, this == HOURS ? "%.2f" : "%.1f", value);
  }

  private static String tickets(Totals totals) {
    var tickets = totals.tickets();
    if (tickets.assigned() == 0) {
      return "";
    }
    var strict = tickets.strictRate();
    return "（办结 %d + 延期 %d）÷ 交办 %d；严格 %s"
        .formatted(
            tickets.of(Outcome.DONE),
            tickets.of(Outcome.EXTENDED),
            tickets.assigned(),
            strict.isPresent()
                ? String.format(Locale.ROOT, "%.1f%%", 100 * strict.getAsDouble())
                : "—");
  }

  private static String of(Totals totals, FactKind kind, String words) {
    return totals
        .find(kind)
        .map(sum -> words.formatted(sum.fact().part(), sum.fact().whole()))
        .orElse("");
  }

  private static String ofTime(Totals totals, String words) {
    return totals
        .find(FactKind.REACH)
        .map(sum -> words.formatted(hours(sum.fact().part()), hours(sum.fact().whole())))
        .orElse("");
  }

  private static String hours(long millis) {
    return String.valueOf(Math.round(millis / (double) Duration.ofHours(1).toMillis()));
  }

  private static OptionalDouble ratio(Totals totals, FactKind kind, double scale) {
    return totals.find(kind).stream().mapToDouble(sum -> scale * sum.fact().ratio()).findFirst();
  }

  private static OptionalDouble scaled(OptionalDouble share, double scale) {
    return share.isPresent() ? OptionalDouble.of(scale * share.getAsDouble()) : share;
  }
}
