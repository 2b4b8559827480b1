package zhenzhi.collector.ingest;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.enrolment.trace.TraceRepository;
import zhenzhi.collector.ingest.facts.AnswerRepository;
import zhenzhi.collector.ingest.facts.BootClockRepository;
import zhenzhi.collector.ingest.facts.CompletenessRepository;
import zhenzhi.collector.ingest.facts.FactRepository;
import zhenzhi.collector.ingest.facts.GoneRepository;
import zhenzhi.collector.ingest.facts.Items;
import zhenzhi.collector.ingest.facts.LedgerRepository;
import zhenzhi.collector.ingest.facts.PresenceRepository;
import zhenzhi.collector.ingest.facts.QuarantineRepository;
import zhenzhi.collector.ingest.facts.Received;
import zhenzhi.collector.ingest.facts.StateRepository;
import zhenzhi.collector.ingest.twin.TwinRepository;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StationDate;
import zhenzhi.collector.study.StationLockRepository;
import zhenzhi.collector.study.StudyDayRepository;
import zhenzhi.collector.study.StudyDayRepository.Arrived;
import zhenzhi.collector.study.StudyMonthRepository;

/**
 * Stores a batch in one transaction: facts, state and days together or not at all. The stations'
 * rows are taken first and in one order, so that however many collectors there are, a station has
 * one writer.
 */
@Singleton
class StoreService {
  /**
   * No statement of a batch takes as long while the other end lives: it gives up a lock at 30 s.
   */
  private static final int DEAD_MILLIS = 60_000;

  private final DatabaseService database;
  private final CalendarConfig study;
  private final IngestConfig ingest;
  private final InstantSource clock;

  StoreService(
      DatabaseService database, CalendarConfig study, IngestConfig ingest, InstantSource clock) {
    this.database = database;
    this.study = study;
    this.ingest = ingest;
    this.clock = clock;
  }

  /** Answers only after COMMIT. What it throws says that nothing of the batch is stored. */
  List<Settlement> store(List<Reading> readings) throws SQLException {
    try (var connection = database.connect()) {
      connection.setNetworkTimeout(Runnable::run, DEAD_MILLIS);
      connection.setAutoCommit(false);
      try {
        var settlements = write(connection, readings);
        connection.commit();
        return settlements;
      } catch (SQLException | RuntimeException problem) {
        rollBack(connection, problem);
        throw problem;
      }
    }
  }

  private static void rollBack(Connection connection, Exception problem) {
    try {
      connection.rollback();
    } catch (SQLException gone) { // with the connection the transaction is gone, too
      problem.addSuppressed(gone);
    }
  }

  private List<Settlement> write(Connection connection, List<Reading> readings)
      throws SQLException {
    var stations = LedgerRepository.stations(connection, Batch.senders(readings));
    var batch = new Batch(readings, stations);
    StationLockRepository.lock(connection, batch.touched());
    var clocks = new BootClocks(BootClockRepository.known(connection, batch.boots()));
    var kept = LedgerRepository.keep(connection, batch.reports(clocks));
    BootClockRepository.keep(connection, clocks.learnt());
    var items = Items.of(kept);
    FactRepository.add(connection, items);
    StateRepository.renew(connection, items, batch.heard(), batch.waiting());
    PresenceRepository.renew(connection, batch.presences());
    TwinRepository.keep(connection, batch.connected());
    TraceRepository.keep(connection, batch.devices());
    AnswerRepository.keep(connection, batch.answers());
    GoneRepository.keep(connection, kept, batch.refused());
    keepDays(connection, items, CompletenessRepository.keep(connection, study.zone(), kept));
    var fresh = kept.stream().map(Received::id).collect(toSet());
    var today = clock.instant().atZone(study.zone()).toLocalDate();
    QuarantineRepository.keep(connection, today, ingest.quarantinePerDay(), batch.asides(fresh));
    return batch.settlements(kept);
  }

  private void keepDays(Connection connection, Items items, Set<StationDate> missing)
      throws SQLException {
    Map<StationDate, Arrived> arrived = new HashMap<>();
    for (var report : items.reports()) {
      var day = report.placed().from().atZone(study.zone()).toLocalDate();
      arrived.merge(
          new StationDate(report.station(), day),
          new Arrived(1, report.received().report().samplesDropped()),
          Arrived::plus);
    }
    Map<Long, List<Span>> played = new HashMap<>();
    for (var playback : items.playback()) {
      played
          .computeIfAbsent(playback.station(), _ -> new ArrayList<>())
          .add(new Span(playback.placed().from(), playback.placed().until()));
    }
    var written = StudyDayRepository.keep(connection, study.zone(), arrived, played);
    var others = new HashSet<>(missing);
    others.addAll(written.quiet());
    StudyMonthRepository.keep(connection, written.played(), others);
  }
}
