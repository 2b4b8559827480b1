package zhenzhi.dashboard.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.people.Issued;
import zhenzhi.collector.access.people.People;
import zhenzhi.collector.access.people.Person;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.testing.District;

/** Accounts, ready for their templates. */
public final class PeopleSamples {
  private static final long OWN = 1;
  private static final int ERASED = 7;
  private static final Instant NOW = District.NOON;
  private static final List<String> NAMES = List.of("赵敏", "王桂芳", "欧阳建国", "吴师傅", "古丽巴哈尔·买买提");

  private static final List<Role> ROLES = List.of(Role.values());

  private PeopleSamples() {}

  public static PeopleView list(int count) {
    var shown = IntStream.range(0, count).mapToObj(PeopleSamples::person).toList();
    return PeopleViews.list(new People(shown, count > 50 ? 312 : count), "", 0, reader());
  }

  public static PeopleView nobodyFound() {
    return PeopleViews.list(new People(List.of(), 0), "王小明", 0, reader());
  }

  public static PersonView inUse() {
    return PeopleViews.one(person(1), reader(), "");
  }

  public static PersonView own() {
    return PeopleViews.one(person(0), reader(), "");
  }

  public static PersonView closed() {
    return PeopleViews.one(person(3), reader(), "没有做：别人刚刚动过这个账号，请看一下现在的状态。");
  }

  public static PersonView erased() {
    return PeopleViews.one(person(ERASED), reader(), "");
  }

  public static NewcomerView form() {
    return form(Map.of(), "");
  }

  public static NewcomerView formWrong() {
    return form(
        Map.of("name", "王桂芳", "login", "王桂芳", "role", "KEEPER", "code", "sn-0017"),
        "账号 “王桂芳” 不行：要 3 到 32 个小写字母或数字，例如姓名拼音加手机尾号 wangfang0017。");
  }

  public static IssuedView slip() {
    var issued = new Issued(person(1), "k7wm-3xqa-hn92", NOW.plus(Duration.ofDays(7)));
    return PeopleViews.issued(issued, "账号开好了", "https://zhenzhi.example.cn", District.TIMES);
  }

  private static NewcomerView form(Map<String, String> fields, String problem) {
    var units =
        List.of(
            new OrgUnit(2, OptionalLong.empty(), OrgLevel.DISTRICT, "天宁区", "/1/2/"),
            new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "兰陵街道", "/1/2/3/"));
    return PeopleViews.newcomer(new Entered(new Form(fields)), units, reader(), problem);
  }

  /** Each state in turn, and each role. */
  private static Person person(int nth) {
    var role = ROLES.get(nth % ROLES.size());
    var isKeeper = nth % 4 == 1;
    return new Person(
        nth + OWN,
        nth == ERASED ? "erased-8" : "login%02d".formatted(nth),
        nth == ERASED ? "已注销8" : NAMES.get(nth % NAMES.size()),
        isKeeper ? Role.KEEPER : role == Role.KEEPER ? Role.TECHNICIAN : role,
        isKeeper ? "荷花社区" : nth % 2 == 0 ? "天宁区" : "兰陵街道",
        isKeeper ? Optional.of(new Person.Site("sn-0017", "荷花社区站点")) : Optional.empty(),
        NOW.minus(Duration.ofDays(100 + nth)),
        nth % 4 == 2 ? Optional.empty() : Optional.of(NOW.minus(Duration.ofHours(nth))),
        nth % 4 == 2
            ? Optional.of(NOW.plus(Duration.ofDays(nth % 8 == 2 ? 3 : -3)))
            : Optional.empty(),
        nth % 4 == 3 ? Optional.of(NOW.minus(Duration.ofDays(9))) : Optional.empty(),
        nth == ERASED ? Optional.of(NOW.minus(Duration.ofDays(1))) : Optional.empty());
  }

  private static Reader reader() {
    return new Reader(
        new Account(OWN, "zhaomin", "赵敏", Role.OFFICE, "/1/2/", Optional.empty()),
        "天宁区",
        "token",
        District.TIMES);
  }
}
