package zhenzhi.standalone;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.BookService;
import zhenzhi.collector.notice.post.NewContact;
import zhenzhi.collector.notice.post.NewWay;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.duty.DutyListService;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Turn;

/**
 * Puts the repairers of a demonstration on duty, and lets everybody be told by the log, so that its
 * tickets find their people. Done once: what somebody at the office changed stays.
 */
final class OnCall {
  private static final int PER_MINUTE = 600;

  private final DutyListService duties;
  private final BookService book;
  private final AccountService accounts;
  private final LocalDate since;

  /**
   * @param since when everybody took up their duties
   */
  OnCall(DutyListService duties, BookService book, AccountService accounts, LocalDate since) {
    this.duties = duties;
    this.book = book;
    this.accounts = accounts;
    this.since = since;
  }

  /** Enters what an office would; answers whether that was new. */
  boolean enter(Demonstration.Units units, Instant now) throws SQLException {
    var district = units.district();
    var scope = Scope.of(district);
    if (!book.ways(scope).isEmpty()) {
      return false;
    }
    if (duties.list(scope, since).turns().isEmpty()) {
      turn(district, Treater.DISTRICT_REPAIR, Post.A, Accounts.REPAIR_A, "13900000011");
      turn(district, Treater.DISTRICT_REPAIR, Post.B, Accounts.REPAIR_B, "13900000012");
      turn(district, Treater.TELECOM, Post.A, Accounts.TELECOM, "13900000013");
    }
    var log = new NewWay(Way.Kind.LOG, "演示：写进日志", district.id(), "", "", PER_MINUTE, true);
    book.add(scope, log, office().id(), now);
    var way = book.ways(scope).getFirst().id();
    treater(way, district, Treater.DISTRICT_REPAIR, Accounts.REPAIR_A, now);
    treater(way, district, Treater.DISTRICT_REPAIR, Accounts.REPAIR_B, now);
    treater(way, district, Treater.TELECOM, Accounts.TELECOM, now);
    contact(way, units.subdistrict(), Party.SUBDISTRICT, Accounts.SUBDISTRICT, now);
    contact(way, district, Party.OFFICE, Accounts.OFFICE, now);
    keep(way, district, Party.HEAD, Optional.empty(), "部门负责人", Optional.empty(), now);
    return true;
  }

  private void turn(OrgUnit area, Treater unit, Post post, String login, String phone)
      throws SQLException {
    var every = EnumSet.allOf(DayOfWeek.class);
    var turn = new Turn(unit, area.path(), post, get(login).id(), every, since, Optional.empty());
    duties.add(Scope.of(area), area.id(), turn, phone, office().id());
  }

  private void treater(long way, OrgUnit unit, Treater treater, String login, Instant now)
      throws SQLException {
    keep(
        way,
        unit,
        Party.TREATER,
        Optional.of(treater),
        get(login).person(),
        Optional.of(login),
        now);
  }

  private void contact(long way, OrgUnit unit, Party party, String login, Instant now)
      throws SQLException {
    keep(way, unit, party, Optional.empty(), get(login).person(), Optional.of(login), now);
  }

  private void keep(
      long way,
      OrgUnit unit,
      Party party,
      Optional<Treater> treater,
      String name,
      Optional<String> login,
      Instant now)
      throws SQLException {
    var contact = new NewContact(way, unit.id(), party, treater, name, "", login);
    book.add(Scope.ALL, contact, office().id(), now);
  }

  private Account office() {
    return get(Accounts.OFFICE);
  }

  private Account get(String login) {
    return accounts.find(login).orElseThrow();
  }
}
