package zhenzhi.collector.notice;

import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Treater;

/**
 * Somebody who can be told, as what, and for which unit.
 *
 * @param way its number
 * @param unit of those who treat: which
 * @param account of somebody who has one
 * @param target an address of e-mail, a number of telephone; empty where the way is a group
 */
public record Contact(
    long way,
    String orgPath,
    Party party,
    Optional<Treater> unit,
    OptionalLong account,
    String name,
    String target) {

  /** The same for whoever is told twice by two ways. */
  public String person() {
    if (account.isPresent()) {
      return "account:" + account.getAsLong();
    }
    return target.isEmpty() ? "way:" + way : "to:" + target;
  }
}
