package zhenzhi.collector.training;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Keeps who was trained in what. */
@Singleton
public class TrainingService {
  private final DatabaseService database;
  private final CalendarConfig calendar;

  TrainingService(DatabaseService database, CalendarConfig calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /** Keeps a training that is over, with at least one who took part; all of it or nothing. */
  public long enter(Account account, NewTraining training, Instant now) throws SQLException {
    requireTrainer(account);
    if (training.people().isEmpty() || training.day().isAfter(calendar.dayOf(now))) {
      throw new Refusal(INVALID, "a training of nobody, or on a day to come");
    }
    return database.inTransaction(connection -> {
      var id = TrainingRepository.add(connection, account.orgPath(), training, account.id(), now);
      var added = TrainingRepository.add(connection, id, account.scope(), training.people());
      if (added != training.people().size()) {
        throw new Refusal(INVALID, "somebody of a site outside " + account.orgPath());
      }
      return id;
    });
  }

  /** 撤回 what was entered by mistake; it stays to be seen, and counts no more. */
  public void withdraw(Account account, long id, String reason, Instant now) throws SQLException {
    requireTrainer(account);
    if (reason.isBlank()) {
      throw new Refusal(INVALID, "a withdrawal without a reason");
    }
    database.inTransaction(connection -> {
      if (!TrainingRepository.withdraw(
          connection, account.scope(), id, reason, account.id(), now)) {
        throw new Refusal(CONFLICT, "no training " + id + " that counts");
      }
      return true;
    });
  }

  /** Those in which somebody of the scope took part, the newest first. */
  public List<Training> between(Scope scope, LocalDate from, LocalDate until) throws SQLException {
    try (var connection = database.connect()) {
      return TrainingRepository.between(connection, scope, from, until);
    }
  }

  /** Those in which somebody of a site took part, the newest first, only they named. */
  public List<Training> ofSite(Scope scope, StationCode code) throws SQLException {
    try (var connection = database.connect()) {
      return TrainingRepository.ofSite(connection, scope, code);
    }
  }

  private static void requireTrainer(Account account) {
    if (account.role() != Role.OFFICE && account.role() != Role.SUBDISTRICT) {
      throw new Refusal(FORBIDDEN, "trainings are entered by office or subdistrict");
    }
  }
}
