package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.password.PasswordRule;
import zhenzhi.collector.access.password.PasswordService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;

/** Keeps the accounts. */
@Singleton
public class AccountService {
  private final AccountRepository accounts;
  private final PasswordService passwords;
  private final OrgService units;
  private final RegistryService registry;

  AccountService(
      AccountRepository accounts,
      PasswordService passwords,
      OrgService units,
      RegistryService registry) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.units = units;
    this.registry = registry;
  }

  /** Refuses a login that is taken, and a unit or site outside the scope. */
  @Transactional
  public Account create(Scope scope, NewAccount account) {
    return keep(scope, account, null);
  }

  /** The same with a password that must be changed, and opens the door until {@code until} only. */
  @Transactional
  public Account create(Scope scope, NewAccount account, Instant until) {
    return keep(scope, account, until);
  }

  private Account keep(Scope scope, NewAccount account, @Nullable Instant until) {
    return switch (account) {
      case NewAccount.ForUnit(_, _, _, var role, var unit) -> {
        if (role == Role.KEEPER) {
          throw new Refusal(Refusal.Kind.INVALID, "a keeper's account belongs to a site");
        }
        yield keep(account, role, units.get(scope, unit).path(), null, until);
      }
      case NewAccount.ForKeeper(_, _, _, var station) -> {
        var path = registry.get(scope, station).orgPath();
        yield keep(account, Role.KEEPER, path, registry.idOf(scope, station), until);
      }
    };
  }

  /** An account that is not closed. */
  public Optional<Account> find(String login) {
    return accounts.find(login).map(AccountRow::account);
  }

  private Account keep(
      NewAccount account, Role role, String path, @Nullable Long station, @Nullable Instant until) {
    PasswordRule.weakness(account.password(), account.login(), account.person())
        .ifPresent(weakness -> {
          throw new Refusal(Refusal.Kind.INVALID, "no account '" + account.login() + "'", weakness);
        });
    var hash = passwords.hash(account.password());
    if (accounts.insert(account.login(), hash, account.person(), role, path, station, until) == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "login '" + account.login() + "' is taken");
    }
    return find(account.login()).orElseThrow();
  }
}
