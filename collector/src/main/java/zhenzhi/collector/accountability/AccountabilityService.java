package zhenzhi.collector.accountability;

import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.accountability.AccountabilityRepository.Asker;
import zhenzhi.collector.accountability.Case.Actor;
import zhenzhi.collector.accountability.Case.Term;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.responsibility.ResponsibilityService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.protocol.StationCode;

/** Enters accountability and moves it on; tells nobody that there is something not theirs. */
@Singleton
public class AccountabilityService {
  private final DatabaseService database;
  private final RegistryService registry;
  private final ResponsibilityService duties;
  private final AccountabilityTermsService terms;

  AccountabilityService(
      DatabaseService database,
      RegistryService registry,
      ResponsibilityService duties,
      AccountabilityTermsService terms) {
    this.database = database;
    this.registry = registry;
    this.duties = duties;
    this.terms = terms;
  }

  /** Those that somebody may see: the office its sites', anybody their own. */
  public Entries list(Account account, long offset, int limit) throws SQLException {
    try (var connection = database.connect()) {
      return AccountabilityRepository.list(connection, asker(account), offset, limit);
    }
  }

  /** Not found where there is none, and where it is not theirs to know. */
  public AccountabilityFile get(Account account, long id) throws SQLException {
    try (var connection = database.connect()) {
      return AccountabilityRepository.find(connection, asker(account), id)
          .orElseThrow(() -> none(id));
    }
  }

  /** Who answered for a site on a day, each with the accounts that could be theirs. */
  public List<Holder> holders(Account account, StationCode code, LocalDate day)
      throws SQLException {
    requireOffice(account);
    var held = duties.on(account.scope(), code, day);
    var site = registry.idOf(account.scope(), code);
    try (var connection = database.connect()) {
      var accounts = AccountabilityRepository.accounts(connection, site);
      return held.stream().map(duty -> new Holder(duty, accounts)).toList();
    }
  }

  /**
   * 登记, and answers its number. Refused without grounds, for a kind that there is not, for a day on
   * which nobody held the duty, and for an account that has nothing to do with the site.
   */
  public long enter(Account account, NewEntry entry, Instant now) throws SQLException {
    var holder =
        holders(account, entry.code(), entry.day()).stream()
            .filter(one -> one.duty().role() == entry.role())
            .findFirst()
            .orElseThrow(
                () -> new Refusal(INVALID, "nobody was " + entry.role() + " on " + entry.day()));
    requireKnown(entry, holder);
    var first =
        new Event(now, account.id(), Move.ENTERED, entry.grounds(), Optional.of(entry.kind()));
    var site = registry.idOf(account.scope(), entry.code());
    return database.inTransaction(connection -> {
      var source = entry.source();
      if (source.isPresent() && !AccountabilityRepository.isAbout(connection, site, source.get())) {
        throw new Refusal(INVALID, "not about " + entry.code() + ": " + source.get());
      }
      return AccountabilityRepository.enter(connection, site, entry, holder.duty().person(), first);
    });
  }

  private void requireKnown(NewEntry entry, Holder holder) {
    if (!terms.kinds().contains(entry.kind())) {
      throw new Refusal(INVALID, "no such kind: '" + entry.kind() + "'");
    }
    var isTheirs =
        entry.concerned().isEmpty()
            || holder.accounts().stream()
                .anyMatch(one -> one.id() == entry.concerned().getAsLong());
    if (!isTheirs) {
      throw new Refusal(INVALID, "not an account of the site: " + entry.concerned());
    }
  }

  /**
   * 申诉, 维持, 变更, 撤销, 撤回.
   *
   * @param kind what it is changed to; absent otherwise
   */
  public void move(
      Account account, long id, Move move, String words, Optional<String> kind, Instant now)
      throws SQLException {
    if (kind.isPresent() && !terms.kinds().contains(kind.get())) {
      throw new Refusal(INVALID, "no such kind: '" + kind.get() + "'");
    }
    database.inTransaction(connection -> {
      AccountabilityRepository.hold(connection, id);
      var before =
          AccountabilityRepository.find(connection, asker(account), id)
              .orElseThrow(() -> none(id))
              .comes();
      var isAlone = !AccountabilityRepository.hasOthers(connection, id, account.id());
      var last = before.log().getLast().at();
      var event = new Event(now.isBefore(last) ? last : now, account.id(), move, words, kind);
      var actor = new Actor(account.id(), account.role() == Role.OFFICE, isAlone);
      var after = before.after(event, actor, terms.term());
      AccountabilityRepository.add(connection, id, before.log().size(), event);
      AccountabilityRepository.keep(connection, id, after);
      return after;
    });
  }

  /** Within which the person may appeal. */
  public Term term() {
    return terms.term();
  }

  /** What can be entered. */
  public List<String> kinds() {
    return terms.kinds();
  }

  private static Asker asker(Account account) {
    return new Asker(account.id(), account.role() == Role.OFFICE, account.orgPath());
  }

  private static void requireOffice(Account account) {
    if (account.role() != Role.OFFICE) {
      throw new Refusal(FORBIDDEN, "accountability is entered by the office");
    }
  }

  private static Refusal none(long id) {
    return new Refusal(NOT_FOUND, "no entry " + id);
  }
}
