package zhenzhi.collector.bulletin;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import zhenzhi.collector.bulletin.Bulletin.Inputs;
import zhenzhi.collector.bulletin.BulletinFigures.Change;
import zhenzhi.collector.bulletin.BulletinFigures.Excused;
import zhenzhi.collector.bulletin.BulletinFigures.ListOfKind;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.CountService;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.collector.station.picture.SituationCounts;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.PolicyRepository;
import zhenzhi.collector.ticket.supervision.SupervisionService;
import zhenzhi.protocol.StationCode;

/** Gathers what a bulletin says in figures: from a ranking that is kept, so always the same. */
@Singleton
class FiguresService {
  /** More sites of a kind are not printed: a list of them is for a database, not for paper. */
  private static final int LISTED = 10_000;

  private final DatabaseService database;
  private final RankingService rankings;
  private final CountService counts;
  private final CalendarConfig calendar;
  private final NamedService named;
  private final MonthsService months;
  private final SupervisionService supervision;

  FiguresService(
      DatabaseService database,
      RankingService rankings,
      CountService counts,
      CalendarConfig calendar,
      NamedService named,
      MonthsService months,
      SupervisionService supervision) {
    this.database = database;
    this.rankings = rankings;
    this.counts = counts;
    this.calendar = calendar;
    this.named = named;
    this.months = months;
    this.supervision = supervision;
  }

  /**
   * What a bulletin of {@code period} would rest on now; none while its ranking is being made.
   * Refused when there were no sites then.
   */
  Optional<Draft> draft(Scope scope, Period period, Instant now) throws SQLException {
    var ranking = rankings.fresh(scope, period);
    if (ranking.isEmpty()) {
      return Optional.empty();
    }
    if (!ranking.get().period().equals(period) || ranking.get().sites() == 0) {
      throw new Refusal(Refusal.Kind.INVALID, "there were no sites in " + period);
    }
    var ofMonths = months.draft(scope, ranking.get(), now);
    if (ofMonths.isEmpty()) {
      return Optional.empty();
    }
    var whole = new Scope(ranking.get().orgPath(), Optional.empty());
    var counted = counts.count(whole, now);
    var inputs = inputs(ranking.get(), ofMonths.get().values(), counted.reachability());
    return Optional.of(new Draft(ranking.get(), ofMonths.get(), counted, inputs));
  }

  /**
   * A ranking, and all that is taken from it and beside it.
   *
   * @param months what is kept of its months, when there are several
   * @param counts how the sites are now
   */
  record Draft(
      Ranking ranking,
      SortedMap<YearMonth, KeptMonth> months,
      SituationCounts counts,
      Inputs inputs) {}

  /** As of the ranking: what became known after it is in no part of the paper. */
  private Inputs inputs(Ranking ranking, Collection<KeptMonth> months, Share census)
      throws SQLException {
    try (var connection = database.connect()) {
      return new Inputs(
          ranking.id(),
          ranking.asOf(),
          census.part(),
          census.whole(),
          InputRepository.hash(connection, ranking.id(), months, census, calendar.zone()));
    }
  }

  /** The figures of {@code bulletin}; the same whenever it is asked. */
  BulletinFigures of(Bulletin bulletin) throws SQLException {
    var scope = bulletin.sites();
    var inputs = bulletin.inputs();
    var since = calendar.startOf(bulletin.period().first());
    var until = calendar.startOf(bulletin.period().last().plusDays(1));
    Known known;
    try (var connection = database.connect()) {
      known =
          new Known(
              InputRepository.before(connection, inputs.ranking()),
              InputRepository.faulty(connection, bulletin.orgPath(), since, until, inputs.asOf()),
              InputRepository.unranked(connection, inputs.ranking()),
              ReachRepository.find(connection, bulletin.id()),
              CasesRepository.cases(
                  connection, inputs.ranking(), since, until, inputs.asOf(), calendar.zone()),
              InputRepository.excused(connection, inputs.ranking()),
              policies(connection, bulletin.period()),
              changes(connection, bulletin));
    }
    var head = excerpt(scope, inputs.ranking(), Optional.empty(), 0, 0);
    return new BulletinFigures(
        bulletin.period(),
        bulletin.unitName(),
        inputs.asOf().atZone(calendar.zone()).toLocalDateTime(),
        head.ranking(),
        before(scope, known.before()),
        head.units(),
        known.unranked(),
        lists(scope, head.ranking(), known.faulty()),
        inputs.working(),
        inputs.sites(),
        known.reach(),
        known.cases(),
        supervision.of(scope, since, until, inputs.asOf()).all(),
        known.excused(),
        known.policies(),
        months.of(bulletin),
        known.changes());
  }

  /** What one visit to the database brings; rankings are read by another. */
  private record Known(
      OptionalLong before,
      Set<StationCode> faulty,
      Map<Unranked, Long> unranked,
      Map<Long, Share> reach,
      Cases cases,
      List<Excused> excused,
      List<Integer> policies,
      List<Change> changes) {}

  private Optional<Ranking> before(Scope scope, OptionalLong ranking) throws SQLException {
    return ranking.isEmpty()
        ? Optional.empty()
        : Optional.of(excerpt(scope, ranking.getAsLong(), Optional.empty(), 0, 0).ranking());
  }

  private List<ListOfKind> lists(Scope scope, Ranking ranking, Set<StationCode> faulty)
      throws SQLException {
    var lists = new ArrayList<ListOfKind>();
    for (var kind : ranking.kinds()) {
      lists.add(list(scope, ranking.id(), kind, faulty));
    }
    return lists;
  }

  private ListOfKind list(Scope scope, long ranking, OfKind kind, Set<StationCode> faulty)
      throws SQLException {
    var best = named.best(scope, ranking, kind);
    var tail = named.last(scope, ranking, kind, faulty, best);
    return new ListOfKind(
        kind.kind(),
        best,
        tail.last(),
        tail.spared(),
        kind.sites() <= LISTED ? lines(scope, ranking, kind.kind(), 0, LISTED) : List.of(),
        kind.sites());
  }

  private List<Line> lines(Scope scope, long ranking, StationKind kind, long offset, int limit)
      throws SQLException {
    return excerpt(scope, ranking, Optional.of(kind), offset, limit).lines();
  }

  private Excerpt excerpt(
      Scope scope, long ranking, Optional<StationKind> kind, long offset, int limit)
      throws SQLException {
    var filter = new LineFilter(kind, OptionalLong.empty(), "", offset, limit);
    return rankings.excerptOf(scope, ranking, filter);
  }

  private static List<Integer> policies(Connection connection, Period period) throws SQLException {
    var policies = PolicyRepository.list(connection);
    return period
        .first()
        .datesUntil(period.last().plusDays(1))
        .map(policies::on)
        .map(CreditingPolicy::version)
        .distinct()
        .toList();
  }

  private List<Change> changes(Connection connection, Bulletin bulletin) throws SQLException {
    var was = ChainRepository.before(connection, bulletin);
    return was.isEmpty()
        ? List.of()
        : InputRepository.changes(
            connection, was.getAsLong(), bulletin.inputs().ranking(), calendar.zone());
  }

  /** How many sites stand otherwise by now than in {@code bulletin}; none while that is counted. */
  Optional<Integer> changed(Bulletin bulletin) throws SQLException {
    var scope = bulletin.sites();
    var fresh =
        rankings
            .fresh(scope, bulletin.period())
            .filter(ranking -> ranking.period().equals(bulletin.period()));
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    try (var connection = database.connect()) {
      return Optional.of(
          InputRepository.changes(
                  connection, bulletin.inputs().ranking(), fresh.get().id(), calendar.zone())
              .size());
    }
  }
}
