package zhenzhi.collector.imports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.rows.PersonRow;
import zhenzhi.collector.imports.rows.PersonRows;
import zhenzhi.collector.imports.rows.Rows;
import zhenzhi.collector.imports.rows.SiteRow;
import zhenzhi.collector.imports.rows.SiteRows;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.protocol.StationCode;

/** Imports sites and people; each time in one transaction, which plans and writes. */
@Singleton
class RegisterImportService {
  private final DatabaseService database;
  private final CalendarConfig calendar;

  RegisterImportService(DatabaseService database, CalendarConfig calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  Plan planSites(Import waiting, Sheet sheet, Instant now) throws SQLException {
    return database.inTransaction(connection -> sites(connection, waiting, sheet, now).plan());
  }

  Plan planPeople(Import waiting, Sheet sheet, Instant now) throws SQLException {
    return database.inTransaction(connection -> people(connection, waiting, sheet, now).plan());
  }

  void writeSites(Import waiting, Sheet sheet, Counts seen, Account account, Instant now)
      throws SQLException {
    database.inTransaction(connection -> {
      var planned = sites(connection, waiting, sheet, now);
      var writes = planned.writes();
      decide(connection, waiting, planned.plan(), seen, account, now);
      TraceRepository.before(
          connection, waiting.id(), writes.stream().flatMap(write -> write.id().stream()).toList());
      ImportRefusal.require(
          RegisterImportRepository.write(connection, calendar.zone(), now, writes) == writes.size(),
          "a code was taken meanwhile");
      TraceRepository.after(
          connection, waiting.id(), writes.stream().map(it -> it.code().value()).toList());
      return planned;
    });
  }

  void writePeople(Import waiting, Sheet sheet, Counts seen, Account account, Instant now)
      throws SQLException {
    database.inTransaction(connection -> {
      var planned = people(connection, waiting, sheet, now);
      var touched = planned.writes().stream().map(PersonPlan.Write::station).distinct().toList();
      decide(connection, waiting, planned.plan(), seen, account, now);
      TraceRepository.before(connection, waiting.id(), touched);
      RegisterImportRepository.appoint(connection, planned.writes());
      TraceRepository.after(
          connection, waiting.id(), RegisterImportRepository.codes(connection, touched));
      return planned;
    });
  }

  Optional<Blocker> blocker(Import done) throws SQLException {
    return database.inTransaction(connection -> TraceRepository.blocker(connection, done.id()));
  }

  void undo(Import done, Account account, String reason, Instant now) throws SQLException {
    database.inTransaction(connection -> {
      TraceRepository.lock(connection, done.id());
      ImportRefusal.requireUndoable(
          done.id(),
          ImportRepository.hold(connection, done.id()),
          ImportRepository.resting(connection, done.id()));
      var blocker = TraceRepository.blocker(connection, done.id());
      ImportRefusal.require(
          blocker.isEmpty(), "import " + done.id() + " cannot be undone: " + blocker);
      TraceRepository.restore(connection, done.id());
      ImportRepository.undo(connection, done.id(), account.id(), now, reason);
      return done;
    });
  }

  private RegisterPlan<SitePlan.Write> sites(
      Connection connection, Import waiting, Sheet sheet, Instant now) throws SQLException {
    var rows = SiteRows.read(sheet, today(now));
    return SitePlan.of(rows, known(connection, waiting, rows, SiteRow::code), today(now));
  }

  private RegisterPlan<PersonPlan.Write> people(
      Connection connection, Import waiting, Sheet sheet, Instant now) throws SQLException {
    var rows = PersonRows.read(sheet, today(now));
    return PersonPlan.of(rows, known(connection, waiting, rows, PersonRow::code), today(now));
  }

  private <R> KnownRegister known(
      Connection connection, Import waiting, Rows<R> rows, Function<R, StationCode> code)
      throws SQLException {
    var codes =
        rows.entries().stream().map(Entry::row).flatMap(Optional::stream).map(code).toList();
    return RegisterImportRepository.known(connection, waiting.orgPath(), calendar.zone(), codes);
  }

  private LocalDate today(Instant now) {
    return calendar.dayOf(now);
  }

  private static void decide(
      Connection connection, Import waiting, Plan plan, Counts seen, Account account, Instant now)
      throws SQLException {
    ImportRefusal.require(
        plan.isGood() && plan.counts().equals(seen), "another plan than was seen");
    ImportRefusal.require(
        ImportRepository.accept(connection, waiting, plan, account.id(), now),
        "somebody else was quicker");
  }
}
