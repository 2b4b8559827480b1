package zhenzhi.collector.rectification.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.rectification.Candidate;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.collector.rectification.Proposer;
import zhenzhi.collector.rectification.order.Proposal.Table;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Reads as much of the end of a bulletin's tables as it takes to find who gets an order. */
@Singleton
class TailService {
  /** Usually more than are closed, new, broken or excused; when not, ever more are read. */
  private static final int FIRST_READ = 200;

  private static final int MOST_UNRANKED = 200;

  /** A page on which somebody chooses is no longer than that, whoever is excused. */
  private static final int MOST_READ = 2_000;

  private final DatabaseService database;
  private final RankingService rankings;
  private final RectificationConfig config;

  TailService(DatabaseService database, RankingService rankings, RectificationConfig config) {
    this.database = database;
    this.rankings = rankings;
    this.config = config;
  }

  List<Table> of(Bulletin bulletin) throws SQLException {
    var scope = new Scope(bulletin.orgPath(), Optional.empty());
    var ranking = bulletin.inputs().ranking();
    var head = rankings.excerptOf(scope, ranking, filter(Optional.empty(), 0, 0)).ranking();
    var tables = new ArrayList<Table>();
    for (var kind : head.kinds()) {
      tables.add(new Table(kind, candidates(scope, bulletin, kind)));
    }
    return tables;
  }

  private List<Candidate> candidates(Scope scope, Bulletin bulletin, OfKind kind)
      throws SQLException {
    var ranking = bulletin.inputs().ranking();
    var lines = new ArrayList<>(lines(scope, ranking, kind, kind.ranked(), MOST_UNRANKED));
    var known = against(bulletin, lines);
    var from = kind.ranked();
    List<Candidate> candidates;
    do {
      var limit = (int) Math.min(from, Math.max(FIRST_READ, lines.size()));
      from -= limit;
      var more = lines(scope, ranking, kind, from, limit);
      lines.addAll(0, more);
      known = known.and(against(bulletin, more));
      candidates =
          new Proposer(config.last(), config.excused(), known.broken(), known.ordered()).of(lines);
    } while (from > 0 && lines.size() < MOST_READ && !isEnough(candidates));
    return candidates;
  }

  /** What keeps sites from an order. */
  private record Against(Set<StationCode> broken, Set<StationCode> ordered) {
    Against and(Against other) {
      return new Against(both(broken, other.broken), both(ordered, other.ordered));
    }

    private static Set<StationCode> both(Set<StationCode> some, Set<StationCode> others) {
      var both = new HashSet<>(some);
      both.addAll(others);
      return both;
    }
  }

  private Against against(Bulletin bulletin, List<Line> lines) throws SQLException {
    try (var connection = database.connect()) {
      var codes = lines.stream().map(Line::code).toList();
      return new Against(
          TailRepository.broken(connection, codes),
          TailRepository.ordered(connection, codes, bulletin.period()));
    }
  }

  private static boolean isEnough(List<Candidate> candidates) {
    return candidates.stream().anyMatch(one -> one.verdict() == Verdict.FURTHER_AHEAD);
  }

  private List<Line> lines(Scope scope, long ranking, OfKind kind, long offset, int limit)
      throws SQLException {
    return limit == 0
        ? List.of()
        : rankings
            .excerptOf(scope, ranking, filter(Optional.of(kind.kind()), offset, limit))
            .lines();
  }

  private static LineFilter filter(Optional<StationKind> kind, long offset, int limit) {
    return new LineFilter(kind, OptionalLong.empty(), "", offset, limit);
  }
}
