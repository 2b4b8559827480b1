package zhenzhi.standalone.year;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import zhenzhi.collector.diagnosis.clinic.DiagnosisService;
import zhenzhi.collector.diagnosis.clinic.StudyLookService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.responsibility.ResponsibilityService;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.ticket.chase.ChaseService;
import zhenzhi.protocol.StationCode;
import zhenzhi.standalone.story.HandClock;
import zhenzhi.standalone.year.recount.Comparison;

/** What happens in a district in 2026, day by day, always the same from the same seed. */
final class Year implements AutoCloseable {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Long enough before that nobody is new any more. */
  private static final Instant REGISTERED = Instant.parse("2025-10-31T17:00:00Z");

  /** What has recovered is ended by the next. */
  private static final int LOOKS = 2;

  private static final int MORNING = 10;
  private static final int EVENING = 20;

  /** On which the bulletin of the month before is issued. */
  private static final int BULLETIN_DAY = 4;

  /** On which a quarter that is over is assessed. */
  private static final int ASSESSMENT_DAY = 9;

  /** After the last month, in which its bulletin is answered. */
  private static final int LAST_DAYS = ASSESSMENT_DAY;

  private final YearDistrict district;
  private final Random random;
  private final Technician technician;
  private final Answering answering;
  private final Office office;
  private final Keepers keepers;
  private final Accusing accusing;
  private final Assessing assessing;
  private final List<Told> told = new ArrayList<>();
  private final List<Assessed> assessed = new ArrayList<>();
  private int months;
  private int orders;

  private Year(YearDistrict district, long seed) {
    this.district = district;
    random = new Random(seed);
    technician = new Technician(district);
    answering = new Answering(district);
    office = new Office(district);
    keepers = new Keepers(district);
    accusing = new Accusing(district);
    assessing = new Assessing(district);
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

  /**
   * An assessment that was published, and what it had to say then.
   *
   * @param at when
   * @param points of each site by its code, and what each figure is called
   */
  record Assessed(long id, Period quarter, Instant at, Map<String, Map<String, String>> points) {
    Assessed {
      points = Map.copyOf(points);
    }

    /** Whether nothing can have happened since. */
    boolean isNow(Instant now) {
      return at.equals(now);
    }
  }

  /**
   * The first so many months, and the days in which the bulletin of the last is answered.
   *
   * @param monthPassed is told of each when it is over
   */
  void pass(int many, Consumer<YearMonth> monthPassed) throws SQLException {
    months = many;
    var end = FIRST.plusMonths(many).plusDays(LAST_DAYS);
    for (var day = FIRST; day.isBefore(end); day = day.plusDays(1)) {
      district.moveTo(district.at(day, MORNING));
      technician.work(random, district.now());
      answering.answer(random, district.now());
      keepers.say(random, district.now());
      accusing.goOn();
      if (day.getDayOfMonth() == BULLETIN_DAY && !day.equals(FIRST.withDayOfMonth(BULLETIN_DAY))) {
        tell(YearMonth.from(day).minusMonths(1));
      }
      district.moveTo(district.at(day, EVENING));
      look();
      if (day.getDayOfMonth() == ASSESSMENT_DAY) {
        assess(YearMonth.from(day).minusMonths(1));
      }
      if (day.equals(day.with(TemporalAdjusters.lastDayOfMonth()))) {
        monthPassed.accept(YearMonth.from(day));
      }
    }
  }

  /** What else is looked for in the background, at times of its own: nothing is left for later. */
  private void look() throws SQLException {
    district.bean(StudyLookService.class).look(district.now());
    district.bean(DiagnosisService.class).sweep(district.now());
    for (var look = 0; look < LOOKS; look++) {
      district.bean(ChaseService.class).look(district.now());
    }
  }

  private void tell(YearMonth month) throws SQLException {
    var bulletin = office.issue(month);
    try (var recount = district.recount()) {
      told.add(new Told(bulletin, recount.totals(month.atDay(1), month.atEndOfMonth())));
    }
    orders += office.order(bulletin);
    accusing.enter(handOver(), month.atEndOfMonth());
    if (month.getMonthValue() % 3 == 1) {
      keepers.train(random, district.now());
    }
  }

  private void assess(YearMonth month) throws SQLException {
    if (month.getYear() < FIRST.getYear() || month.getMonthValue() % 3 != 0) {
      return;
    }
    var quarter = new Period(month.minusMonths(2).atDay(1), month.atEndOfMonth());
    var id = assessing.publish(quarter);
    try (var recount = district.recount()) {
      assessed.add(
          new Assessed(
              id, quarter, district.now(), recount.points(quarter.first(), quarter.last())));
    }
  }

  /** Every month somebody else takes over at one site; answers which. */
  private StationCode handOver() throws SQLException {
    var sites = district.plan().sites();
    var site = sites.get(random.nextInt(sites.size())).code();
    var office = district.person(YearDistrict.OFFICE);
    var successor =
        new Duty(DutyRole.KEEPER_A, "王接班", "站点管理员（A岗）", "13900000000", district.today());
    district
        .bean(ResponsibilityService.class)
        .appoint(office.scope(), site, successor, "换届", office.id(), district.now());
    return site;
  }

  List<Told> told() {
    return told;
  }

  List<Assessed> assessed() {
    return assessed;
  }

  int orders() {
    return orders;
  }

  /** What the pages say of it, compared with what the facts come to. */
  Comparison audit() throws SQLException, IOException {
    return YearAudit.of(district, this, FIRST, months);
  }

  /** How often each move was made about orders, tickets and people. */
  Map<String, Long> moves() throws SQLException {
    try (var recount = district.recount()) {
      return recount.moves();
    }
  }

  /** Changes facts behind everybody's back. */
  void forge(List<String> statements) {
    statements.forEach(district::execute);
  }

  @Override
  public void close() {
    district.close();
  }
}
