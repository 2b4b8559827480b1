package zhenzhi.collector.inspection.defect;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.report.ReportService;
import zhenzhi.collector.ticket.report.ReportService.Report;

/** Follows what inspections found until it is right. */
@Singleton
public class DefectService {
  private final DatabaseService database;
  private final ReportService reports;
  private final CalendarConfig calendar;

  DefectService(DatabaseService database, ReportService reports, CalendarConfig calendar) {
    this.database = database;
    this.reports = reports;
    this.calendar = calendar;
  }

  /** Makes the defects of a visit what its newest sheet says, in the caller's transaction. */
  public void settle(
      Connection connection,
      long inspection,
      List<Answered> answers,
      LocalDate due,
      Account account,
      Instant now)
      throws SQLException {
    var settling = Settling.of(DefectRepository.of(connection, Scope.ALL, inspection), answers);
    for (var ended : settling.ended()) {
      DefectRepository.end(
          connection, ended.id(), new Ending.Corrected(now, account.person()), account.id());
    }
    for (var opened : settling.opened()) {
      DefectRepository.add(connection, inspection, opened, due, now);
    }
  }

  /**
   * Opens the tickets that a visit's defects still need. Doing it again is harmless: a report joins
   * the ticket that is there.
   */
  public void openTickets(Account account, long inspection, Instant now) throws SQLException {
    for (var defect : of(account.scope(), inspection)) {
      if (defect.needsTicket() && defect.followUp() instanceof FollowUp.Ticket(var complaint)) {
        var words = "实地检查：没有做到“" + defect.question() + "”";
        var report =
            new Report(
                defect.code(),
                Source.INSPECTION,
                complaint,
                defect.words().isEmpty() ? words : words + "，" + defect.words());
        var ticket = reports.report(account.scope(), report, account.id(), now);
        database.inTransaction(connection -> {
          DefectRepository.ticket(connection, defect.id(), ticket);
          return ticket;
        });
      }
    }
  }

  /** Of one visit, those that a correction took back included. */
  public List<Defect> of(Scope scope, long inspection) throws SQLException {
    try (var connection = database.connect()) {
      return DefectRepository.of(connection, scope, inspection);
    }
  }

  /** What is due first stands first; what is done, the newest first. */
  public Defects list(Scope scope, DefectFilter filter, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      return DefectRepository.list(connection, scope, filter, calendar.dayOf(now));
    }
  }

  /**
   * 整改完成, as office or subdistrict have seen it. What a ticket is for ends with its ticket.
   *
   * @param remedy what was done
   */
  public void done(Account account, long id, String remedy, Instant now) throws SQLException {
    if (account.role() != Role.OFFICE && account.role() != Role.SUBDISTRICT) {
      throw new Refusal(FORBIDDEN, "whether it is right is said by office or subdistrict");
    }
    if (remedy.isBlank()) {
      throw new Refusal(INVALID, "put right, and not said how");
    }
    database.inTransaction(connection -> {
      var defect =
          DefectRepository.find(connection, account.scope(), id)
              .orElseThrow(() -> new Refusal(NOT_FOUND, "no defect " + id));
      var ending = new Ending.Done(now, account.person(), remedy);
      if (defect.due().isEmpty() || !DefectRepository.end(connection, id, ending, account.id())) {
        throw new Refusal(CONFLICT, "defect " + id + " is not to be put right");
      }
      return ending;
    });
  }
}
