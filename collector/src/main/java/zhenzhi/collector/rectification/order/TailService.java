package zhenzhi.collector.rectification.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

/** Reads as much of the end of a bulletin's tables as it takes to find who gets an order. */
@Singleton
class TailService {
  /** Usually more than are closed, new, broken or excused; when not, ever more are read. */
  private static final int FIRST_READ = 200;

  private static final int MOST_UNRANKED = 200;

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
    var unranked = lines(scope, ranking, kind, kind.ranked(), MOST_UNRANKED);
    var lines = new ArrayList<Line>();
    var from = kind.ranked();
    List<Candidate> candidates;
    do {
      var limit = (int) Math.min(from, Math.max(FIRST_READ, lines.size()));
      from -= limit;
      lines.addAll(0, lines(scope, ranking, kind, from, limit));
      var all = new ArrayList<>(lines);
      all.addAll(unranked);
      candidates = proposer(bulletin, all).of(all);
    } while (from > 0 && !isEnough(candidates));
    return candidates;
  }

  private static boolean isEnough(List<Candidate> candidates) {
    return candidates.stream().anyMatch(one -> one.verdict() == Verdict.FURTHER_AHEAD);
  }

  private Proposer proposer(Bulletin bulletin, List<Line> lines) throws SQLException {
    try (var connection = database.connect()) {
      var codes = lines.stream().map(Line::code).toList();
      return new Proposer(
          config.last(),
          config.excused(),
          TailRepository.broken(connection, codes),
          TailRepository.ordered(connection, codes, bulletin.period()));
    }
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
