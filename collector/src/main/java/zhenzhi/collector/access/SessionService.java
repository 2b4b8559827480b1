package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import zhenzhi.collector.access.password.SecretFactory;

/** Keeps who is logged in. The database knows a cookie only by its hash. */
@Singleton
class SessionService {
  /** A session in use is marked so once a minute, not at every request. */
  private static final Duration MARK = Duration.ofMinutes(1);

  private final SessionRepository sessions;
  private final AccessConfig config;
  private final InstantSource clock;

  SessionService(SessionRepository sessions, AccessConfig config, InstantSource clock) {
    this.sessions = sessions;
    this.config = config;
    this.clock = clock;
  }

  /** Begins a session and answers its cookie; sweeps out those that are over. */
  String begin(Account account, boolean secondDue) {
    var now = clock.instant();
    var cookie = SecretFactory.draw();
    sessions.endOld(now.minus(config.idle()), now.minus(config.longest()));
    sessions.noteSeen(account.id(), now);
    sessions.insert(SecretFactory.hash(cookie), account.id(), SecretFactory.draw(), secondDue, now);
    return cookie;
  }

  Optional<Session> find(String cookie) {
    var now = clock.instant();
    var hash = SecretFactory.hash(cookie);
    var row = sessions.find(hash, now.minus(config.idle()), now.minus(config.longest()));
    if (row.filter(used -> used.usedAt().plus(MARK).isBefore(now)).isPresent()) {
      sessions.touch(hash, now);
    }
    return row.map(found ->
        new Session(found.account(), found.csrfToken(), found.due(asksCodesOf(found.role()))));
  }

  /** Whether nobody of that role goes anywhere without codes of their telephone. */
  boolean asksCodesOf(Role role) {
    return config.asksCodesOf(role);
  }

  /** The code was right. */
  void passSecond(String cookie) {
    sessions.passSecond(SecretFactory.hash(cookie));
  }

  /** Wherever they are logged in. */
  void endAll(long account) {
    sessions.endAll(account);
  }

  /** Wherever they are logged in but here. */
  void endOthers(long account, String cookie) {
    sessions.endOthers(account, SecretFactory.hash(cookie));
  }

  void end(String cookie) {
    sessions.end(SecretFactory.hash(cookie));
  }
}
