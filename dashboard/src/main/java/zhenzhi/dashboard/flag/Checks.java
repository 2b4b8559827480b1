package zhenzhi.dashboard.flag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zhenzhi.collector.flag.Flag;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.flag.Flags;
import zhenzhi.collector.flag.Rule;
import zhenzhi.collector.flag.RuleRecord;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.flag.ChecksView.Line;
import zhenzhi.dashboard.flag.ChecksView.Proof;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Numbers;

/** Puts a list of flags into words. */
final class Checks {
  private Checks() {}

  /** {@code units}: the subdistricts that the reader may see. */
  static ChecksView view(
      Flags flags, List<RuleRecord> records, List<OrgUnit> units, CheckQuery query) {
    return new ChecksView(
        Choice.orNone(
            "全部",
            List.of(Rule.values()),
            Rule::name,
            FlagWords::of,
            query.rule().map(Rule::name).orElse("")),
        Choice.units("全部", units, query.unit()),
        states(query),
        query.isFiltering() ? CheckQuery.PATH : "",
        flags.lines().stream().map(Checks::line).toList(),
        Pager.of(query.page(), CheckQuery.PAGE, flags.total(), query::onPage),
        records.stream().map(Checks::proof).toList());
  }

  private static Line line(Flag flag) {
    return new Line(
        CheckQuery.PATH + "/" + flag.id(),
        flag.name(),
        flag.code().value(),
        flag.subdistrict(),
        flag.month().getYear() + "年" + flag.month().getMonthValue() + "月",
        FlagWords.of(flag.finding().rule()),
        FlagWords.reason(flag.finding()),
        hours(flag),
        FlagWords.badge(flag.state()));
  }

  /** How long what it is about played. */
  static String hours(Flag flag) {
    return Numbers.hours(
        flag.finding().evidence().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus));
  }

  private static Proof proof(RuleRecord record) {
    var decided = record.confirmed() + record.rejected();
    return new Proof(
        FlagWords.of(record.rule()),
        String.valueOf(record.raised()),
        String.valueOf(record.answered()),
        String.valueOf(record.confirmed()),
        String.valueOf(record.rejected()),
        String.valueOf(record.raised() - decided),
        decided == 0
            ? "—"
            : String.format(Locale.ROOT, "%.1f%%", 100.0 * record.confirmed() / decided));
  }

  private static List<Choice> states(CheckQuery query) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", "还没决定的", query.state().isEmpty() && !query.isAll()));
    choices.add(new Choice(CheckQuery.ALL, "全部", query.isAll()));
    Arrays.stream(FlagState.values())
        .map(state ->
            new Choice(
                state.name(),
                FlagWords.badge(state).word(),
                query.state().filter(chosen -> chosen == state).isPresent()))
        .forEach(choices::add);
    return choices;
  }
}
