package zhenzhi.collector.access.people;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.OwnPasswordService;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.password.OneTimePasswordFactory;
import zhenzhi.collector.refusal.Refusal;

/** Opens, resets and closes accounts for whoever stands above them. */
@Singleton
public class PeopleService {
  private final PersonRepository people;
  private final AccountService accounts;
  private final OwnPasswordService passwords;
  private final PeopleConfig config;

  PeopleService(
      PersonRepository people,
      AccountService accounts,
      OwnPasswordService passwords,
      PeopleConfig config) {
    this.people = people;
    this.accounts = accounts;
    this.passwords = passwords;
    this.config = config;
  }

  /** Whom {@code who} looks after; {@code text} is part of a login, a name, a unit or a site. */
  public People list(Account who, String text, long offset, int limit) {
    return new People(
        people.list(who.orgPath(), roles(who), text, offset, limit).stream()
            .map(PersonRow::get)
            .toList(),
        people.count(who.orgPath(), roles(who), text));
  }

  /** Refuses, as if there were none, whom {@code who} does not look after. */
  public Person get(Account who, long id) {
    return people
        .find(who.orgPath(), roles(who), id)
        .map(PersonRow::get)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no account " + id));
  }

  /** Refuses a login that is taken, a unit or site outside the subtree, and a role above. */
  @Transactional
  public Issued open(Account who, Newcomer newcomer, Instant now) {
    var password = OneTimePasswordFactory.draw();
    var until = now.plus(config.invitation());
    var account =
        switch (newcomer) {
          case Newcomer.ForUnit(var login, var name, var role, var unit) ->
              new NewAccount.ForUnit(login, password, name, below(who, role), unit);
          case Newcomer.ForKeeper(var login, var name, var station) -> {
            below(who, Role.KEEPER);
            yield new NewAccount.ForKeeper(login, password, name, station);
          }
        };
    var opened = accounts.create(who.scope(), account, until);
    return new Issued(get(who, opened.id()), password, until);
  }

  /**
   * For whoever forgot theirs: another one-time password. The one before opens nothing any more.
   */
  @Transactional
  public Issued reset(Account who, long id, Instant now) {
    var person = other(who, id);
    if (person.closedAt().isPresent()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "account " + id + " is closed");
    }
    return issue(who, id, now);
  }

  /** Nobody gets in with it any more, from the next request on. What they did keeps their name. */
  @Transactional
  public void close(Account who, long id, Instant now) {
    other(who, id);
    if (people.close(id, now) == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "account " + id + " is closed already");
    }
    passwords.logOutEverywhere(id);
  }

  /** It was closed by mistake, or they are back; the password of before stays forgotten. */
  @Transactional
  public Issued reopen(Account who, long id, Instant now) {
    other(who, id);
    if (people.reopen(id) == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "account " + id + " is open");
    }
    return issue(who, id, now);
  }

  private Issued issue(Account who, long id, Instant now) {
    var password = OneTimePasswordFactory.draw();
    var until = now.plus(config.invitation());
    passwords.issue(id, password, until);
    return new Issued(get(who, id), password, until);
  }

  /** Nobody shuts themselves out, so an office always keeps somebody. */
  private Person other(Account who, long id) {
    if (who.id() == id) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "nobody does that to their own account");
    }
    return get(who, id);
  }

  private static Role below(Account who, Role role) {
    if (!Superior.isOver(who.role(), role)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "not an account of role " + role);
    }
    return role;
  }

  private static String roles(Account who) {
    return Superior.over(who.role()).stream().map(Role::name).collect(joining(","));
  }
}
