package zhenzhi.standalone.year;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.accountability.AccountabilityService;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.accountability.NewEntry;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.protocol.StationCode;

/**
 * 责任追究 of whoever kept a site before: one gets away with an appeal, one gets another kind, one
 * nothing, and the last does not appeal.
 */
final class Accusing {
  private static final int APPEALS_AFTER = 2;
  private static final int ANSWERED_AFTER = 4;

  private final YearDistrict district;
  private final AccountabilityService service;
  private final Queue<Entry> open = new ArrayDeque<>();
  private int entered;

  Accusing(YearDistrict district) {
    this.district = district;
    service = district.bean(AccountabilityService.class);
  }

  private record Entry(long id, int nth, LocalDate day, Account concerned) {}

  /** For what was on {@code day}. */
  void enter(StationCode site, LocalDate day) throws SQLException {
    var concerned = district.keeper(site);
    var entry =
        new NewEntry(
            site,
            DutyRole.KEEPER_A,
            day,
            OptionalLong.of(concerned.id()),
            "提醒谈话",
            "连续两个月没有组织学习",
            Optional.empty());
    var id = service.enter(district.person(YearDistrict.OFFICE), entry, district.now());
    open.add(new Entry(id, entered++, district.today(), concerned));
  }

  /** What is due today. */
  void goOn() throws SQLException {
    for (var entry : open) {
      if (entry.nth() % 4 < 3 && isAfter(entry, APPEALS_AFTER)) {
        move(entry.concerned(), entry, Move.APPEALED, Optional.empty());
      }
      if (entry.nth() % 4 < 3 && isAfter(entry, ANSWERED_AFTER)) {
        answer(entry);
      }
    }
  }

  private boolean isAfter(Entry entry, int days) {
    return entry.day().plusDays(days).equals(district.today());
  }

  private void answer(Entry entry) throws SQLException {
    var reviewer = district.person("reviewer");
    switch (entry.nth() % 4) {
      case 0 -> move(reviewer, entry, Move.REVOKED, Optional.empty());
      case 1 -> move(reviewer, entry, Move.CHANGED, Optional.of("书面检查"));
      default -> move(reviewer, entry, Move.UPHELD, Optional.empty());
    }
  }

  private void move(Account who, Entry entry, Move move, Optional<String> kind)
      throws SQLException {
    service.move(who, entry.id(), move, "那个月接收设备在修", kind, district.now());
  }
}
