package zhenzhi.collector.survey;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.survey.SumsService.Sums;
import zhenzhi.collector.survey.Survey.Line;

/** Surveys a unit of the reader's scope. */
@Singleton
public class SurveyService {
  private static final LineFilter NO_LINES =
      new LineFilter(Optional.empty(), OptionalLong.empty(), "", 0, 0);

  private final DatabaseService database;
  private final RankingService rankings;
  private final OrgService units;
  private final SumsService sums;

  SurveyService(
      DatabaseService database, RankingService rankings, OrgService units, SumsService sums) {
    this.database = database;
    this.rankings = rankings;
    this.units = units;
    this.sums = sums;
  }

  /**
   * The figures of a unit; none while the ranking that they rest on is being made: ask again then.
   *
   * @param unit the reader's own when absent
   * @param period brought within the days of which there can be figures
   */
  public Optional<Survey> of(Scope scope, OptionalLong unit, Period period) throws SQLException {
    var all = units.list(scope);
    var chosen = chosen(scope, all, unit);
    var below = all.stream().filter(one -> one.path().startsWith(chosen.path())).toList();
    var excerpt = rankings.excerpt(Scope.of(chosen), period, NO_LINES);
    if (excerpt.isEmpty()) {
      return Optional.empty();
    }
    var ranking = excerpt.get().ranking();
    var before = before(ranking);
    return database.inTransaction(connection -> {
      var now = sums.of(connection, chosen, below, ranking);
      Optional<Sums> then =
          before.isEmpty()
              ? Optional.empty()
              : Optional.of(sums.of(connection, chosen, below, before.get()));
      return Optional.of(
          new Survey(
              chosen,
              all.stream().filter(one -> isAbove(one, chosen)).toList(),
              ranking,
              excerpt.get().bounds(),
              now.all(),
              then.map(Sums::all),
              lines(now, then)));
    });
  }

  private static List<Line> lines(Sums now, Optional<Sums> before) {
    var lines = new ArrayList<Line>();
    now.parts()
        .forEach((part, totals) ->
            lines.add(
                new Line(
                    part,
                    totals,
                    before.flatMap(then -> Optional.ofNullable(then.parts().get(part))))));
    return lines;
  }

  /** Of the unit's district, as {@code ranking} is. */
  private Optional<Ranking> before(Ranking ranking) throws SQLException {
    OptionalLong id;
    try (var connection = database.connect()) {
      id = sums.before(connection, ranking);
    }
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            rankings
                .excerptOf(new Scope(ranking.orgPath(), Optional.empty()), id.getAsLong(), NO_LINES)
                .ranking());
  }

  private static OrgUnit chosen(Scope scope, List<OrgUnit> all, OptionalLong unit) {
    return all.stream()
        .filter(one -> unit.isEmpty() || one.id() == unit.getAsLong())
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                Refusal.Kind.NOT_FOUND,
                unit.isEmpty()
                    ? "no organisation unit in " + scope.orgPath()
                    : "no organisation unit " + unit.getAsLong()));
  }

  private static boolean isAbove(OrgUnit one, OrgUnit chosen) {
    return !one.path().equals(chosen.path()) && chosen.path().startsWith(one.path());
  }
}
