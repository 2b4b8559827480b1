package zhenzhi.collector.accountability;

import java.util.List;
import zhenzhi.collector.station.Duty;

/**
 * Whom an entry may be about: who held a duty on a day.
 *
 * @param accounts which could be theirs, of the site and of the subdistrict around it
 */
public record Holder(Duty duty, List<Login> accounts) {
  public Holder {
    accounts = List.copyOf(accounts);
  }

  /** An account by its number. */
  public record Login(long id, String login, String person) {}
}
