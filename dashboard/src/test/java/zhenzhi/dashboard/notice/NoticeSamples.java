package zhenzhi.dashboard.notice;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.KeptContact;
import zhenzhi.collector.notice.post.KeptWay;
import zhenzhi.collector.notice.post.MessageState;
import zhenzhi.collector.notice.post.NoticeLine;
import zhenzhi.collector.notice.post.NoticeLine.State;
import zhenzhi.collector.notice.post.Notices;
import zhenzhi.collector.notice.post.Reach;
import zhenzhi.collector.notice.post.Reach.Hours;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.notice.BookViews.Where;
import zhenzhi.dashboard.notice.BookViews.Wrong;

/** Notices, ready for their templates. */
public final class NoticeSamples {
  private static final List<OrgUnit> UNITS =
      List.of(
          new OrgUnit(2, OptionalLong.empty(), OrgLevel.DISTRICT, "天宁区", "/2/"),
          new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/2/3/"),
          new OrgUnit(4, OptionalLong.of(3), OrgLevel.COMMUNITY, "荷花社区", "/2/3/4/"));

  private static final Hours QUIET = new Hours(LocalTime.of(21, 30), LocalTime.of(7, 30), true);

  private static final List<Occasion> OCCASIONS = List.of(Occasion.values());

  private NoticeSamples() {}

  /** In every state. */
  public static NoticesView list(int count) {
    var states = State.values();
    var lines =
        IntStream.range(0, count).mapToObj(i -> line(i, states[i % states.length])).toList();
    return NoticeViews.of(new Notices(lines, count), Optional.empty(), 0, "", TIMES);
  }

  /** A technician's, with a group of others. */
  public static MineView mine() {
    var own =
        new Reach.By(
            Party.TREATER,
            Optional.of(Treater.DISTRICT_REPAIR),
            "天宁区",
            "吴师傅",
            Way.Kind.WEBHOOK,
            "短信网关",
            "13800000000");
    var group =
        new Reach.By(
            Party.TREATER,
            Optional.of(Treater.TELECOM),
            "东河街道",
            "联通抢修群",
            Way.Kind.WECOM,
            "联通抢修群机器人",
            "");
    var states = List.of(State.values());
    var last = IntStream.range(0, states.size()).mapToObj(i -> line(i, states.get(i))).toList();
    return MineViews.of(
        new Reach(List.of(own), List.of(group), QUIET, last), account(Role.TECHNICIAN), TIMES);
  }

  /** Of whom the book knows nothing. */
  public static MineView nothingOfMine(Role role) {
    return MineViews.of(new Reach(List.of(), List.of(), QUIET, List.of()), account(role), TIMES);
  }

  private static Account account(Role role) {
    return new Account(7, "li", "李维修", role, "/2/", Optional.empty());
  }

  private static NoticeLine line(int nth, State state) {
    var isSettled = state == State.SENT || state == State.FAILED || state == State.UNCLEAR;
    return new NoticeLine(
        nth,
        state == State.NOBODY ? "部门负责人" : nth % 2 == 0 ? "区维修群" : "王建国",
        nth % 2 == 0 ? Party.TREATER : Party.SECRETARY,
        state == State.NOBODY ? "" : nth % 2 == 0 ? "区维修群机器人" : "短信网关",
        nth % 2 == 0 ? "" : "13800000000",
        "/tickets/" + (120 + nth),
        OCCASIONS.get(nth % OCCASIONS.size()),
        "第 " + (120 + nth) + " 号 荷花社区党员活动室（东河街道）：高频头损坏，11月25日 17:30 前修好",
        state,
        NOON.minusSeconds(600L * nth),
        NOON.plusSeconds(70_000),
        isSettled ? Optional.of(NOON.minusSeconds(500L * nth)) : Optional.empty(),
        state == State.FAILED ? 3 : isSettled ? 1 : 0,
        switch (state) {
          case SENT -> "{\"errcode\":0,\"errmsg\":\"ok\"}";
          case FAILED ->
              "{\"errcode\":93000,\"errmsg\":\"invalid webhook url, hint: [1795147200_5]\"}";
          case UNCLEAR, WAITING, OVERTAKEN, NOBODY, CANCELLED -> "";
        },
        isSettled ? OptionalLong.of(nth) : OptionalLong.empty());
  }

  /** Ways that work, that do not, and one that is off. */
  public static BookView book() {
    return BookViews.of(ways(), contacts(), UNITS, Wrong.NOTHING, TIMES);
  }

  public static BookView emptyBook() {
    return BookViews.of(List.of(), List.of(), UNITS, Wrong.NOTHING, TIMES);
  }

  /** What was entered comes back, and a secret does not. */
  public static BookView wrongBook() {
    var form =
        new Form(
            Map.of(
                EnteredWay.KIND, "DINGTALK",
                EnteredWay.NAME, "区维修群 <b>",
                EnteredWay.ADDRESS, "http://oapi.example/robot",
                EnteredWay.SECRET, "SEC123",
                EnteredWay.UNIT, "3"));
    var says = "地址：把钉钉机器人的 Webhook 地址整个贴进来，以 https:// 开头，里面有 access_token=。";
    return BookViews.of(ways(), contacts(), UNITS, new Wrong(form, Where.WAY, says), TIMES);
  }

  private static List<KeptWay> ways() {
    return List.of(
        way(
            1,
            Way.Kind.DINGTALK,
            "区维修群机器人",
            "https://oapi.dingtalk.com/…7f3a",
            new KeptWay.Last(
                MessageState.SENT, NOON.minusSeconds(900), "{\"errcode\":0,\"errmsg\":\"ok\"}")),
        way(
            2,
            Way.Kind.WEBHOOK,
            "短信网关",
            "https://sms.example.cn/…",
            new KeptWay.Last(MessageState.WAITING, NOON.minusSeconds(300), "503 维护中")),
        way(
            3,
            Way.Kind.EMAIL,
            "邮件",
            "",
            new KeptWay.Last(MessageState.REFUSED, NOON.minusSeconds(90_000), "邮件服务器回答 550")));
  }

  private static KeptWay way(long id, Way.Kind kind, String name, String hint, KeptWay.Last last) {
    return new KeptWay(
        id,
        kind,
        name,
        "天宁区",
        hint,
        kind == Way.Kind.DINGTALK,
        20,
        kind == Way.Kind.WEBHOOK,
        Optional.empty(),
        kind == Way.Kind.WEBHOOK ? Optional.of(NOON.plusSeconds(400)) : Optional.empty(),
        Optional.of(last));
  }

  private static List<KeptContact> contacts() {
    return List.of(
        contact(1, Party.TREATER, Optional.of(Treater.DISTRICT_REPAIR), "区维修群", "", "区维修群机器人"),
        contact(2, Party.TREATER, Optional.of(Treater.TELECOM), "联通李经理", "18600000000", "短信网关"),
        contact(3, Party.OFFICE, Optional.empty(), "赵敏", "zhaomin@tianning.example.cn", "邮件"),
        contact(4, Party.HEAD, Optional.empty(), "欧阳建国", "13900000000", "短信网关"));
  }

  private static KeptContact contact(
      long id, Party party, Optional<Treater> treater, String name, String target, String way) {
    return new KeptContact(id, party, treater, name, target, way, "天宁区");
  }
}
