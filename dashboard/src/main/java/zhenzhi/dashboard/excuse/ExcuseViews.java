package zhenzhi.dashboard.excuse;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.Excuse.Source;
import zhenzhi.collector.excuse.Excuse.Where;
import zhenzhi.collector.excuse.Excuses;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.excuse.ExcusesView.Entered;
import zhenzhi.dashboard.excuse.ExcusesView.Line;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.DiagnosisLabels;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts excuses into words. */
final class ExcuseViews {
  private ExcuseViews() {}

  /**
   * Makes the view.
   *
   * @param units the subdistricts that the reader may see
   * @param entered absent for those who may only read
   * @param problem what is wrong with what was entered; empty when nothing
   */
  static ExcusesView of(
      Excuses excuses,
      List<OrgUnit> units,
      ExcuseQuery query,
      Optional<Form> entered,
      String problem,
      Times times) {
    return new ExcusesView(
        Choice.units("全部", units, query.unit()),
        causes(query.cause().map(Enum::name).orElse(""), "全部"),
        query.isFiltering() ? ExcuseQuery.PATH : "",
        excuses.lines().stream().map(excuse -> line(excuse, entered.isPresent(), times)).toList(),
        Pager.of(query.page(), ExcuseQuery.PAGE, excuses.total(), query::onPage),
        entered.map(form -> entered(form, units, problem, times)));
  }

  private static Line line(Excuse excuse, boolean mayDecide, Times times) {
    var span = excuse.span();
    var isAutomatic = !(excuse.source() instanceof Source.Act);
    return new Line(
        state(excuse),
        Labels.of(excuse.cause()),
        where(excuse),
        excuse.where() instanceof Where.OneSite(var code, _) ? code.value() : "",
        times.moment(span.start())
            + (excuse.isOpen() ? " 起，还没有结束" : " 到 " + times.until(span.start(), span.end())),
        Times.length(span.length()),
        excuse.finding().map(DiagnosisLabels::of).orElseGet(excuse::note),
        evidence(excuse.source()),
        (excuse.person().isEmpty() ? "自动" : excuse.person()) + "，" + times.moment(excuse.at()),
        excuse
            .withdrawn()
            .map(withdrawn ->
                withdrawn.person()
                    + "，"
                    + times.moment(withdrawn.at())
                    + (withdrawn.reason().isBlank() ? "" : "：" + withdrawn.reason()))
            .orElse(""),
        mayDecide && excuse.withdrawn().isEmpty() ? address(excuse.source(), "withdraw") : "",
        mayDecide && isAutomatic && excuse.withdrawn().isPresent()
            ? address(excuse.source(), "restore")
            : "");
  }

  private static Badge state(Excuse excuse) {
    if (excuse.withdrawn().isPresent()) {
      return new Badge(Tone.IDLE, "已撤回");
    }
    return new Badge(Tone.GOOD, excuse.isOpen() ? "有效，还在延长" : "有效");
  }

  /** Where what it follows from is shown; empty where somebody entered it. */
  private static String evidence(Source source) {
    return switch (source) {
      case Source.Act _ -> "";
      case Source.Diagnosed(var id) -> "/diagnoses/" + id;
      case Source.Befallen(var id) -> "/incidents/" + id;
    };
  }

  private static String address(Source source, String verb) {
    return switch (source) {
      case Source.Act(var id) -> "/excuses/acts/%d/%s".formatted(id, verb);
      case Source.Diagnosed(var id) -> "/excuses/diagnoses/%d/%s".formatted(id, verb);
      case Source.Befallen(var id) -> "/excuses/incidents/%d/%s".formatted(id, verb);
    };
  }

  /** What such an address is about. */
  static Source source(String of, long id) {
    return switch (of) {
      case "acts" -> new Source.Act(id);
      case "diagnoses" -> new Source.Diagnosed(id);
      case "incidents" -> new Source.Befallen(id);
      default -> throw new Refusal(Refusal.Kind.NOT_FOUND, "no excuses of " + of);
    };
  }

  private static String where(Excuse excuse) {
    return switch (excuse.where()) {
      case Where.OneSite(_, var name) -> name;
      case Where.Unit(var name) -> name + "，" + excuse.sites() + " 个站点";
      case Where.Several _ -> excuse.sites() + " 个站点";
      case Where.Everywhere _ -> "全部站点，" + excuse.sites() + " 个";
    };
  }

  private static Entered entered(Form form, List<OrgUnit> units, String problem, Times times) {
    var today = times.today();
    var isFresh = form.field(Wanted.FROM).isEmpty();
    return new Entered(
        problem,
        Choice.units("只是一个站点（在右边填编号）", units, ExcuseQuery.number(form.text(Wanted.UNIT))),
        form.text(Wanted.SITE),
        isFresh ? today + "T00:00" : form.text(Wanted.FROM),
        isFresh ? today.plusDays(1) + "T00:00" : form.text(Wanted.UNTIL),
        causes(form.text(Wanted.CAUSE), "请选择"),
        form.text(Wanted.NOTE));
  }

  private static List<Choice> causes(String chosen, String none) {
    return Choice.orNone(none, List.of(Cause.values()), Cause::name, Labels::of, chosen);
  }
}
