package zhenzhi.collector.bulletin;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Reads as much of either end of a ranking as it takes to name everybody there. */
@Singleton
class NamedService {
  /** Usually more than share a place; when not, ever more are read. */
  private static final int FIRST_READ = 500;

  private final RankingService rankings;
  private final BulletinConfig config;

  NamedService(RankingService rankings, BulletinConfig config) {
    this.rankings = rankings;
    this.config = config;
  }

  /** Those of a kind at its front. */
  List<Line> best(Scope scope, long ranking, OfKind kind) throws SQLException {
    var lines = new ArrayList<Line>();
    do {
      var limit = Math.max(FIRST_READ, lines.size());
      lines.addAll(lines(scope, ranking, kind, lines.size(), limit));
    } while (lines.size() < kind.ranked() && Naming.mayBeBest(lines.getLast(), config.best()));
    return Naming.best(lines, config.best());
  }

  /**
   * Who is at the end of a ranking.
   *
   * @param last who is named
   * @param spared who is not, because of broken hardware
   */
  record Tail(List<Line> last, List<Line> spared) {}

  /**
   * Those at its end.
   *
   * @param faulty who is not blamed
   * @param best who is named at the front
   */
  Tail last(Scope scope, long ranking, OfKind kind, Set<StationCode> faulty, List<Line> best)
      throws SQLException {
    var lines = new ArrayList<Line>();
    var from = kind.ranked();
    List<Line> named;
    do {
      var limit = (int) Math.min(from, Math.max(FIRST_READ, lines.size()));
      from -= limit;
      lines.addAll(0, lines(scope, ranking, kind, from, limit));
      named = Naming.last(lines, config.last(), faulty, best);
    } while (from > 0 && Naming.mayLack(named, lines, config.last()));
    return new Tail(named, Naming.spared(lines, named, best));
  }

  private List<Line> lines(Scope scope, long ranking, OfKind kind, long offset, int limit)
      throws SQLException {
    var filter = new LineFilter(Optional.of(kind.kind()), OptionalLong.empty(), "", offset, limit);
    return rankings.excerptOf(scope, ranking, filter).lines();
  }
}
