package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps the accounts. */
@Singleton
public class AccountService {

  /** Refuses a login that is taken. */
  public Account create(NewAccount account) {
    throw new UnsupportedOperationException(account.login());
  }

  public Optional<Account> find(String login) {
    return Optional.empty();
  }
}
