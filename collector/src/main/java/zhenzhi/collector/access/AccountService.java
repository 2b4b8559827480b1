package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;

/** Keeps the accounts. */
@Singleton
public class AccountService {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 200;

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
    return switch (account) {
      case NewAccount.ForUnit(_, _, _, var role, var unit) -> {
        if (role == Role.KEEPER) {
          throw new Refusal(Refusal.Kind.INVALID, "a keeper's account belongs to a site");
        }
        yield keep(account, role, units.get(scope, unit).path(), null);
      }
      case NewAccount.ForKeeper(_, _, _, var station) -> {
        var path = registry.get(scope, station).orgPath();
        yield keep(account, Role.KEEPER, path, registry.idOf(scope, station));
      }
    };
  }

  /** An account that is not closed. */
  public Optional<Account> find(String login) {
    return accounts.find(login).map(AccountRow::account);
  }

  private Account keep(NewAccount account, Role role, String path, @Nullable Long station) {
    var password = account.password();
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new Refusal(
          Refusal.Kind.INVALID, "a password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    var hash = passwords.hash(password);
    if (accounts.insert(account.login(), hash, account.person(), role, path, station) == 0) {
      throw new Refusal(Refusal.Kind.CONFLICT, "login '" + account.login() + "' is taken");
    }
    return find(account.login()).orElseThrow();
  }
}
