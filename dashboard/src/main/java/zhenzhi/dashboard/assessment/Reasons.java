package zhenzhi.dashboard.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import zhenzhi.collector.assessment.Curve;
import zhenzhi.collector.assessment.Item;
import zhenzhi.collector.assessment.Score;
import zhenzhi.collector.assessment.Source;
import zhenzhi.collector.assessment.file.Detail.Hand;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Says why an item has the points that it has. */
final class Reasons {
  private Reasons() {}

  static String of(Score score, Optional<Hand> hand, Times times) {
    return switch (score.item().source()) {
      case Source.ByHand _ -> byHand(score.item(), hand, times);
      case Source.Known(var kind, var curve) ->
          score
              .fact()
              .map(fact -> figure(kind, fact) + "，" + target(kind, curve))
              .orElse("没有这项数据，不计；" + shared(score.item()));
    };
  }

  private static String byHand(Item item, Optional<Hand> hand, Times times) {
    return hand.filter(given -> given.tenths().isPresent())
        .map(given ->
            "%s %s打分%s"
                .formatted(
                    given.person(),
                    times.moment(given.at()),
                    given.note().isEmpty() ? "" : "：" + given.note()))
        .orElse("人工打分，还没有打，不计；" + shared(item));
  }

  private static String shared(Item item) {
    return "它的 " + item.points() + " 分按比例分给别的项目";
  }

  /** The figure with its numerator and denominator. */
  static String figure(FactKind kind, Fact fact) {
    return switch (kind) {
      case REACH, OWN_REACH ->
          "能上课的时间占 %s（%s ÷ %s 小时，天气、大面积中断和系统中断的时间不算）"
              .formatted(percent(fact), hours(fact.part()), hours(fact.whole()));
      case HARDWARE ->
          "设备没坏的时间占 %s（%s ÷ %s 小时）"
              .formatted(percent(fact), hours(fact.part()), hours(fact.whole()));
      case POWERED -> "%s 的天数开机（%d ÷ %d 天）".formatted(percent(fact), fact.part(), fact.whole());
      case STUDYING -> fact.part() > 0 ? "有有效学时" : "没有有效学时";
      case HOURS -> "有效学时 " + Numbers.hours(Duration.ofMillis(fact.part())) + " 小时";
      case COMPLETION ->
          "完成 %s（计入 %s ÷ 应完成 %s 小时，免责的时间不要求）"
              .formatted(
                  percent(fact),
                  Numbers.hours(Duration.ofMillis(fact.part())),
                  Numbers.hours(Duration.ofMillis(fact.whole())));
      case SESSIONS ->
          "平均每月 %s 场（%s 场 ÷ %s 个月，免责的时间不算）"
              .formatted(ratio(fact), thousandths(fact.part()), thousandths(fact.whole()));
      case PEOPLE -> "平均每场 " + ratio(fact) + " 人，按报了人数的日子算";
      case STUDY_DAYS -> "有学习的 %d 天 ÷ 有数据的 %d 天".formatted(fact.part(), fact.whole());
      case KEEPERS ->
          "A岗 B岗都有人的天数占 %s（%d ÷ %d 天）".formatted(percent(fact), fact.part(), fact.whole());
      case UNATTENDED -> "没有管理员 " + fact.part() + " 个月";
      case DISCONNECTED -> "网络不通 " + fact.part() + " 个月";
      case OWN_TICKETS ->
          "自己该处理的 %d 件里按期办了 %d 件（%s）".formatted(fact.whole(), fact.part(), percent(fact));
      case ORDERS_GOING -> "%d 件整改里 %d 件在办".formatted(fact.whole(), fact.part());
      case ORDERS_LATE -> "%d 件整改里 %d 件超时".formatted(fact.whole(), fact.part());
      case BOOKS -> "记录齐全相符 %s（%d ÷ %d 条）".formatted(percent(fact), fact.part(), fact.whole());
      case TRAINING -> "%s 的人受过培训（%d ÷ %d 人）".formatted(percent(fact), fact.part(), fact.whole());
      case FEEDBACK ->
          "平均每月 %s 条（%s 条 ÷ %s 个月）"
              .formatted(ratio(fact), thousandths(fact.part()), thousandths(fact.whole()));
      case SATISFACTION -> "抽查满意 %s（%d ÷ %d 次）".formatted(percent(fact), fact.part(), fact.whole());
    };
  }

  private static String target(FactKind kind, Curve curve) {
    return switch (curve) {
      case Curve.Linear(_, var to) -> "满分目标 " + target(kind, to) + "，不到按比例得分";
      case Curve.Steps(var steps) ->
          steps.stream()
              .map(step -> target(kind, step.from()) + " 起得 " + step.points() + " 分")
              .collect(Collectors.joining("，"));
    };
  }

  private static String target(FactKind kind, BigDecimal figure) {
    return switch (kind) {
      case SESSIONS -> "每月 " + plain(figure) + " 场";
      case PEOPLE -> plain(figure) + " 人";
      case FEEDBACK -> "每月 " + plain(figure) + " 条";
      case UNATTENDED, DISCONNECTED -> plain(figure) + " 个月";
      case HOURS -> Numbers.hours(Duration.ofMillis(figure.longValue())) + " 小时";
      case REACH,
          OWN_REACH,
          HARDWARE,
          POWERED,
          STUDYING,
          COMPLETION,
          STUDY_DAYS,
          KEEPERS,
          OWN_TICKETS,
          ORDERS_GOING,
          ORDERS_LATE,
          BOOKS,
          TRAINING,
          SATISFACTION ->
          plain(figure.movePointRight(2)) + "%";
    };
  }

  /** Where more about it stands; empty where there is no page of it. */
  static String source(FactKind kind, String code) {
    return switch (kind) {
      case REACH, OWN_REACH, HARDWARE, DISCONNECTED, POWERED -> "/stations/" + code;
      case STUDYING, HOURS, COMPLETION, SESSIONS, PEOPLE, STUDY_DAYS ->
          "/stations/" + code + "/study";
      case KEEPERS, UNATTENDED -> "/stations/" + code + "/responsibility";
      case OWN_TICKETS -> "/tickets?q=" + code;
      case ORDERS_GOING, ORDERS_LATE -> "/rectifications?q=" + code;
      case BOOKS, TRAINING, FEEDBACK, SATISFACTION -> "";
    };
  }

  private static String plain(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString();
  }

  /** Cut off, so that 100% is met and not almost met. */
  private static String percent(Fact fact) {
    return String.format(Locale.ROOT, "%.1f%%", Math.floor(1000 * fact.ratio()) / 10);
  }

  private static String ratio(Fact fact) {
    return String.format(Locale.ROOT, "%.1f", fact.ratio());
  }

  private static String thousandths(long number) {
    return Numbers.plain(number / 1000.0);
  }

  private static String hours(long millis) {
    return Numbers.plain(millis / (double) Duration.ofHours(1).toMillis());
  }
}
