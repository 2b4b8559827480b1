package zhenzhi.collector.rectification.order;

import java.util.List;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.rectification.Candidate;

/**
 * Who could get an order after a bulletin, table by table, the last first.
 *
 * @param corrected whether a correction has been issued, which counts instead
 */
public record Proposal(Bulletin bulletin, boolean corrected, List<Table> tables) {
  public Proposal {
    tables = List.copyOf(tables);
  }

  /** The end of a table. */
  public record Table(OfKind of, List<Candidate> candidates) {
    public Table {
      candidates = List.copyOf(candidates);
    }
  }
}
