package zhenzhi.collector.study;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;

/**
 * Keeps the crediting policies, which the office above all others decides. One that has begun to
 * hold stays as it is for ever.
 */
@Singleton
public class PolicyService {
  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final InstallationService installation;

  PolicyService(
      DatabaseService database, CalendarConfig calendar, InstallationService installation) {
    this.database = database;
    this.calendar = calendar;
    this.installation = installation;
  }

  /** The newest first. */
  public List<DecidedPolicy> all() throws SQLException {
    try (var connection = database.connect()) {
      return PolicyRepository.decided(connection);
    }
  }

  /**
   * Decides what holds from a later day on; refused for today and before, for what was counted must
   * come out the same again.
   *
   * @param policy whose version is not looked at
   */
  public void decide(CreditingPolicy policy, String reason, long account, Instant now)
      throws SQLException {
    if (!policy.holdsFrom().isAfter(calendar.dayOf(now))) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a policy holds from tomorrow on at the earliest, not from " + policy.holdsFrom());
    }
    if (reason.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "a policy without a reason");
    }
    try (var connection = database.connect()) {
      installation.require(connection, account);
      if (!PolicyRepository.add(connection, policy, account, now, reason.strip())) {
        throw new Refusal(Refusal.Kind.CONFLICT, "another policy holds from " + policy.holdsFrom());
      }
    }
  }

  /** Takes one back that does not hold yet. */
  public void withdraw(int version, long account, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      installation.require(connection, account);
      if (!PolicyRepository.withdraw(connection, version, calendar.dayOf(now))) {
        throw new Refusal(
            Refusal.Kind.CONFLICT, "policy " + version + " holds already, or there is none");
      }
    }
  }
}
