package zhenzhi.collector.flag;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.flag.FlagRepository.Found;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.strike.StrikeService;
import zhenzhi.collector.study.PolicyRepository;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyService.Change;

/** Shows flags, takes what the site says, and what the office decides. */
@Singleton
public class FlagService {
  private static final List<FlagState> UNDECIDED = List.of(FlagState.OPEN, FlagState.ANSWERED);

  private final DatabaseService database;
  private final StrikeService strikes;
  private final CalendarConfig calendar;

  FlagService(DatabaseService database, StrikeService strikes, CalendarConfig calendar) {
    this.database = database;
    this.strikes = strikes;
    this.calendar = calendar;
  }

  /**
   * A flag, and what played in its month by local day.
   *
   * @param marked what of it the flag is about
   */
  public record Picture(
      Flag flag, Map<LocalDate, List<Span>> played, Map<LocalDate, List<Span>> marked) {}

  public Flags list(Scope scope, FlagFilter filter) throws SQLException {
    try (var connection = database.connect()) {
      return FlagRepository.list(connection, scope, filter);
    }
  }

  public Picture get(Scope scope, long id) throws SQLException {
    try (var connection = database.connect()) {
      var found = found(connection, scope, id);
      var flag = found.flag();
      var policy = PolicyRepository.list(connection).on(flag.month().atDay(1));
      var month =
          LookRepository.months(
                  connection, List.of(found.station()), flag.month(), calendar.zone(), policy)
              .values()
              .iterator()
              .next();
      return new Picture(flag, month.runs(_ -> true), month.byDay(flag.finding().evidence()));
    }
  }

  /** How each rule has proved itself, those included that never were raised. */
  public List<RuleRecord> records(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      var known = FlagRepository.records(connection, scope);
      return Arrays.stream(Rule.values())
          .map(rule ->
              known.stream()
                  .filter(one -> one.rule() == rule)
                  .findFirst()
                  .orElse(new RuleRecord(rule, 0, 0, 0, 0)))
          .toList();
    }
  }

  /** Takes the site's word; another one may follow until it is decided. */
  public void answer(Scope scope, long id, Answer answer, String words, long account, Instant now)
      throws SQLException {
    if (answer == Answer.OTHER && words.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "another reason, and no words about it");
    }
    write(
        scope,
        id,
        connection -> {
          move(connection, id, UNDECIDED, FlagState.ANSWERED, Optional.empty());
          FlagRepository.add(
              connection, id, FlagEvent.Kind.ANSWERED, answer.name(), words.strip(), account, now);
        });
  }

  /** Decides that the hours stay as they are. */
  public void keep(Scope scope, long id, String mark, String reason, long account, Instant now)
      throws SQLException {
    requireReason(reason);
    write(
        scope,
        id,
        connection -> {
          move(connection, id, UNDECIDED, FlagState.KEPT, Optional.of(mark));
          FlagRepository.add(connection, id, FlagEvent.Kind.KEPT, "", reason.strip(), account, now);
        });
  }

  /** Decides that what the flag is about does not count. */
  public void strike(Scope scope, long id, String mark, String reason, long account, Instant now)
      throws SQLException {
    requireReason(reason);
    var found = find(scope, id);
    strikes.strike(
        found.station(),
        found.flag().finding().evidence(),
        reason.strip(),
        account,
        id,
        now,
        connection -> {
          move(connection, id, UNDECIDED, FlagState.STRUCK, Optional.of(mark));
          FlagRepository.add(
              connection, id, FlagEvent.Kind.STRUCK, "", reason.strip(), account, now);
        });
  }

  /** Opens the question again; what was struck off is given back. */
  public void takeBack(Scope scope, long id, String reason, long account, Instant now)
      throws SQLException {
    requireReason(reason);
    var found = find(scope, id);
    strikes.restore(
        found.station(),
        reason.strip(),
        account,
        id,
        now,
        connection -> {
          if (FlagRepository.hasRival(connection, id)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "a newer flag of this kind is undecided");
          }
          move(
              connection,
              id,
              List.of(FlagState.KEPT, FlagState.STRUCK),
              isAnswered(found.flag()) ? FlagState.ANSWERED : FlagState.OPEN,
              Optional.empty());
          FlagRepository.add(
              connection, id, FlagEvent.Kind.TAKEN_BACK, "", reason.strip(), account, now);
        });
  }

  private static boolean isAnswered(Flag flag) {
    return flag.events().stream().anyMatch(event -> event.kind() == FlagEvent.Kind.ANSWERED);
  }

  private static void move(
      Connection connection,
      long id,
      List<FlagState> before,
      FlagState after,
      Optional<String> mark)
      throws SQLException {
    if (!FlagRepository.move(connection, id, before, after, mark)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "flag " + id + " has changed since it was seen");
    }
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "a decision without a reason");
    }
  }

  private Found find(Scope scope, long id) throws SQLException {
    try (var connection = database.connect()) {
      return found(connection, scope, id);
    }
  }

  private static Found found(Connection connection, Scope scope, long id) throws SQLException {
    return FlagRepository.find(connection, scope, id)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no flag " + id));
  }

  /** Writes that which changes no hours. */
  private void write(Scope scope, long id, Change change) throws SQLException {
    database.inTransaction(connection -> {
      found(connection, scope, id);
      change.write(connection);
      return id;
    });
  }
}
