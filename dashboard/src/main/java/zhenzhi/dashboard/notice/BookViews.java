package zhenzhi.dashboard.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.KeptContact;
import zhenzhi.collector.notice.post.KeptWay;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.notice.BookView.ContactForm;
import zhenzhi.dashboard.notice.BookView.ContactLine;
import zhenzhi.dashboard.notice.BookView.WayForm;
import zhenzhi.dashboard.notice.BookView.WayLine;
import zhenzhi.dashboard.notice.EnteredContact.As;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts the book into words. */
final class BookViews {
  private static final Badge NEVER = new Badge(Tone.UNKNOWN, "还没发过");
  private static final Badge OFF = new Badge(Tone.IDLE, "停用");
  private static final String USUAL_RATE = "20";

  private BookViews() {}

  /** A form that could not be taken, and why. */
  record Wrong(Form form, Where where, String says) {
    static final Wrong NOTHING = new Wrong(new Form(Map.of()), Where.LIST, "");

    /** What was entered there; nothing where something else is wrong. */
    private Form of(Where part) {
      return where == part ? form : NOTHING.form();
    }

    private String says(Where part) {
      return where == part ? says : "";
    }
  }

  /** A part of the page. */
  enum Where {
    LIST,
    WAY,
    CONTACT
  }

  static BookView of(
      List<KeptWay> ways,
      List<KeptContact> contacts,
      List<OrgUnit> units,
      Wrong wrong,
      Times times) {
    var on = ways.stream().filter(way -> way.disabled().isEmpty()).toList();
    return new BookView(
        wrong.says(Where.LIST),
        ways.stream().map(way -> line(way, times)).toList(),
        contacts.stream().map(BookViews::line).toList(),
        wayForm(units, wrong),
        contactForm(on, units, wrong));
  }

  private static WayLine line(KeptWay way, Times times) {
    var isOff = way.disabled().isPresent();
    return new WayLine(
        way.name(),
        NoticeLabels.of(way.kind()),
        way.unit(),
        way.hint()
            + (way.hasSecret() ? "，有密钥" : "")
            + (way.hint().isEmpty() ? "" : "，")
            + "一分钟最多 "
            + way.perMinute()
            + " 条"
            + (way.phones() ? "，发到责任人的手机" : ""),
        isOff ? OFF : way.last().map(last -> NoticeLabels.of(last.state())).orElse(NEVER),
        isOff ? "" : way.last().map(last -> last(way, last, times)).orElse("请试发一条"),
        isOff ? "" : String.valueOf(way.id()),
        way.kind() == Way.Kind.EMAIL || way.kind() == Way.Kind.WEBHOOK);
  }

  private static String last(KeptWay way, KeptWay.Last last, Times times) {
    return times.moment(last.at())
        + (last.answer().isEmpty() ? "" : "，" + last.answer())
        + way.restsUntil()
            .filter(until -> until.isAfter(times.now()))
            .map(until -> "；对方没有回应，" + times.moment(until) + " 再试")
            .orElse("");
  }

  private static ContactLine line(KeptContact contact) {
    return new ContactLine(
        String.valueOf(contact.id()),
        NoticeLabels.of(contact.party(), contact.treater()),
        contact.unit(),
        contact.name(),
        contact.way(),
        contact.target());
  }

  private static WayForm wayForm(List<OrgUnit> units, Wrong wrong) {
    var form = wrong.of(Where.WAY);
    return new WayForm(
        wrong.says(Where.WAY),
        Choice.orNone(
            "请选择",
            Arrays.asList(Way.Kind.values()),
            Way.Kind::name,
            NoticeLabels::of,
            form.text(EnteredWay.KIND)),
        units(units, form),
        form.text(EnteredWay.NAME),
        form.text(EnteredWay.ADDRESS),
        form.field(EnteredWay.RATE).orElse(USUAL_RATE),
        form.field(EnteredWay.PHONES).isPresent());
  }

  private static ContactForm contactForm(List<KeptWay> ways, List<OrgUnit> units, Wrong wrong) {
    var form = wrong.of(Where.CONTACT);
    return new ContactForm(
        wrong.says(Where.CONTACT),
        ways.isEmpty()
            ? List.of()
            : Choice.orNone(
                "请选择",
                ways,
                way -> String.valueOf(way.id()),
                KeptWay::name,
                form.text(EnteredContact.WAY)),
        Choice.orNone(
            "请选择",
            As.all(),
            As::value,
            as -> NoticeLabels.of(as.party(), as.treater()),
            form.text(EnteredContact.PARTY)),
        units(units, form),
        form.text(EnteredContact.NAME),
        form.text(EnteredContact.TARGET),
        form.text(EnteredContact.LOGIN));
  }

  /** The largest unit is chosen unless another one was. */
  private static List<Choice> units(List<OrgUnit> units, Form form) {
    var chosen =
        form.field(EnteredWay.UNIT)
            .orElseGet(
                () -> units.stream().findFirst().map(one -> String.valueOf(one.id())).orElse(""));
    return units.stream()
        .map(unit -> {
          var value = String.valueOf(unit.id());
          var indent = unit.level() == OrgLevel.COMMUNITY ? "　　" : indent(unit);
          return new Choice(value, indent + unit.name(), value.equals(chosen));
        })
        .toList();
  }

  private static String indent(OrgUnit unit) {
    return unit.level() == OrgLevel.SUBDISTRICT ? "　" : "";
  }
}
