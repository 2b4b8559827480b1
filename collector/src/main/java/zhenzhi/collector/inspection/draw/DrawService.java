package zhenzhi.collector.inspection.draw;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.inspection.InspectionConfig;
import zhenzhi.collector.inspection.draw.Lot.Outcome;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;

/** Draws the sites of a month, once, and keeps the draw as it fell. */
@Singleton
public class DrawService {
  private final DatabaseService database;
  private final InspectionConfig config;
  private final CalendarConfig calendar;

  DrawService(DatabaseService database, InspectionConfig config, CalendarConfig calendar) {
    this.database = database;
    this.config = config;
    this.calendar = calendar;
  }

  /**
   * Draws for this month or the next, and answers the draw's number. Refused while another one
   * holds for any of the sites: whoever does not like it withdraws it and says why. A refusal has a
   * {@link NoDraw}.
   */
  public long draw(Account account, YearMonth month, Instant now) throws SQLException {
    requireOffice(account);
    var present = YearMonth.from(calendar.dayOf(now));
    if (month.isBefore(present) || month.isAfter(present.plusMonths(1))) {
      throw none(INVALID, month, NoDraw.OTHER_MONTH);
    }
    return database.inTransaction(connection -> {
      DrawRepository.hold(connection);
      var earlier = DrawRepository.earlier(connection, account.orgPath(), month);
      if (earlier.holding() > 0) {
        throw none(CONFLICT, month, NoDraw.DRAWN);
      }
      var seed = Sampler.seed(month, earlier.all() + 1);
      var register = DrawRepository.register(connection, account.scope(), month, calendar.zone());
      var lots = Sampler.draw(seed, config.share(), month, register);
      if (lots.stream().noneMatch(lot -> lot.outcome() == Outcome.DRAWN)) {
        var areNew = lots.stream().anyMatch(lot -> lot.outcome() == Outcome.NEW);
        throw none(CONFLICT, month, areNew ? NoDraw.ALL_NEW : NoDraw.NO_SITES);
      }
      var draw =
          DrawRepository.add(
              connection, account.orgPath(), month, seed, config.share(), account.id(), now);
      DrawRepository.add(connection, draw, lots);
      return draw;
    });
  }

  private static Refusal none(Refusal.Kind kind, YearMonth month, NoDraw reason) {
    return new Refusal(kind, "no draw for " + month, reason);
  }

  /** 作废; what was inspected by it stays. */
  public void withdraw(Account account, long draw, String reason, Instant now) throws SQLException {
    requireOffice(account);
    if (reason.isBlank()) {
      throw new Refusal(INVALID, "a withdrawal without a reason");
    }
    database.inTransaction(connection -> {
      if (!DrawRepository.withdraw(connection, account.scope(), draw, reason, account.id(), now)) {
        throw new Refusal(CONFLICT, "no draw " + draw + " that holds");
      }
      return true;
    });
  }

  /** Draws that fell on sites of the scope, also withdrawn ones; those that hold first. */
  public List<Draw> list(Scope scope, YearMonth month) throws SQLException {
    try (var connection = database.connect()) {
      return DrawRepository.list(connection, scope, month);
    }
  }

  /** What the draws that hold came to for every site, in the order of their codes. */
  public List<DrawnSite> sites(Scope scope, YearMonth month) throws SQLException {
    try (var connection = database.connect()) {
      return DrawRepository.sites(connection, scope, month);
    }
  }

  private static void requireOffice(Account account) {
    if (account.role() != Role.OFFICE) {
      throw new Refusal(FORBIDDEN, "sites are drawn by the office");
    }
  }
}
