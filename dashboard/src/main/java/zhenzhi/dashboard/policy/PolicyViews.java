package zhenzhi.dashboard.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.collector.study.DecidedPolicy;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.policy.PolicyView.Entry;
import zhenzhi.dashboard.policy.PolicyView.Rule;
import zhenzhi.dashboard.words.Rules;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Playback.Category;

/** Puts policies into words. */
final class PolicyViews {
  private PolicyViews() {}

  /**
   * Makes the view.
   *
   * @param policies the newest first, one at least
   * @param mayDecide whether there is a form
   * @param problem what is wrong with what was entered; empty when nothing
   */
  static PolicyView of(
      List<DecidedPolicy> policies, boolean mayDecide, Form entered, String problem, Times times) {
    var today = times.today();
    var present = present(policies, today);
    return new PolicyView(
        Rules.says(present.policy()),
        policies.stream().map(one -> rule(one, present, mayDecide, times)).toList(),
        mayDecide ? form(present.policy(), entered, today) : List.of(),
        problem);
  }

  private static DecidedPolicy present(List<DecidedPolicy> policies, LocalDate today) {
    return policies.stream()
        .filter(one -> !one.policy().holdsFrom().isAfter(today))
        .findFirst()
        .orElseGet(policies::getLast);
  }

  private static Rule rule(
      DecidedPolicy one, DecidedPolicy present, boolean mayDecide, Times times) {
    var isAhead = one.policy().holdsFrom().isAfter(times.today());
    return new Rule(
        one.policy().version() == 1 ? "从一开始" : times.day(one.policy().holdsFrom()),
        isAhead ? "还没开始" : one.equals(present) ? "现在的" : "以前的",
        Rules.says(one.policy()),
        one.policy().monthlyTarget().toMinutes() + " 分钟",
        (one.person().isEmpty() ? "系统" : one.person()) + "，" + times.moment(one.at()),
        one.reason(),
        isAhead && mayDecide ? String.valueOf(one.policy().version()) : "");
  }

  /** What was entered, or else what holds now. */
  private static List<Entry> form(CreditingPolicy present, Form entered, LocalDate today) {
    var isFresh = entered.fields().isEmpty();
    var nextMonth = today.plusMonths(1).withDayOfMonth(1);
    var form = new ArrayList<Entry>();
    form.add(
        entry(
            Proposal.FROM,
            "从哪天开始",
            "date",
            isFresh ? nextMonth.toString() : entered.text(Proposal.FROM),
            "最早明天；建议从一个月的 1 号开始"));
    for (var category : Proposal.choosable()) {
      var name = Proposal.name(category);
      form.add(
          new Entry(
              name,
              Proposal.label(category),
              "checkbox",
              isChosen(present, entered, category) ? "on" : "",
              "",
              false,
              false));
    }
    form.add(
        number(
            Proposal.SHORTEST,
            "一场至少（分钟）",
            isFresh
                ? String.valueOf(present.shortestSession().toMinutes())
                : entered.text(Proposal.SHORTEST),
            "0 到 240"));
    form.add(
        number(
            Proposal.CAP,
            "一天最多（小时）",
            isFresh ? String.valueOf(present.dailyCap().toHours()) : entered.text(Proposal.CAP),
            "1 到 24"));
    form.add(
        new Entry(
            Proposal.OPENS,
            "开放时间从",
            "time",
            isFresh
                ? present.opening().map(Opening::from).map(Object::toString).orElse("")
                : entered.text(Proposal.OPENS),
            "不填就是全天",
            false,
            false));
    form.add(
        new Entry(
            Proposal.CLOSES,
            "开放时间到",
            "time",
            isFresh
                ? present.opening().map(Opening::until).map(Object::toString).orElse("")
                : entered.text(Proposal.CLOSES),
            "不填就是全天",
            false,
            false));
    form.add(
        number(
            Proposal.TARGET,
            "一个月应完成（分钟）",
            isFresh
                ? String.valueOf(present.monthlyTarget().toMinutes())
                : entered.text(Proposal.TARGET),
            "1 到 40000"));
    form.add(
        entry(Proposal.REASON, "为什么改", "text", entered.text(Proposal.REASON), "写上依据，比如文件名称和文号"));
    return form;
  }

  private static boolean isChosen(CreditingPolicy present, Form entered, Category category) {
    return entered.fields().isEmpty()
        ? present.categories().contains(category)
        : entered.field(Proposal.name(category)).isPresent();
  }

  private static Entry entry(String name, String label, String type, String value, String hint) {
    return new Entry(name, label, type, value, hint, true, false);
  }

  private static Entry number(String name, String label, String value, String hint) {
    return new Entry(name, label, "text", value, hint, true, true);
  }
}
