package zhenzhi.collector.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.imports.PlaybackPlan.Fresh;
import zhenzhi.collector.imports.rows.PlaybackRows;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyService;

/** Imports playback; the hours are worked out anew in the same transaction. */
@Singleton
class PlaybackImportService {
  private final DatabaseService database;
  private final StudyService studies;
  private final CalendarConfig calendar;

  PlaybackImportService(DatabaseService database, StudyService studies, CalendarConfig calendar) {
    this.database = database;
    this.studies = studies;
    this.calendar = calendar;
  }

  PlaybackPlan plan(Import waiting, Sheet sheet, Instant now) throws SQLException {
    var rows = PlaybackRows.read(sheet, calendar.zone(), now);
    try (var connection = database.connect()) {
      return PlaybackPlan.of(
          rows, PlaybackImportRepository.known(connection, waiting.orgPath(), rows.entries()));
    }
  }

  void write(Import waiting, Sheet sheet, Counts seen, Account account, Instant now)
      throws SQLException {
    var planned = plan(waiting, sheet, now);
    var plan = planned.plan();
    ImportRefusal.require(
        plan.isGood() && plan.counts().equals(seen), "another plan than was seen");
    studies.change(
        touched(planned.fresh()),
        connection -> {
          ImportRefusal.require(
              ImportRepository.accept(connection, waiting, plan, account.id(), now)
                  && PlaybackImportRepository.add(connection, waiting.id(), planned.fresh())
                      == planned.fresh().size(),
              "somebody else was quicker");
        });
  }

  void undo(Import done, Account account, String reason, Instant now) throws SQLException {
    studies.change(
        spans(done),
        connection -> {
          ImportRefusal.requireUndoable(
              done.id(),
              ImportRepository.hold(connection, done.id()),
              ImportRepository.resting(connection, done.id()));
          PlaybackImportRepository.remove(connection, done.id());
          ImportRepository.undo(connection, done.id(), account.id(), now, reason);
        });
  }

  private Map<Long, List<Span>> spans(Import done) throws SQLException {
    try (var connection = database.connect()) {
      return PlaybackImportRepository.spans(connection, done.id());
    }
  }

  private static Map<Long, List<Span>> touched(List<Fresh> fresh) {
    return fresh.stream()
        .collect(groupingBy(Fresh::station, mapping(it -> it.row().span(), toList())));
  }
}
