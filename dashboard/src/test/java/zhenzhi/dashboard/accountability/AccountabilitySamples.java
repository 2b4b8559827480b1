package zhenzhi.dashboard.accountability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.accountability.AccountabilityFile;
import zhenzhi.collector.accountability.Case;
import zhenzhi.collector.accountability.Case.Actor;
import zhenzhi.collector.accountability.Case.Term;
import zhenzhi.collector.accountability.Entries;
import zhenzhi.collector.accountability.Event;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.accountability.Holder;
import zhenzhi.collector.accountability.Source;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.StationKind;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.testing.District;
import zhenzhi.protocol.StationCode;

/** Entries of accountability, ready for their templates. */
public final class AccountabilitySamples {
  private static final Term TERM = new Term(District.SHANGHAI, 30);
  private static final List<String> KINDS = List.of("提醒谈话", "书面检查", "通报批评", "诫勉谈话");
  private static final Instant ENTERED = Instant.parse("2026-11-05T01:00:00Z");
  private static final Form NOTHING = new Form(Map.of());

  private AccountabilitySamples() {}

  public static AccountabilitiesView list(int count) {
    var files =
        IntStream.range(0, count)
            .mapToObj(nth -> file(nth % 3 == 0 ? List.of() : List.of(Move.APPEALED)))
            .toList();
    return AccountabilityViews.list(new Entries(files, count), 0, reader(Role.OFFICE));
  }

  public static AccountabilitiesView own(int count) {
    var files = IntStream.range(0, count).mapToObj(_ -> file(List.of())).toList();
    return AccountabilityViews.list(new Entries(files, count), 0, reader(Role.KEEPER));
  }

  /** As the person sees it who may still appeal. */
  public static AccountabilityView mine() {
    return view(List.of(), Role.KEEPER, NOTHING, "");
  }

  public static AccountabilityView wrong() {
    return view(List.of(), Role.KEEPER, Form.of("words="), "请写明理由。");
  }

  public static AccountabilityView appealed() {
    return view(List.of(Move.APPEALED), Role.OFFICE, NOTHING, "");
  }

  public static AccountabilityView revoked() {
    return view(List.of(Move.APPEALED, Move.REVOKED), Role.KEEPER, NOTHING, "");
  }

  private static AccountabilityView view(List<Move> moves, Role role, Form form, String problem) {
    return AccountabilityViews.of(file(moves), TERM, KINDS, reader(role), form, problem);
  }

  private static AccountabilityFile file(List<Move> moves) {
    var first =
        new Event(
            ENTERED, 77, Move.ENTERED, "十月全月没有组织学习，限期整改到期没有落实，两次电话提醒没有回音。", Optional.of("提醒谈话"));
    var comes = Case.entered(first, OptionalLong.of(7));
    var nth = 1;
    for (var move : moves) {
      var isAppeal = move == Move.APPEALED;
      var actor = new Actor(isAppeal ? 7 : 78, !isAppeal, false);
      var at = ENTERED.plus(Duration.ofDays(nth++));
      var words = isAppeal ? "十月高频头坏了一个月，报修单都在，请查。" : "工单查实，设备坏了二十六天。";
      comes =
          comes.after(new Event(at, actor.account(), move, words, Optional.empty()), actor, TERM);
    }
    return new AccountabilityFile(
        4,
        new StationCode("sn-0017"),
        "荷花社区站点",
        DutyRole.KEEPER_A,
        "王桂芳",
        LocalDate.of(2026, 10, 31),
        Optional.of(new Source.OfOrder(5)),
        comes,
        Map.of(77L, "赵敏", 7L, "王桂芳", 78L, "钱进"));
  }

  private static Reader reader(Role role) {
    return new Reader(
        new Account(role == Role.OFFICE ? 78 : 7, "a", "", role, "/1/2/", Optional.empty()),
        "天宁区",
        "token",
        District.TIMES);
  }

  public static EnterView form() {
    return form(
        new Form(Map.of(Filled.DAY, "2026-10-31", Filled.OF, "ORDER", Filled.NUMBER, "5")),
        "",
        holders());
  }

  public static EnterView formWrong() {
    return form(
        Form.of("day=2026-10-31&role=KEEPER_A&kind=提醒谈话&grounds=&number=5"),
        "请写明事由和依据。",
        holders());
  }

  public static EnterView formNobody() {
    return form(new Form(Map.of(Filled.DAY, "2020-01-01")), "", List.of());
  }

  private static List<Holder> holders() {
    var accounts = new ArrayList<Holder.Login>();
    accounts.add(new Holder.Login(7, "wang.guifang", "王桂芳"));
    accounts.add(new Holder.Login(9, "donghe", "孙丽"));
    return District.DUTIES.stream().map(duty -> new Holder(duty, accounts)).toList();
  }

  private static EnterView form(Form form, String problem, List<Holder> holders) {
    var site =
        new Station(
            new StationCode("sn-0017"),
            "荷花社区站点",
            StationKind.COMMUNITY,
            Access.IPTV,
            "/1/2/3/9/",
            "",
            Optional.empty(),
            "",
            ENTERED,
            Optional.empty());
    return EnterViews.of(site, holders, KINDS, form, reader(Role.OFFICE), problem);
  }
}
