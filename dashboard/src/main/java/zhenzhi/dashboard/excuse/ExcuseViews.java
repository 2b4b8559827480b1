package zhenzhi.dashboard.excuse;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.Excuse.Where;
import zhenzhi.collector.excuse.Excuses;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.excuse.ExcusesView.Entered;
import zhenzhi.dashboard.excuse.ExcusesView.Line;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
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

  private static Line line(Excuse excuse, boolean mayWithdraw, Times times) {
    var span = excuse.span();
    return new Line(
        excuse.withdrawn().isPresent() ? new Badge(Tone.IDLE, "已撤回") : new Badge(Tone.GOOD, "有效"),
        Labels.of(excuse.cause()),
        where(excuse),
        excuse.where() instanceof Where.OneSite(var code, _) ? code.value() : "",
        times.moment(span.start()) + " 到 " + times.until(span.start(), span.end()),
        Times.length(span.length()),
        excuse.note(),
        (excuse.person().isEmpty() ? "系统自动" : excuse.person()) + "，" + times.moment(excuse.at()),
        excuse
            .withdrawn()
            .map(withdrawn ->
                withdrawn.person()
                    + "，"
                    + times.moment(withdrawn.at())
                    + (withdrawn.reason().isBlank() ? "" : "：" + withdrawn.reason()))
            .orElse(""),
        mayWithdraw && excuse.withdrawn().isEmpty() ? String.valueOf(excuse.act()) : "");
  }

  private static String where(Excuse excuse) {
    return switch (excuse.where()) {
      case Where.OneSite(_, var name) -> name;
      case Where.Unit(var name) -> name + "，" + excuse.sites() + " 个站点";
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
