package zhenzhi.standalone.year;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import zhenzhi.collector.diagnosis.clinic.DiagnosisService;
import zhenzhi.collector.responsibility.ResponsibilityService;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.ticket.chase.ChaseService;
import zhenzhi.standalone.story.HandClock;

/** What happens in a district in 2026, day by day, always the same from the same seed. */
final class Year implements AutoCloseable {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Long enough before that nobody is new any more. */
  private static final Instant REGISTERED = Instant.parse("2025-10-31T17:00:00Z");

  private static final int MORNING = 10;
  private static final int EVENING = 20;

  /** On which the bulletin of the month before is issued. */
  private static final int BULLETIN_DAY = 4;

  /** After the last month, in which its bulletin is answered. */
  private static final int LAST_DAYS = 9;

  private final YearDistrict district;
  private final Random random;
  private final Technician technician;
  private final Answering answering;
  private final Office office;
  private final List<Told> told = new ArrayList<>();
  private int months;
  private int orders;

  private Year(YearDistrict district, long seed) {
    this.district = district;
    random = new Random(seed);
    technician = new Technician(district);
    answering = new Answering(district);
    office = new Office(district);
  }

  static Year of(Path folder, long seed, int sites) {
    var district = new YearDistrict(folder, new HandClock(REGISTERED), seed, sites);
    district.moveTo(district.at(FIRST, 0));
    district.switchOn(folder, seed);
    return new Year(district, seed);
  }

  /**
   * A bulletin, and what it had to say when it was issued: afterwards more may become known.
   *
   * @param totals by what the text calls them
   */
  record Told(long bulletin, Map<String, String> totals) {
    Told {
      totals = Map.copyOf(totals);
    }
  }

  /** The first so many months, and the days in which the bulletin of the last is answered. */
  void pass(int many) throws SQLException {
    months = many;
    var end = FIRST.plusMonths(many).plusDays(LAST_DAYS);
    for (var day = FIRST; day.isBefore(end); day = day.plusDays(1)) {
      district.moveTo(district.at(day, MORNING));
      technician.work(random, district.now());
      answering.answer(random, district.now());
      if (day.getDayOfMonth() == BULLETIN_DAY && !day.equals(FIRST.withDayOfMonth(BULLETIN_DAY))) {
        tell(YearMonth.from(day).minusMonths(1));
      }
      district.moveTo(district.at(day, EVENING));
      district.bean(DiagnosisService.class).sweep(district.now());
      district.bean(ChaseService.class).look(district.now());
    }
  }

  private void tell(YearMonth month) throws SQLException {
    var bulletin = office.issue(month);
    try (var recount = district.recount()) {
      told.add(
          new Told(bulletin, recount.totals(month.atDay(1), month.atEndOfMonth(), district.now())));
    }
    orders += office.order(bulletin);
    handOver();
  }

  /** Every month somebody else takes over at one site. */
  private void handOver() throws SQLException {
    var sites = district.plan().sites();
    var site = sites.get(random.nextInt(sites.size())).code();
    var office = district.person(YearDistrict.OFFICE);
    var successor =
        new Duty(DutyRole.KEEPER_A, "王接班", "站点管理员（A岗）", "13900000000", district.today());
    district
        .bean(ResponsibilityService.class)
        .appoint(office.scope(), site, successor, "换届", office.id(), district.now());
  }

  int bulletins() {
    return told.size();
  }

  int orders() {
    return orders;
  }

  /** What the pages say of it, compared with what the facts come to. */
  YearAudit.Result audit() throws SQLException {
    return YearAudit.of(district, told, FIRST, months);
  }

  /** Changes a fact behind everybody's back. */
  void forgeAnHour() {
    district.execute(
        """
        UPDATE playback
        SET ended_at = ended_at + INTERVAL '1 h'
        WHERE started_at = (SELECT min(started_at) FROM playback WHERE category = 'BASICS')
        """);
  }

  @Override
  public void close() {
    district.close();
  }
}
