package zhenzhi.dashboard.responsibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import zhenzhi.collector.responsibility.DutyChange;
import zhenzhi.collector.responsibility.DutyChange.State;
import zhenzhi.collector.responsibility.Tenure;
import zhenzhi.collector.responsibility.Unattended;
import zhenzhi.collector.responsibility.UnattendedSites;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Station;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.responsibility.ResponsibleView.Change;
import zhenzhi.dashboard.responsibility.ResponsibleView.Entered;
import zhenzhi.dashboard.responsibility.ResponsibleView.Holder;
import zhenzhi.dashboard.responsibility.ResponsibleView.Past;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts into words who answers for sites. */
final class ResponsibleViews {
  private ResponsibleViews() {}

  /**
   * What is known of a site's duties.
   *
   * @param titles what the duties are called
   * @param isEditable whether the reader may hand duties over
   */
  record Known(
      Station site,
      String place,
      List<Tenure> tenures,
      List<DutyChange> changes,
      Function<DutyRole, String> titles,
      boolean isEditable) {}

  static ResponsibleView of(Known known, Form form, String problem, Times times) {
    var site = known.site();
    return new ResponsibleView(
        site.code().value(),
        site.name(),
        known.place(),
        Arrays.stream(DutyRole.values()).map(role -> holder(role, known, times)).toList(),
        IntStream.range(0, known.tenures().size()).mapToObj(nth -> past(known, nth)).toList(),
        known.changes().stream().map(change -> change(change, known, times)).toList(),
        known.isEditable(),
        entered(known.titles(), form, times),
        problem);
  }

  private static Holder holder(DutyRole role, Known known, Times times) {
    var held =
        known.tenures().stream()
            .filter(one -> one.duty().role() == role && one.covers(times.today()))
            .map(Tenure::duty)
            .findFirst();
    return new Holder(
        known.titles().apply(role),
        held.map(duty -> duty.person()).orElse(""),
        held.map(duty -> duty.title()).orElse(""),
        held.map(duty -> new Call("", duty.phone()).about(known.site().code()))
            .orElse(new Call("", "")),
        held.map(duty -> duty.since() + " 起").orElse(""));
  }

  private static Past past(Known known, int nth) {
    var tenure = known.tenures().get(nth);
    var duty = tenure.duty();
    return new Past(
        known.titles().apply(duty.role()),
        duty.person(),
        duty.title(),
        duty.phone(),
        duty.since() + " " + tenure.until().map(end -> "到 " + end.minusDays(1)).orElse("起"),
        before(known.tenures(), tenure)
            .map(_ -> address(known.site()) + "/" + duty.role() + "/" + duty.since())
            .orElse(""));
  }

  static String address(Station site) {
    return "/stations/" + site.code() + "/responsibility";
  }

  /** Who held the same duty until somebody took it over. */
  static Optional<Tenure> before(List<Tenure> tenures, Tenure tenure) {
    return tenures.stream()
        .filter(one ->
            one.duty().role() == tenure.duty().role()
                && one.until().filter(tenure.duty().since()::equals).isPresent())
        .findFirst();
  }

  private static Change change(DutyChange change, Known known, Times times) {
    return new Change(
        times.full(change.at()),
        change.by(),
        known.titles().apply(change.role())
            + "："
            + change.day()
            + " 起"
            + change.person().map(person -> "由" + person + "担任").orElse("没有人担任")
            + switch (change.state()) {
              case LAST, HOLDS -> "";
              case UNDONE -> "（已撤回）";
              case UNDOES -> "（撤回这一次）";
            },
        change.note(),
        change.state() == State.LAST && known.isEditable()
            ? address(known.site()) + "/changes/" + change.id() + "/undo"
            : "");
  }

  private static Entered entered(Function<DutyRole, String> titles, Form form, Times times) {
    return new Entered(
        Choice.orNone("请选择", List.of(DutyRole.values()), DutyRole::name, titles, form.text("role")),
        form.text("person"),
        form.text("title"),
        form.text("phone"),
        form.field("since").orElse(times.today().toString()),
        form.text("note"));
  }

  static UnattendedView unattended(
      UnattendedSites sites, Pager pager, int vetoMonths, LocalDate today) {
    return new UnattendedView(
        sites.lines().stream().map(site -> line(site, vetoMonths, today)).toList(),
        "连续 " + vetoMonths + " 个月没有管理员的，考核一票否决。",
        pager);
  }

  private static UnattendedView.Line line(Unattended site, int vetoMonths, LocalDate today) {
    return new UnattendedView.Line(
        "/stations/" + site.code() + "/responsibility",
        site.name(),
        site.subdistrict(),
        state(site, vetoMonths, today),
        site.since().map(day -> day + " 起，" + length(day, today)).orElse("不知道"),
        site.standIn().orElse(""));
  }

  private static Badge state(Unattended site, int vetoMonths, LocalDate today) {
    if (site.isVeto(today, vetoMonths)) {
      return new Badge(Tone.BAD, "一票否决");
    }
    if (site.standIn().isEmpty() && site.since().isEmpty()) {
      return new Badge(Tone.UNKNOWN, "没有登记过管理员");
    }
    return site.standIn().isPresent() ? new Badge(Tone.IDLE, "B岗在管") : new Badge(Tone.WARN, "没有人管");
  }

  private static String length(LocalDate since, LocalDate today) {
    var months = ChronoUnit.MONTHS.between(since, today);
    return months > 0 ? months + " 个月" : ChronoUnit.DAYS.between(since, today) + " 天";
  }
}
