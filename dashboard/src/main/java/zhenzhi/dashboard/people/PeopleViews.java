package zhenzhi.dashboard.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.people.Issued;
import zhenzhi.collector.access.people.People;
import zhenzhi.collector.access.people.Person;
import zhenzhi.collector.access.people.Superior;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts accounts into words. */
final class PeopleViews {
  static final String PATH = "/people";
  static final int PAGE = 50;

  private PeopleViews() {}

  /** {@code page}: counted from 0. */
  static PeopleView list(People people, String text, int page, Reader reader) {
    var search = text.isEmpty() ? "" : "q=" + URLEncoder.encode(text, UTF_8) + "&";
    return new PeopleView(
        reader.account().role() == Role.OFFICE
            ? "本单位和下级单位的账号。开账号、忘了密码、离岗停用都在这里。"
            : "本办事处各站点管理员的账号。其他账号请找远教办。",
        text,
        people.shown().stream().map(person -> line(person, reader.times())).toList(),
        Pager.of(
            page, PAGE, people.total(), chosen -> PATH + "?" + search + "page=" + (chosen + 1)));
  }

  private static PeopleView.Line line(Person person, Times times) {
    return new PeopleView.Line(
        PATH + "/" + person.id(),
        person.name(),
        person.login(),
        Labels.of(person.role()),
        place(person),
        badge(person.state(times.now())),
        person.seenAt().map(times::moment).orElse("从未"));
  }

  static PersonView one(Person person, Reader reader, String problem) {
    var times = reader.times();
    return new PersonView(
        PATH + "/" + person.id(),
        person.name(),
        person.login(),
        Labels.of(person.role()),
        place(person),
        badge(person.state(times.now())),
        says(person, times),
        times.full(person.openedAt()),
        person.id() == reader.account().id(),
        person.closedAt().isPresent(),
        person.erasedAt().isPresent(),
        reader.account().role() == Role.OFFICE,
        problem);
  }

  private static String says(Person person, Times times) {
    return switch (person.state(times.now())) {
      case IN_USE -> "最近登录：" + person.seenAt().map(times::full).orElse("还没有登录过") + "。";
      case INVITED ->
          "一次性密码还没有用，" + person.passwordUntil().map(times::full).orElse("") + " 以前可以用来登录。";
      case EXPIRED -> "一次性密码过期了，没有用过。请重新发一个。";
      case ERASED ->
          person.erasedAt().map(times::full).orElse("") + " 注销，姓名和电话都删了。以前做的事记在这个编号下，不能恢复。";
      case CLOSED -> person.closedAt().map(times::full).orElse("") + " 停用，不能登录。以前做的事还记在这个名下。";
    };
  }

  private static Badge badge(Person.State state) {
    return switch (state) {
      case IN_USE -> new Badge(Tone.GOOD, "正常");
      case INVITED -> new Badge(Tone.SOON, "等首次登录");
      case EXPIRED -> new Badge(Tone.WARN, "密码过期");
      case CLOSED -> new Badge(Tone.IDLE, "已停用");
      case ERASED -> new Badge(Tone.IDLE, "已注销");
    };
  }

  static IssuedView issued(Issued issued, String done, String site, Times times) {
    var person = issued.person();
    return new IssuedView(
        done,
        person.name(),
        Labels.of(person.role()),
        place(person),
        person.login(),
        issued.password(),
        site,
        times.full(issued.until()));
  }

  static NewcomerView newcomer(
      Entered entered, List<OrgUnit> units, Reader reader, String problem) {
    var roles = Superior.over(reader.account().role());
    var form = entered.form();
    return new NewcomerView(
        form.text(Entered.LOGIN),
        form.text(Entered.NAME),
        form.text(Entered.CODE),
        Choice.orNone(
            "请选择", roles, Role::name, Labels::of, entered.role().map(Role::name).orElse("")),
        roles.size() == 1
            ? List.of()
            : Choice.units(
                "请选择",
                units.stream().filter(unit -> unit.level() != OrgLevel.COMMUNITY).toList(),
                chosen(form.text(Entered.UNIT))),
        problem);
  }

  private static OptionalLong chosen(String unit) {
    return unit.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(unit))
        : OptionalLong.empty();
  }

  private static String place(Person person) {
    return person.site().map(site -> site.name() + "（" + person.unit() + "）").orElse(person.unit());
  }
}
