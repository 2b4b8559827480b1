package zhenzhi.collector.access.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.refusal.Refusal;

/**
 * Tells what is kept about somebody, and takes name and telephone out when they have left. What
 * happened, when, and how much it was stays, under a number in place of a name.
 */
@Singleton
public class ErasureService {
  private final PeopleService people;
  private final ErasureRepository erasure;

  ErasureService(PeopleService people, ErasureRepository erasure) {
    this.people = people;
    this.erasure = erasure;
  }

  /** As JSON. Refuses, as if there were none, whom {@code who} does not look after. */
  @Transactional
  public String everything(Account who, long id) {
    people.get(who, id);
    return erasure.everything(id);
  }

  /**
   * Refuses an account that is open, one that is erased already, and whoever still answers for a
   * site: the district would not know whom to ring.
   */
  @Transactional
  public void erase(Account who, long id, Instant now, LocalDate today) {
    people.get(who, id);
    if (erasure.holdsDuty(id, today)) {
      throw new Refusal(Refusal.Kind.INVALID, "account " + id + " still holds a duty");
    }
    take(id, now);
  }

  /**
   * Whoever was closed before {@code before}, was not erased and answers for nothing any more, at
   * most so many of them.
   */
  public List<Long> leftBefore(Instant before, LocalDate today, int limit) {
    return erasure.leftBefore(before, today, limit);
  }

  /** The same for whoever left long ago. */
  @Transactional
  public void eraseLeft(long id, Instant now) {
    take(id, now);
  }

  /** The account goes last: by its name the register is searched. */
  private void take(long id, Instant now) {
    var name = "已注销" + id;
    erasure.duties(id, name);
    erasure.changes(id, name);
    erasure.undoable(id, name);
    erasure.imports(id, name);
    erasure.trainings(id, name);
    erasure.readings(id, name);
    erasure.accountability(id, name);
    erasure.turns(id);
    erasure.contacts(id, name, now);
    erasure.messages(id, name);
    erasure.notices(id, name);
    if (erasure.account(id, name, now) == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "account " + id + " is open, or erased already");
    }
  }
}
