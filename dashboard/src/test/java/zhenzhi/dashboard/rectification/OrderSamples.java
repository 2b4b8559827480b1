package zhenzhi.dashboard.rectification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.flag.Rule;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking.Hardware;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.rectification.Candidate;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.collector.rectification.Circumstances;
import zhenzhi.collector.rectification.Circumstances.Fault;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Proof;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.Terms;
import zhenzhi.collector.rectification.order.OrderFile;
import zhenzhi.collector.rectification.order.OrderFile.Earlier;
import zhenzhi.collector.rectification.order.OrderLine;
import zhenzhi.collector.rectification.order.Orders;
import zhenzhi.collector.rectification.order.Proposal;
import zhenzhi.collector.rectification.order.Proposal.Table;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** Orders, ready for their templates. */
public final class OrderSamples {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Terms TERMS =
      new Terms(new WorkCalendar(ZONE, LocalTime.of(9, 0), LocalTime.of(17, 0), Map.of()), 3, 3);
  private static final Instant ISSUED = Instant.parse("2026-11-05T01:00:00Z");
  private static final Times NOW = new Times(ZONE, Instant.parse("2026-11-18T04:00:00Z"));
  private static final Times DECEMBER = new Times(ZONE, Instant.parse("2026-12-02T04:00:00Z"));
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
  private static final Period OCTOBER = Period.parse("2026-10").orElseThrow();
  private static final Form NOTHING = new Form(Map.of());
  private static final Plan PLAN =
      new Plan(
          Set.of(Reason.EQUIPMENT, Reason.BUSY),
          "高频头坏了一个星期，修好以后又赶上征地",
          List.of(
              new Plan.Measure("每周二、周五晚上组织学习两小时，由村支书带头参加", "王桂芳", DUE),
              new Plan.Measure("B 岗每天早上开机", "陈志强", LocalDate.of(2026, 11, 12))));
  private static final List<Move> ANSWERED =
      List.of(new Move.Received(), new Move.Submitted(PLAN), new Move.Approved("要有签到"));

  private OrderSamples() {}

  public static OrdersView list(int count) {
    var lines =
        IntStream.range(0, count)
            .mapToObj(nth -> line(List.of(), nth, nth % 3 == 0 ? 2 : 0, nth % 4))
            .toList();
    var areas =
        List.of(new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/"));
    return OrderLists.of(
        new Orders(lines, count),
        figures(count),
        areas,
        true,
        OrderQuery.of(_ -> ""),
        count > 0 ? "下发了 3 件。" : "",
        NOW);
  }

  /** One that is going on. */
  public static Orders orders() {
    return new Orders(List.of(line(List.of(), 0, 0, 0)), 1);
  }

  private static Figures figures(int count) {
    return new Figures(
        count == 0
            ? Map.of()
            : Map.of(Outcome.DONE, 21L, Outcome.EXTENDED, 3L, Outcome.LATE, 2L, Outcome.GOING, 10L),
        Optional.empty(),
        Optional.empty());
  }

  /** What the keeper has of it. */
  public static OrdersView own() {
    return OrderLists.of(orders(), figures(0), List.of(), false, OrderQuery.of(_ -> ""), "", NOW);
  }

  public static OrderView received() {
    return view(List.of(new Move.Received()), Role.KEEPER, NOW, Optional.empty(), "");
  }

  public static OrderView wrong() {
    var form = Form.of("BUSY=1&OTHER=1&what1=开课&who1=王桂芳&by1=昨天&version=2");
    return view(
        List.of(new Move.Received()),
        Role.KEEPER,
        NOW,
        Optional.of(new Answer(Step.SUBMIT, form)),
        "选了“其他”，请写清楚是什么原因。");
  }

  public static OrderView issued(Role role) {
    return view(List.of(), role, NOW, Optional.empty(), "");
  }

  public static OrderView submitted() {
    return view(ANSWERED.subList(0, 2), Role.OFFICE, NOW, Optional.empty(), "");
  }

  public static OrderView approved() {
    return view(ANSWERED, Role.KEEPER, NOW, Optional.empty(), "");
  }

  public static OrderView done() {
    var moves = new ArrayList<>(ANSWERED);
    moves.add(new Move.CarriedOut("开了三次课，都有签到"));
    return view(moves, Role.OFFICE, DECEMBER, Optional.empty(), "");
  }

  private static OrderView view(
      List<Move> moves, Role role, Times times, Optional<Answer> answer, String problem) {
    var log = log(moves);
    var order = Rectification.of(log, TERMS);
    var file =
        new OrderFile(
            line(moves, 47, 1, 0),
            order,
            log,
            Step.possible(order, times.now(), TERMS),
            Map.of(7L, role == Role.KEEPER ? "王桂芳" : "赵敏"),
            List.of(
                new Duty(
                    DutyRole.KEEPER_A, "王桂芳", "网格员", "139 1234 5602", LocalDate.of(2026, 1, 1))),
            known(),
            List.of(new Earlier(line(moves, 12, 0, 0), Rectification.of(log(ANSWERED), TERMS))));
    var account = new Account(7, "a", "王桂芳", role, "/1/2/", Optional.empty());
    var proof =
        order.stage().isRunning()
            ? Optional.<Proof>empty()
            : Optional.of(
                new Proof(
                    Terms.proof(DUE),
                    true,
                    Optional.of(Duration.ofMinutes(372)),
                    Optional.of(Duration.ofHours(20)),
                    Optional.of(Duration.ofMinutes(350)),
                    Optional.of(Duration.ofMinutes(30))));
    return OrderViews.of(file, proof, new Reader(account, "天宁区", "token", times), answer, problem);
  }

  private static List<Entry> log(List<Move> moves) {
    var log = new ArrayList<Entry>();
    log.add(new Entry(ISSUED, 7, new Move.Issued(DUE, "请认真查找原因")));
    for (var move : moves) {
      log.add(new Entry(ISSUED.plus(Duration.ofDays(log.size())), 7, move));
    }
    return log;
  }

  private static Circumstances known() {
    return new Circumstances(
        3,
        9,
        19,
        Optional.of(Duration.ofMinutes(260)),
        List.of(
            new Fault(
                Finding.LNB_DEAD,
                Instant.parse("2026-10-08T00:00:00Z"),
                Optional.of(Instant.parse("2026-10-15T02:00:00Z"))),
            new Fault(
                Finding.LINE_FLAPPING, Instant.parse("2026-10-28T00:00:00Z"), Optional.empty())),
        List.of(Rule.MONTH_END, Rule.NIGHT),
        true);
  }

  private static OrderLine line(List<Move> moves, int nth, int before, int late) {
    var order = Rectification.of(log(moves), TERMS);
    return new OrderLine(
        nth + 1,
        3,
        new StationCode("sn-%04d".formatted(nth + 1)),
        "荷花社区第 " + (nth + 1) + " 站点",
        "东河街道",
        StationKind.COMMUNITY,
        OCTOBER,
        OptionalLong.of(50 - nth % 50),
        50,
        nth % 5 == 4 ? Optional.empty() : Optional.of(Duration.ofMinutes(30)),
        Duration.ofHours(20),
        order.stage(),
        order.signBy(),
        order.due().minusDays(4L * late),
        Optional.empty(),
        order.stopped(),
        order.overdueFrom().map(day -> day.minusDays(4L * late)),
        order.round(),
        order.isLate(),
        order.isExtended(),
        ISSUED,
        nth % 7 == 3
            ? Optional.of(new OrderLine.Correction(9, OptionalLong.of(31), 50))
            : Optional.empty(),
        before);
  }

  public static IssueView issue() {
    return IssueViews.of(proposal(false, table()), NOTHING, "");
  }

  public static IssueView issueWrong() {
    return IssueViews.of(
        proposal(false, table()), Form.of("due=昨天&site-sn-0048=1"), "整改期限要在今天以后，写成 2026-11-20 这样。");
  }

  public static IssueView issueCorrected() {
    return IssueViews.of(proposal(true, List.of()), NOTHING, "");
  }

  private static Proposal proposal(boolean corrected, List<Candidate> candidates) {
    var letter =
        new Bulletin.Letter(
            "关于2026年10月远程教育站点播放学时排名情况的通报",
            "天宁区委组织部文件",
            "天组通",
            List.of("各街道党工委"),
            List.of(),
            "天宁区委组织部",
            LocalDate.of(2026, 11, 5),
            DUE);
    var bulletin =
        new Bulletin(
            3,
            2,
            "天宁区",
            "/1/2/",
            OCTOBER,
            OptionalLong.empty(),
            Bulletin.State.ISSUED,
            3,
            new Bulletin.Inputs(9, ISSUED, 48, 50, "0123456789abcdef"),
            letter,
            Optional.of(new Bulletin.Numbering(2026, 10, 10, OptionalInt.empty())),
            Map.of());
    var of =
        new OfKind(
            StationKind.COMMUNITY,
            51,
            50,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            50,
            Completeness.UNKNOWN);
    return new Proposal(bulletin, corrected, List.of(new Table(of, candidates)));
  }

  private static List<Candidate> table() {
    var verdicts =
        List.of(
            Verdict.UNRANKED,
            Verdict.PROPOSED,
            Verdict.BROKEN,
            Verdict.TICKET,
            Verdict.EXCUSED,
            Verdict.ORDERED,
            Verdict.PROPOSED,
            Verdict.FURTHER_AHEAD,
            Verdict.DONE);
    return IntStream.range(0, verdicts.size())
        .mapToObj(nth -> new Candidate(candidate(51 - nth, verdicts.get(nth)), verdicts.get(nth)))
        .toList();
  }

  private static Line candidate(int number, Verdict verdict) {
    var hours = Duration.ofMinutes(700L - 13L * number);
    var isRanked = verdict != Verdict.UNRANKED;
    return new Line(
        new StationCode("sn-%04d".formatted(number)),
        "荷花社区第 " + number + " 站点",
        "东河街道",
        isRanked ? OptionalLong.of(number) : OptionalLong.empty(),
        OptionalLong.empty(),
        isRanked
            ? Optional.of(
                new LineHours(
                    hours,
                    Duration.ZERO,
                    hours,
                    Optional.empty(),
                    hours,
                    Optional.of(hours),
                    Duration.ZERO))
            : Optional.empty(),
        Duration.ofHours(20),
        verdict == Verdict.EXCUSED ? Duration.ofDays(4) : Duration.ZERO,
        1,
        1,
        30,
        Completeness.UNKNOWN,
        isRanked ? Optional.empty() : Optional.of(Unranked.NEW),
        verdict == Verdict.BROKEN
            ? Optional.of(new Hardware(Finding.LNB_DEAD, LocalDate.of(2026, 10, 28)))
            : Optional.empty());
  }
}
