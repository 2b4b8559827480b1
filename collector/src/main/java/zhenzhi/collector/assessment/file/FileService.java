package zhenzhi.collector.assessment.file;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.Assessment.Entry;
import zhenzhi.collector.assessment.file.Assessment.Event;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/**
 * Shows assessments: the office all of its own and of those below it, everybody else what is
 * published of theirs.
 */
@Singleton
public class FileService {
  private final DatabaseService database;

  FileService(DatabaseService database) {
    this.database = database;
  }

  /**
   * An assessment with its sites, as far as they lie in the reader's scope.
   *
   * @param events what became of it; none for whoever sees part of the unit only
   * @param lines the best first, beside what was published of the period before
   * @param isCompared whether anything was
   * @param corrected of a correction: the sites beside what was published before it; else none
   * @param isIntact whether what is kept has the fingerprint that it was published with
   */
  public record File(
      Assessment assessment,
      List<Event> events,
      List<Line> lines,
      boolean isCompared,
      List<Line> corrected,
      boolean isIntact) {
    public File {
      events = List.copyOf(events);
      lines = List.copyOf(lines);
      corrected = List.copyOf(corrected);
    }
  }

  /** The newest first. */
  public List<Entry> list(Account account) throws SQLException {
    try (var connection = database.connect()) {
      return AssessmentRepository.list(connection, account.scope(), isOffice(account));
    }
  }

  public File get(Account account, long id) throws SQLException {
    return database.inTransaction(connection -> {
      var assessment = find(connection, account, id);
      var before =
          AssessmentRepository.latest(connection, assessment, assessment.period().previous());
      var corrected = corrected(connection, assessment);
      return new File(
          assessment,
          isOffice(account) && account.scope().reaches(assessment.orgPath())
              ? AssessmentRepository.events(connection, id)
              : List.of(),
          LineRepository.lines(connection, account.scope(), id, before),
          before.isPresent(),
          corrected.isEmpty()
              ? List.of()
              : LineRepository.lines(connection, account.scope(), id, corrected),
          PublishedRepository.isIntact(connection, id));
    });
  }

  private static OptionalLong corrected(Connection connection, Assessment assessment)
      throws SQLException {
    return assessment.corrects().isEmpty()
        ? OptionalLong.empty()
        : AssessmentRepository.latest(connection, assessment, assessment.period());
  }

  /** A site with every item. */
  public Detail detail(Account account, long id, StationCode site) throws SQLException {
    return database.inTransaction(connection -> {
      var assessment = find(connection, account, id);
      var before =
          AssessmentRepository.latest(connection, assessment, assessment.period().previous());
      var line = line(connection, account.scope(), id, site, before);
      return new Detail(
          assessment,
          line,
          LineRepository.scores(connection, assessment.sheet(), id, line.station()),
          HandRepository.of(connection, id, line.station()));
    });
  }

  static Line line(
      Connection connection, Scope scope, long id, StationCode site, OptionalLong before)
      throws SQLException {
    var own = scope.narrowedTo(site);
    var lines =
        own.isEmpty() ? List.<Line>of() : LineRepository.lines(connection, own.get(), id, before);
    return lines.stream()
        .findFirst()
        .orElseThrow(
            () -> new Refusal(Refusal.Kind.NOT_FOUND, "no site " + site + " in assessment " + id));
  }

  private static Assessment find(Connection connection, Account account, long id)
      throws SQLException {
    Optional<Assessment> found =
        AssessmentRepository.find(connection, account.scope(), isOffice(account), id);
    return found.orElseThrow(() -> Steps.none(id));
  }

  private static boolean isOffice(Account account) {
    return account.role() == Role.OFFICE;
  }
}
