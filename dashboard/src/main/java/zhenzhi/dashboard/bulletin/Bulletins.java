package zhenzhi.dashboard.bulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.bulletin.BulletinEntry;
import zhenzhi.collector.bulletin.BulletinEvent;
import zhenzhi.collector.bulletin.Edition;
import zhenzhi.collector.bulletin.Received;
import zhenzhi.collector.bulletin.Recipient;
import zhenzhi.collector.bulletin.RecipientCounts;
import zhenzhi.collector.ranking.Period;
import zhenzhi.dashboard.bulletin.BulletinView.Can;
import zhenzhi.dashboard.bulletin.BulletinView.Fact;
import zhenzhi.dashboard.bulletin.BulletinView.Happened;
import zhenzhi.dashboard.bulletin.BulletinView.Notice;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts bulletins into the views of their pages. */
final class Bulletins {
  static final String PATH = "/bulletins";

  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;

  private Bulletins() {}

  static String address(long id) {
    return PATH + "/" + id;
  }

  static BulletinsView.Line line(BulletinEntry entry, Times times) {
    var isIssued = entry.state() == State.ISSUED;
    return new BulletinsView.Line(
        address(entry.id()),
        entry.title(),
        BulletinLabels.of(entry.state()),
        isIssued
            ? number(entry.dated().getYear(), entry.issue(), entry.prefix(), entry.number())
            : "",
        times.day(entry.dated()),
        isIssued ? entry.signed() + " / " + entry.recipients() : "—");
  }

  static ReceivedView received(List<Received> received, Times times) {
    return new ReceivedView(
        received.stream()
            .map(one ->
                new ReceivedView.Line(
                    address(one.id()),
                    one.title(),
                    number(one),
                    times.day(one.dated()),
                    one.signed().isPresent()
                        ? new Badge(Tone.GOOD, "已签收")
                        : new Badge(Tone.WARN, "请签收")))
            .toList());
  }

  static String number(Received one) {
    return number(one.year(), one.issue(), one.prefix(), one.number());
  }

  private static String number(int year, int issue, String prefix, int number) {
    return "%d年第%d期，%s〔%d〕%d号".formatted(year, issue, prefix, year, number);
  }

  /**
   * Periods that are over, the newest first.
   *
   * @param since the day of the first site; what was over before it is left out
   */
  static List<Choice> periods(LocalDate today, Optional<LocalDate> since) {
    var periods = new ArrayList<Period>();
    var month = Period.month(YearMonth.from(today)).previous();
    for (var left = MONTHS; left > 0; left--) {
      periods.add(month);
      month = month.previous();
    }
    var quarter =
        Period.parse(today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3).orElseThrow();
    for (var left = QUARTERS; left > 0; left--) {
      quarter = quarter.previous();
      periods.add(quarter);
    }
    periods.add(Period.parse(String.valueOf(today.getYear() - 1)).orElseThrow());
    return periods.stream()
        .filter(period -> since.filter(first -> !period.last().isBefore(first)).isPresent())
        .map(period ->
            new Choice(period.toString(), Labels.of(period), period.equals(periods.getFirst())))
        .toList();
  }

  /**
   * Makes the view of the office.
   *
   * @param changed how many sites stand otherwise by now; absent while that is counted
   * @param mustBeLeft whether somebody else must issue it
   */
  static BulletinView view(
      Bulletin bulletin,
      Edition edition,
      String paper,
      List<BulletinEvent> events,
      RecipientCounts counts,
      Optional<Integer> changed,
      OptionalLong correction,
      boolean mustBeLeft,
      String problem,
      Times times) {
    var state = bulletin.state();
    return new BulletinView(
        bulletin.letter().title(),
        address(bulletin.id()),
        bulletin.version(),
        BulletinLabels.of(state),
        notices(bulletin, changed, correction, times),
        facts(bulletin, times),
        editions(bulletin, edition),
        paper,
        file(bulletin, edition, "docx"),
        file(bulletin, Edition.NAMING, "xlsx"),
        recipients(counts, state),
        events.stream().map(event -> happened(event, times)).toList(),
        new Can(
            state == State.DRAFT,
            state == State.DRAFT,
            state == State.IN_REVIEW,
            notIssue(bulletin, counts, mustBeLeft, times),
            state == State.DRAFT || state == State.IN_REVIEW,
            state == State.ISSUED),
        problem);
  }

  private static String notIssue(
      Bulletin bulletin, RecipientCounts counts, boolean mustBeLeft, Times times) {
    if (!bulletin.isOverOn(times.today())) {
      return Labels.of(bulletin.period()) + "还没有结束，结束以后才能签发。";
    }
    if (isCutShort(bulletin, times)) {
      return "这份通报的数据是" + Labels.of(bulletin.period()) + "结束以前的。请退回，点“按最新数据重算”以后再签发。";
    }
    if (counts.all() == 0) {
      return "还没有选发给谁，选了才能签发。";
    }
    return mustBeLeft ? "这份通报是您提交的，请另一位同事审核签发。" : "";
  }

  private static boolean isCutShort(Bulletin bulletin, Times times) {
    return !bulletin.isOverOn(bulletin.inputs().asOf().atZone(times.zone()).toLocalDate());
  }

  private static List<Notice> notices(
      Bulletin bulletin, Optional<Integer> changed, OptionalLong correction, Times times) {
    var notices = new ArrayList<Notice>();
    bulletin
        .corrects()
        .ifPresent(
            original -> notices.add(new Notice(Tone.IDLE, "这是一份更正。", "看原通报", address(original))));
    if (correction.isPresent() && correction.getAsLong() != bulletin.id()) {
      notices.add(
          new Notice(Tone.WARN, "这份通报已经更正，以最新的更正为准。", "看更正", address(correction.getAsLong())));
    } else if (changed.orElse(0) > 0) {
      notices.add(
          new Notice(
              Tone.WARN,
              (bulletin.state() == State.ISSUED
                      ? "签发以后，%d 个站点的数据有变化。要让大家知道，请起草更正。"
                      : "起草以后，%d 个站点的数据有变化。点“按最新数据重算”更新。")
                  .formatted(changed.orElse(0)),
              "",
              ""));
    }
    if (!bulletin.isOverOn(times.today())) {
      notices.add(new Notice(Tone.WARN, Labels.of(bulletin.period()) + "还没有结束，数字还会变。", "", ""));
    } else if (bulletin.state() == State.DRAFT && isCutShort(bulletin, times)) {
      notices.add(
          new Notice(
              Tone.WARN, "数据是" + Labels.of(bulletin.period()) + "结束以前的，点“按最新数据重算”以后才能签发。", "", ""));
    }
    return notices;
  }

  private static List<Fact> facts(Bulletin bulletin, Times times) {
    var facts = new ArrayList<Fact>();
    bulletin
        .numbering()
        .ifPresent(_ ->
            facts.add(new Fact("编号", bulletin.issueNumber() + "，" + bulletin.documentNumber())));
    facts.add(new Fact("时期", Labels.of(bulletin.period())));
    facts.add(new Fact("数据截至", times.full(bulletin.inputs().asOf())));
    facts.add(new Fact("数据指纹", bulletin.inputs().mark()));
    return facts;
  }

  private static List<BulletinView.Edition> editions(Bulletin bulletin, Edition shown) {
    return Arrays.stream(Edition.values())
        .map(edition ->
            new BulletinView.Edition(
                BulletinLabels.of(edition),
                address(bulletin.id()) + "?edition=" + word(edition),
                edition == shown))
        .toList();
  }

  private static String file(Bulletin bulletin, Edition edition, String form) {
    return address(bulletin.id()) + "/paper." + form + "?edition=" + word(edition);
  }

  static String word(Edition edition) {
    return edition.name().toLowerCase(Locale.ROOT);
  }

  private static String recipients(RecipientCounts counts, State state) {
    if (counts.all() == 0) {
      return "还没有选发给谁";
    }
    var units = counts.all() - counts.stations();
    var who =
        counts.stations() == 0 ? units + " 个单位" : units + " 个单位、" + counts.stations() + " 个站点";
    return state == State.ISSUED
        ? "%s：已读 %d，已签收 %d，还差 %d"
            .formatted(who, counts.opened(), counts.signed(), counts.all() - counts.signed())
        : "准备发给" + who;
  }

  private static Happened happened(BulletinEvent event, Times times) {
    return new Happened(
        times.moment(event.at()), event.person(), BulletinLabels.of(event.what()), event.note());
  }

  static AddressView.Line recipient(Recipient recipient, Times times) {
    return new AddressView.Line(
        recipient.name(),
        recipient.station().map(Object::toString).orElse(""),
        BulletinLabels.of(recipient.edition()),
        recipient.opened().map(mark -> marked(mark, times)).orElse(""),
        recipient.signed().map(mark -> marked(mark, times)).orElse(""));
  }

  private static String marked(Recipient.Mark mark, Times times) {
    return times.moment(mark.at()) + " " + mark.person();
  }
}
