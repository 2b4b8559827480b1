package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.survey.Part;
import zhenzhi.collector.survey.Survey;
import zhenzhi.collector.survey.Totals;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;

/**
 * The figures of a unit over a period.
 *
 * @param period such as 2026-11, 2026-Q4, 2026
 * @param asOf what was known then
 * @param before the period before; absent when there were no sites
 * @param parts what lies directly below the unit
 */
@Serdeable
record SurveyView(
    long unit,
    String name,
    OrgLevel level,
    String period,
    Instant asOf,
    FiguresView all,
    @Nullable FiguresView before,
    List<PartView> parts) {

  /** A unit below, with its id, or a site, with its code. */
  @Serdeable
  record PartView(
      @Nullable Long unit,
      @Nullable String station,
      String name,
      FiguresView now,
      @Nullable FiguresView before) {}

  /**
   * What is known of sites.
   *
   * @param known sums by the kind of fact; a kind that nothing is known of is not there
   */
  @Serdeable
  record FiguresView(long sites, Map<FactKind, SumView> known, TicketsView tickets) {}

  /**
   * A part of a whole.
   *
   * @param sites of how many sites it is known
   */
  @Serdeable
  record SumView(long part, long whole, long sites, double ratio) {}

  /**
   * Tickets that were opened in the period.
   *
   * @param counts by their outcome
   * @param rate (办结 + 延期) / 交办; absent without tickets
   * @param strictRate 办结 / (交办 − 撤销)
   */
  @Serdeable
  record TicketsView(
      Map<Outcome, Long> counts, @Nullable Double rate, @Nullable Double strictRate) {}

  static SurveyView of(Survey survey) {
    return new SurveyView(
        survey.unit().id(),
        survey.unit().name(),
        survey.unit().level(),
        survey.ranking().period().toString(),
        survey.ranking().asOf(),
        figures(survey.all()),
        survey.before().map(SurveyView::figures).orElse(null),
        survey.lines().stream().map(SurveyView::part).toList());
  }

  private static PartView part(Survey.Line line) {
    var now = figures(line.now());
    var before = line.before().map(SurveyView::figures).orElse(null);
    return switch (line.part()) {
      case Part.Below(var unit) -> new PartView(unit.id(), null, unit.name(), now, before);
      case Part.At(var site) -> new PartView(null, site.code().value(), site.name(), now, before);
    };
  }

  private static FiguresView figures(Totals totals) {
    var known = new LinkedHashMap<FactKind, SumView>();
    Arrays.stream(FactKind.values())
        .forEach(kind ->
            totals
                .find(kind)
                .ifPresent(sum ->
                    known.put(
                        kind,
                        new SumView(
                            sum.fact().part(), sum.fact().whole(), sum.of(), sum.fact().ratio()))));
    return new FiguresView(totals.sites(), known, tickets(totals.tickets()));
  }

  private static TicketsView tickets(Figures figures) {
    var rate = figures.rate();
    var strict = figures.strictRate();
    return new TicketsView(
        figures.counts(),
        rate.isPresent() ? (Double) rate.getAsDouble() : null,
        strict.isPresent() ? (Double) strict.getAsDouble() : null);
  }
}
