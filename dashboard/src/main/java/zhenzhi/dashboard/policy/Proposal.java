package zhenzhi.dashboard.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.protocol.Playback.Category;

/** A policy as somebody enters it. */
record Proposal(Form form) {
  static final String FROM = "holds-from";
  static final String SHORTEST = "shortest-minutes";
  static final String CAP = "cap-hours";
  static final String OPENS = "opens";
  static final String CLOSES = "closes";
  static final String TARGET = "target-minutes";
  static final String REASON = "reason";

  static String name(Category category) {
    return category.name().toLowerCase(Locale.ROOT);
  }

  /** Those that may be chosen: a live channel is television. */
  static List<Category> choosable() {
    return List.of(Category.BASICS, Category.THEORY, Category.TOPIC, Category.OTHER);
  }

  CreditingPolicy policy(LocalDate today) {
    var from = date();
    if (!from.isAfter(today)) {
      throw new Mistake("规则最早从明天开始，不能改已经算过的日子。您填的是 " + from + "。");
    }
    var categories = EnumSet.noneOf(Category.class);
    choosable().stream()
        .filter(category -> form.field(name(category)).isPresent())
        .forEach(categories::add);
    if (categories.isEmpty()) {
      throw new Mistake("至少选一类内容计学时。");
    }
    return new CreditingPolicy(
        0,
        from,
        categories,
        Duration.ofMinutes(number(SHORTEST, "一场至少", 0, 240)),
        Duration.ofHours(number(CAP, "一天最多", 1, 24)),
        opening(),
        Duration.ofMinutes(number(TARGET, "一个月应完成", 1, 40_000)));
  }

  String reason() {
    var reason = form.text(REASON).strip();
    if (reason.isEmpty()) {
      throw new Mistake("请写上为什么改规则。");
    }
    return reason;
  }

  private LocalDate date() {
    try {
      return LocalDate.parse(form.text(FROM));
    } catch (DateTimeException _) {
      throw new Mistake("从哪天开始：要填日期，如 2026-12-01，不能是“" + form.text(FROM) + "”。");
    }
  }

  private int number(String name, String label, int least, int most) {
    var text = form.text(name).strip();
    if (text.matches("[0-9]{1,6}")) {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new Mistake(label + "：要填 " + least + " 到 " + most + " 的整数，不能是“" + text + "”。");
  }

  private Optional<Opening> opening() {
    var opens = form.text(OPENS);
    var closes = form.text(CLOSES);
    if (opens.isEmpty() && closes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Opening(LocalTime.parse(opens), LocalTime.parse(closes)));
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new Mistake("开放时间：两个都填，开始早于结束；或者都不填。您填的是“" + opens + "”到“" + closes + "”。");
    }
  }

  /** The words for a category on the form. */
  static String label(Category category) {
    return Labels.of(category) + "计学时";
  }
}
