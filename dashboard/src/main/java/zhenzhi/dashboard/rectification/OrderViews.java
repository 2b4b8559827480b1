package zhenzhi.dashboard.rectification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.rectification.Circumstances;
import zhenzhi.collector.rectification.Circumstances.Fault;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Proof;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.order.OrderFile;
import zhenzhi.collector.rectification.order.OrderLine;
import zhenzhi.collector.station.Duty;
import zhenzhi.dashboard.flag.FlagWords;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.rectification.OrderView.Earlier;
import zhenzhi.dashboard.rectification.OrderView.Entered;
import zhenzhi.dashboard.rectification.OrderView.Event;
import zhenzhi.dashboard.rectification.OrderView.Fact;
import zhenzhi.dashboard.rectification.OrderView.Measure;
import zhenzhi.dashboard.rectification.OrderView.Planned;
import zhenzhi.dashboard.rectification.OrderView.Review;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/** Puts an order into words. */
final class OrderViews {
  private static final int MOST_FAULTS = 5;

  private OrderViews() {}

  /**
   * Makes the view.
   *
   * @param proof absent while nothing is to be reviewed
   * @param answer what was sent and not taken
   */
  static OrderView of(
      OrderFile file,
      Optional<Proof> proof,
      Reader reader,
      Optional<Answer> answer,
      String problem) {
    var line = file.line();
    var times = reader.times();
    var role = reader.account().role();
    return new OrderView(
        OrderQuery.PATH + "/" + line.id(),
        file.order().entries(),
        line.name(),
        line.code().value(),
        line.subdistrict(),
        OrderLists.about(line),
        "有效学时 "
            + line.credited().map(hours -> Numbers.hours(hours) + " 小时").orElse(Numbers.UNKNOWN)
            + "，应学 "
            + Numbers.hours(line.target())
            + " 小时",
        OrderWords.of(line.stage()),
        OrderLists.urgency(line, times.today()),
        sentence(file, role),
        OrderLists.due(line, times.today()),
        line.asked().map(until -> "站点申请延期到 " + until + "，等远教办决定，这几天不算在期限里。").orElse(""),
        corrected(line, role),
        role == Role.OFFICE
            ? "/stations/"
                + line.code()
                + "/accountability?order="
                + line.id()
                + "&day="
                + line.period().last()
            : "",
        role == Role.OFFICE ? "/bulletins/" + line.bulletin() : "/bulletins",
        known(file.known(), times),
        file.responsible().stream().map(duty -> responsible(duty, reader)).toList(),
        file.order().plan().map(OrderViews::planned),
        proof.map(OrderViews::review),
        file.earlier().stream().map(OrderViews::earlier).toList(),
        events(file.log(), file.people(), times),
        steps(file.possible(), role),
        problem,
        entered(file, reader, answer));
  }

  /** Which steps somebody of that role takes. */
  static Set<Step> steps(Set<Step> possible, Role role) {
    var steps = EnumSet.noneOf(Step.class);
    possible.stream()
        .filter(step ->
            switch (role) {
              case OFFICE -> !step.isOfSite();
              case SUBDISTRICT, KEEPER -> step.isOfSite();
              case TECHNICIAN -> false;
            })
        .forEach(steps::add);
    return steps;
  }

  private static String sentence(OrderFile file, Role role) {
    var isOffice = role == Role.OFFICE;
    return switch (file.order().stage()) {
      case ISSUED -> isOffice ? "已经下发，等站点签收。" : "请先签收。";
      case RECEIVED ->
          (isOffice ? "站点签收了，等报原因和措施。" : "请说明原因，写一句打算怎么做。")
              + (file.order().round() > 1 ? "这是第 " + file.order().round() + " 轮。" : "");
      case SUBMITTED -> isOffice ? "站点报了措施，请审核。" : "已经提交，等远教办审核。审核的日子不算在期限里。";
      case RETURNED -> isOffice ? "退回了，等站点重报。" : "退回了，请按意见改好再提交。";
      case APPROVED -> isOffice ? "措施已经同意，站点正在落实。" : "措施已经同意。做到了，请点“已经落实”。";
      case DONE ->
          "站点说落实了。"
              + (file.possible().contains(Step.CLEAR)
                  ? file.order().due().getMonthValue() + " 月过完了，" + (isOffice ? "请复核。" : "等远教办复核。")
                  : "等 " + file.order().due().getMonthValue() + " 月过完，看学时再决定。");
      case CLEARED -> "已经销号。";
      case WITHDRAWN -> "已经撤销，不用整改。";
    };
  }

  private static List<String> known(Circumstances known, Times times) {
    var says = new ArrayList<String>();
    says.add(
        "有播放的 "
            + known.played()
            + " 天，开了机没有播放的 "
            + known.idle()
            + " 天"
            + (known.unknown() > 0 ? "，没有收到上报的 " + known.unknown() + " 天（不等于没有学）" : "")
            + "。");
    known.usual().ifPresent(usual -> says.add("以前平均每月有效学时 " + Numbers.hours(usual) + " 小时。"));
    known.faults().stream().limit(MOST_FAULTS).map(fault -> fault(fault, times)).forEach(says::add);
    if (known.faults().size() > MOST_FAULTS) {
      says.add("还有 " + (known.faults().size() - MOST_FAULTS) + " 次别的故障。");
    }
    if (!known.flags().isEmpty()) {
      says.add(
          "抽查提示："
              + known.flags().stream().map(FlagWords::of).collect(Collectors.joining("、"))
              + "。");
    }
    if (!known.hasKeeper()) {
      says.add("月底没有登记管理员。");
    }
    return says;
  }

  private static String fault(Fault fault, Times times) {
    return DiagnosisLabels.of(fault.finding())
        + "："
        + times.moment(fault.since())
        + " 起"
        + fault.until().map(until -> "，" + times.moment(until) + " 恢复。").orElse("，还没有恢复。");
  }

  /** Who was ordered by mistake need not put anything right. */
  private static String corrected(OrderLine line, Role role) {
    var says = OrderLists.corrected(line);
    return says.isEmpty() || line.stage().isEnd()
        ? ""
        : says + (role == Role.OFFICE ? "。不该整改的，请在下面撤销。" : "。不该整改的，请和远教办联系。");
  }

  private static String responsible(Duty duty, Reader reader) {
    return reader.titles().apply(duty.role())
        + "："
        + duty.person()
        + (duty.phone().isEmpty() ? "" : "，" + shown(duty, reader).phone());
  }

  private static Duty shown(Duty duty, Reader reader) {
    return reader.seesNumbers() ? duty : duty.masked();
  }

  private static Planned planned(Plan plan) {
    return new Planned(OrderWords.of(plan.reasons()), plan.words(), measures(plan));
  }

  private static List<Measure> measures(Plan plan) {
    return plan.measures().stream()
        .map(one -> new Measure(one.what(), one.who(), one.by().toString()))
        .toList();
  }

  private static Review review(Proof proof) {
    return new Review(
        OrderWords.of(proof),
        proof.month().getYear() + "年" + proof.month().getMonthValue() + "月",
        List.of(
            new Fact("这个月的有效学时", hours(proof.credited())),
            new Fact("应学", hours(proof.owed())),
            new Fact("同类站点的中间水平", hours(proof.median())),
            new Fact("整改前", hours(proof.before()))));
  }

  private static String hours(Optional<Duration> length) {
    return length.map(hours -> Numbers.hours(hours) + " 小时").orElse(Numbers.UNKNOWN);
  }

  private static Earlier earlier(OrderFile.Earlier earlier) {
    var line = earlier.line();
    return new Earlier(
        OrderQuery.PATH + "/" + line.id(),
        OrderLists.about(line),
        OrderWords.of(line.stage()),
        earlier
            .order()
            .plan()
            .map(plan ->
                plan.measures().stream()
                    .map(one -> one.what() + "（" + one.who() + "，" + one.by() + " 前）")
                    .collect(Collectors.joining("；")))
            .orElse("没有报过措施"));
  }

  /** The newest first. */
  private static List<Event> events(List<Entry> log, Map<Long, String> people, Times times) {
    return log.reversed().stream()
        .map(entry ->
            new Event(
                times.moment(entry.at()),
                who(entry, people),
                what(entry.move()),
                words(entry.move())))
        .toList();
  }

  private static String who(Entry entry, Map<Long, String> people) {
    return entry.account().isPresent()
        ? people.getOrDefault(entry.account().getAsLong(), "有人")
        : "系统";
  }

  private static String what(Move move) {
    return switch (move) {
      case Move.Issued(var due, _) -> "下发，" + due + " 到期";
      case Move.Received _ -> "签收";
      case Move.Submitted(var plan) -> "报送原因和措施：" + OrderWords.of(plan.reasons());
      case Move.Approved _ -> "同意措施";
      case Move.Returned _ -> "退回";
      case Move.CarriedOut _ -> "说已经落实";
      case Move.Cleared _ -> "销号";
      case Move.Continued(var due, _) -> "继续整改，" + due + " 到期";
      case Move.ExtensionAsked(var until, _) -> "申请延期到 " + until;
      case Move.ExtensionGranted _ -> "同意延期";
      case Move.ExtensionRefused _ -> "不同意延期";
      case Move.Withdrawn _ -> "撤销";
      case Move.Reminded(var of) -> OrderWords.of(of);
    };
  }

  private static String words(Move move) {
    return switch (move) {
      case Move.Submitted(var plan) ->
          plan.words()
              + (plan.words().isEmpty() ? "" : "。")
              + plan.measures().stream()
                  .map(one -> one.what() + "（" + one.who() + "，" + one.by() + " 前）")
                  .collect(Collectors.joining("；"));
      case Move.Issued(_, var words) -> words;
      case Move.Approved(var words) -> words;
      case Move.Returned(var reason) -> reason;
      case Move.CarriedOut(var words) -> words;
      case Move.Cleared(var words) -> words;
      case Move.Continued(_, var reason) -> reason;
      case Move.ExtensionAsked(_, var reason) -> reason;
      case Move.ExtensionRefused(var reason) -> reason;
      case Move.Withdrawn(var reason) -> reason;
      case Move.Received _, Move.ExtensionGranted _, Move.Reminded _ -> "";
    };
  }

  /** What was sent, or else the plan of before, or else what the system knows. */
  private static Entered entered(OrderFile file, Reader reader, Optional<Answer> answer) {
    var sent = answer.filter(one -> one.step() == Step.SUBMIT);
    var plan = file.order().plan();
    var reasons =
        sent.map(Answer::reasons)
            .or(() -> plan.map(Plan::reasons))
            .orElseGet(() -> file.known().suggested());
    return new Entered(
        Arrays.stream(Reason.values())
            .map(reason ->
                new Choice(reason.name(), OrderWords.of(reason), reasons.contains(reason)))
            .toList(),
        sent.map(one -> one.form().text(Answer.WORDS)).or(() -> plan.map(Plan::words)).orElse(""),
        sent.map(OrderViews::sent).orElseGet(() -> rows(file, reader)),
        answer.map(one -> one.form().text(Answer.WORDS)).orElse(""),
        answer.map(one -> one.form().text(Answer.DAY)).orElse(""),
        answer.map(one -> one.step().name()).orElse(""));
  }

  private static List<Measure> sent(Answer answer) {
    var rows = new ArrayList<Measure>();
    for (var nth = 1; nth <= Answer.MEASURES; nth++) {
      rows.add(
          new Measure(
              answer.form().text(Answer.WHAT + nth),
              answer.form().text(Answer.WHO + nth),
              answer.form().text(Answer.BY + nth)));
    }
    return rows;
  }

  /** Whoever writes is going to do it, by the due date, unless they say otherwise. */
  private static List<Measure> rows(OrderFile file, Reader reader) {
    var today = reader.times().today();
    var due = file.order().due();
    var by = (due.isBefore(today) ? today : due).toString();
    var rows = new ArrayList<Measure>();
    for (var measure : file.order().plan().map(OrderViews::measures).orElse(List.of())) {
      var isPast = measure.by().compareTo(today.toString()) < 0;
      rows.add(new Measure(measure.what(), measure.who(), isPast ? by : measure.by()));
    }
    while (rows.size() < Answer.MEASURES) {
      rows.add(new Measure("", reader.account().person(), by));
    }
    return rows;
  }
}
