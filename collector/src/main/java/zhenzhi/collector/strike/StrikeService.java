package zhenzhi.collector.strike;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyService;
import zhenzhi.collector.study.StudyService.Change;
import zhenzhi.protocol.StationCode;

/** Takes time off the hours of a site, and gives it back. */
@Singleton
public class StrikeService {
  private static final Duration LONGEST = Duration.ofDays(31);

  private final DatabaseService database;
  private final RegistryService registry;
  private final StudyService studies;

  StrikeService(DatabaseService database, RegistryService registry, StudyService studies) {
    this.database = database;
    this.registry = registry;
    this.studies = studies;
  }

  /** Strikes one span off. */
  public void strike(
      Scope scope, StationCode code, Span span, String reason, long account, Instant now)
      throws SQLException {
    if (span.length().isZero() || span.length().compareTo(LONGEST) > 0 || span.end().isAfter(now)) {
      throw new Refusal(Refusal.Kind.INVALID, "not a time to strike off: " + span);
    }
    if (reason.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "struck off without a reason");
    }
    var station = registry.idOf(scope, code);
    studies.change(
        Map.of(station, List.of(span)),
        connection ->
            StrikeRepository.strike(
                connection,
                station,
                List.of(span),
                reason.strip(),
                account,
                OptionalLong.empty(),
                now));
  }

  /** Strikes off what a flag is about, together with {@code more} that is written then. */
  public void strike(
      long station,
      List<Span> spans,
      String reason,
      long account,
      long flag,
      Instant now,
      Change more)
      throws SQLException {
    studies.change(
        Map.of(station, spans),
        connection -> {
          more.write(connection);
          StrikeRepository.strike(
              connection, station, spans, reason, account, OptionalLong.of(flag), now);
        });
  }

  /** Gives one span back. */
  public void restore(
      Scope scope, StationCode code, long id, String reason, long account, Instant now)
      throws SQLException {
    var station = registry.idOf(scope, code);
    var strike = find(station, id);
    if (strike.flag().isPresent()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "strike " + id + " belongs to flag " + strike.flag().getAsLong());
    }
    studies.change(
        Map.of(station, List.of(strike.span())),
        connection -> {
          if (!StrikeRepository.restore(connection, station, id, reason, account, now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "strike " + id + " was given back before");
          }
        });
  }

  /** Gives back all that was struck off for a flag, together with {@code more} that is written. */
  public void restore(
      long station, String reason, long account, long flag, Instant now, Change more)
      throws SQLException {
    var strikes = ofFlag(station, flag);
    studies.change(
        Map.of(station, strikes.stream().map(Strike::span).toList()),
        connection -> {
          more.write(connection);
          for (var strike : strikes) {
            StrikeRepository.restore(connection, station, strike.id(), reason, account, now);
          }
        });
  }

  /** What touches a time, the newest first, what was given back included. */
  public List<Strike> during(Scope scope, StationCode code, Span span) throws SQLException {
    var station = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      return StrikeRepository.during(connection, station, span);
    }
  }

  private List<Strike> ofFlag(long station, long flag) throws SQLException {
    try (var connection = database.connect()) {
      return StrikeRepository.ofFlag(connection, station, flag).stream()
          .filter(strike -> strike.restored().isEmpty())
          .toList();
    }
  }

  private Strike find(long station, long id) throws SQLException {
    try (var connection = database.connect()) {
      return StrikeRepository.find(connection, station, id)
          .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no strike " + id));
    }
  }
}
