package zhenzhi.collector.inspection.visit;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.inspection.defect.DefectService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.desk.Slip;
import zhenzhi.protocol.StationCode;

/** Keeps the sheets of visits. */
@Singleton
public class InspectionService {
  /** Longer than that no phone waits for a line; an older clock is a wrong one. */
  private static final Duration LATEST = Duration.ofDays(31);

  private final DatabaseService database;
  private final DefectService defects;
  private final CalendarConfig calendar;

  InspectionService(DatabaseService database, DefectService defects, CalendarConfig calendar) {
    this.database = database;
    this.defects = defects;
    this.calendar = calendar;
  }

  /**
   * Keeps a sheet, and opens the tickets that it asks for. The same form again is kept once.
   *
   * @param slip absent where it came without script: then it was written now
   * @return the visit's number
   */
  public long keep(
      Account account, StationCode code, Filled filled, Optional<Slip> slip, Instant now)
      throws SQLException {
    requireInspector(account);
    var inspected = slip.map(Slip::written).filter(at -> isCredible(at, now)).orElse(now);
    var id =
        database.inTransaction(connection -> {
          var site =
              InspectionRepository.hold(connection, account.scope(), code)
                  .orElseThrow(() -> new Refusal(NOT_FOUND, "no station " + code));
          var kept = kept(connection, slip);
          if (kept.isPresent()) {
            return kept.get();
          }
          var month = YearMonth.from(calendar.dayOf(inspected));
          var added = InspectionRepository.add(connection, site, filled, month, inspected);
          enter(connection, added, 0, filled, "", slip, account, now);
          return added;
        });
    defects.openTickets(account, id, now);
    return id;
  }

  private static boolean isCredible(Instant at, Instant now) {
    return !at.isAfter(now) && at.isAfter(now.minus(LATEST));
  }

  private static Optional<Long> kept(Connection connection, Optional<Slip> slip)
      throws SQLException {
    if (slip.isEmpty()) {
      return Optional.empty();
    }
    var kept = InspectionRepository.keptIn(connection, slip.get().key());
    return kept.isPresent() ? Optional.of(kept.getAsLong()) : Optional.empty();
  }

  /**
   * 更正; what was signed before stays.
   *
   * @param seen how many sheets whoever corrects has seen: one that somebody else has corrected
   *     meanwhile is not corrected
   */
  public void correct(
      Account account,
      long id,
      int seen,
      Filled filled,
      String reason,
      Optional<Slip> slip,
      Instant now)
      throws SQLException {
    requireInspector(account);
    if (reason.isBlank()) {
      throw new Refusal(INVALID, "a correction without a reason");
    }
    var code = get(account.scope(), id).code();
    database.inTransaction(connection -> {
      InspectionRepository.hold(connection, account.scope(), code)
          .orElseThrow(() -> new Refusal(NOT_FOUND, "no station " + code));
      if (kept(connection, slip).isPresent()) {
        return id;
      }
      var before =
          InspectionRepository.find(connection, account.scope(), id).orElseThrow(() -> none(id));
      if (before.entries().size() != seen) {
        throw new Refusal(CONFLICT, "somebody has corrected inspection " + id);
      }
      InspectionRepository.correct(connection, id, filled);
      enter(connection, id, seen, filled, reason, slip, account, now);
      return id;
    });
    defects.openTickets(account, id, now);
  }

  private void enter(
      Connection connection,
      long id,
      int nth,
      Filled filled,
      String reason,
      Optional<Slip> slip,
      Account account,
      Instant now)
      throws SQLException {
    InspectionRepository.add(
        connection, id, nth, filled, reason, slip.map(Slip::key), account, now);
    defects.settle(connection, id, filled.answers(), filled.due(), account, now);
  }

  /** One of a site in the scope. */
  public Inspection get(Scope scope, long id) throws SQLException {
    try (var connection = database.connect()) {
      return InspectionRepository.find(connection, scope, id).orElseThrow(() -> none(id));
    }
  }

  /** The last visits to a site, the newest first. */
  public List<Inspection> ofSite(Scope scope, StationCode code, int most) throws SQLException {
    try (var connection = database.connect()) {
      var visits = new ArrayList<Inspection>();
      for (var id : InspectionRepository.ofSite(connection, scope, code, most)) {
        InspectionRepository.find(connection, scope, id).ifPresent(visits::add);
      }
      return visits;
    }
  }

  private static void requireInspector(Account account) {
    if (account.role() != Role.OFFICE && account.role() != Role.SUBDISTRICT) {
      throw new Refusal(FORBIDDEN, "sites are inspected by office or subdistrict");
    }
  }

  private static Refusal none(long id) {
    return new Refusal(NOT_FOUND, "no inspection " + id);
  }
}
