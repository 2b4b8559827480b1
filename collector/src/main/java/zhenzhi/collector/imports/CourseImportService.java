package zhenzhi.collector.imports;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.content.CourseBatchService;
import zhenzhi.collector.content.Decided;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.imports.rows.CourseRows;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.station.CalendarConfig;

/** Imports courses of the catalogue; what they are named sorts what boxes play from that day on. */
@Singleton
class CourseImportService {
  private final CourseBatchService courses;
  private final CalendarConfig calendar;

  CourseImportService(CourseBatchService courses, CalendarConfig calendar) {
    this.courses = courses;
    this.calendar = calendar;
  }

  CoursePlan plan(Sheet sheet) throws SQLException {
    var rows = CourseRows.read(sheet);
    var names =
        rows.entries().stream()
            .map(Entry::row)
            .flatMap(Optional::stream)
            .flatMap(CoursePlan::names)
            .distinct()
            .toList();
    return CoursePlan.of(rows, courses.known(names));
  }

  void write(Import waiting, Sheet sheet, Counts seen, Account account, Instant now)
      throws SQLException {
    var planned = plan(sheet);
    var plan = planned.plan();
    ImportRefusal.require(
        plan.isGood() && plan.counts().equals(seen), "another plan than was seen");
    courses.add(
        planned.fresh(),
        waiting.id(),
        decided(account, now, "第 " + waiting.id() + " 次导入：" + waiting.fileName()),
        connection ->
            ImportRefusal.require(
                ImportRepository.accept(connection, waiting, plan, account.id(), now),
                "somebody else was quicker"));
  }

  void undo(Import done, Account account, String reason, Instant now) throws SQLException {
    courses.withdraw(
        done.id(),
        decided(account, now, reason),
        connection -> {
          ImportRefusal.requireUndoable(
              done.id(),
              ImportRepository.hold(connection, done.id()),
              ImportRepository.resting(connection, done.id()));
          ImportRepository.undo(connection, done.id(), account.id(), now, reason);
        });
  }

  private Decided decided(Account account, Instant now, String reason) {
    return new Decided(account.id(), now, calendar.dayOf(now), reason);
  }
}
