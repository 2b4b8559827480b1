package zhenzhi.collector.rectification.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.rectification.Circumstances;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.station.Duty;

/**
 * An order with everything that happened to it.
 *
 * @param order what the log comes to
 * @param possible what could be done with it now
 * @param people the names of the accounts that stand in the log
 * @param responsible who answered for the site on the last day of the period
 * @param earlier orders that the site had before, the newest first
 */
public record OrderFile(
    OrderLine line,
    Rectification order,
    List<Entry> log,
    Set<Step> possible,
    Map<Long, String> people,
    List<Duty> responsible,
    Circumstances known,
    List<Earlier> earlier) {
  public OrderFile {
    log = List.copyOf(log);
    possible = Set.copyOf(possible);
    people = Map.copyOf(people);
    responsible = List.copyOf(responsible);
    earlier = List.copyOf(earlier);
  }

  /** An order that the site had before, and what it came to: what was promised stands in it. */
  public record Earlier(OrderLine line, Rectification order) {}
}
