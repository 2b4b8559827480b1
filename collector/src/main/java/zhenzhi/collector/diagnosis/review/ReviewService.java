package zhenzhi.collector.diagnosis.review;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;

/** Takes in what diagnoses really were, and looks back on how often they were right. */
@Singleton
public class ReviewService {
  /** As many misses as somebody looks through at once. */
  public static final int PAGE = 30;

  /** More lines than a spreadsheet is read with. */
  private static final int MOST = 20_000;

  private final DatabaseService database;
  private final DossierService dossiers;
  private final CalendarConfig calendar;

  ReviewService(DatabaseService database, DossierService dossiers, CalendarConfig calendar) {
    this.database = database;
    this.dossiers = dossiers;
    this.calendar = calendar;
  }

  /** What was entered about a diagnosis, in order; the last counts. */
  public List<Entry> of(Scope scope, long diagnosis) throws SQLException {
    var dossier = dossiers.get(scope, diagnosis).dossier();
    try (var connection = database.connect()) {
      return ReviewRepository.list(connection, dossier.id());
    }
  }

  /**
   * Keeps what a diagnosis really was; what was entered before stays and counts no longer.
   *
   * @param known the newest entry that the person has seen; 0 for none
   * @param account who enters it
   */
  public void enter(Scope scope, long diagnosis, Seen seen, long known, long account, Instant now)
      throws SQLException {
    refuseUnless(seen.treatment().length() <= Seen.MOST_WORDS, "the treatment is too long");
    var dossier = dossiers.get(scope, diagnosis).dossier();
    refuseUnless(!seen.day().isAfter(today(now)), "nobody has been there on " + seen.day());
    refuseUnless(!seen.day().isBefore(firstDay(dossier)), "it had not begun on " + seen.day());
    add(diagnosis, Optional.of(seen.actual()), seen.treatment(), seen.day(), known, account, now);
  }

  /** Keeps what a repair found, within the transaction in which the repair is kept. */
  public void found(Connection connection, long diagnosis, Seen seen, long account, Instant now)
      throws SQLException {
    var _ = ReviewRepository.lock(connection, diagnosis);
    ReviewRepository.add(
        connection,
        diagnosis,
        Optional.of(seen.actual()),
        seen.treatment(),
        seen.day(),
        now,
        account);
  }

  /** Takes back what was entered last; it stays to be seen and counts no longer. */
  public void withdraw(
      Scope scope, long diagnosis, String why, long known, long account, Instant now)
      throws SQLException {
    refuseUnless(why.length() <= Seen.MOST_WORDS, "the reason is too long");
    var entries = of(scope, diagnosis);
    if (entries.isEmpty() || entries.getLast().actual().isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "nothing to withdraw of diagnosis " + diagnosis);
    }
    add(diagnosis, Optional.empty(), why, entries.getLast().day(), known, account, now);
  }

  /** The first day on which somebody can have seen to it. */
  public LocalDate firstDay(Dossier dossier) {
    return dossier.since().atZone(calendar.zone()).toLocalDate();
  }

  private LocalDate today(Instant now) {
    return now.atZone(calendar.zone()).toLocalDate();
  }

  private static void refuseUnless(boolean isRight, String why) {
    if (!isRight) {
      throw new Refusal(Refusal.Kind.INVALID, why);
    }
  }

  private void add(
      long diagnosis,
      Optional<Actual> actual,
      String words,
      LocalDate day,
      long known,
      long account,
      Instant now)
      throws SQLException {
    database.inTransaction(connection -> {
      refuseUnlessNewest(connection, diagnosis, known);
      ReviewRepository.add(connection, diagnosis, actual, words, day, now, account);
      return true;
    });
  }

  private static void refuseUnlessNewest(Connection connection, long diagnosis, long known)
      throws SQLException {
    if (ReviewRepository.lock(connection, diagnosis) != known) {
      throw new Refusal(Refusal.Kind.CONFLICT, "somebody has entered something about " + diagnosis);
    }
  }

  /** {@code page}: of the misses, counted from 0. */
  public Reviews look(Scope scope, ReviewFilter filter, int page) throws SQLException {
    try (var connection = database.connect()) {
      var tallies = ReviewRepository.tallies(connection, scope, filter);
      var misses = ReviewRepository.misses(connection, scope, filter, (long) page * PAGE, PAGE);
      var rate = Confusion.ofFindings(tallies).rate();
      return new Reviews(tallies, misses, rate.all() - rate.right());
    }
  }

  /** All that match, the newest first. */
  public List<Reviewed> all(Scope scope, ReviewFilter filter) throws SQLException {
    try (var connection = database.connect()) {
      return ReviewRepository.all(connection, scope, filter, MOST);
    }
  }
}
