package zhenzhi.collector.fact.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.fact.source.Attendance.Held;
import zhenzhi.collector.fact.source.Downtime.Trouble;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.study.Span;

class DowntimeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant MAY = Instant.parse("2026-04-30T16:00:00Z");
  private static final Span MONTH = days(0, 31);

  @Test
  void aLineThatIsDownForAQuarterOfTheMonthTakesAQuarter() {
    var measured = Downtime.of(MONTH, List.of(own(Finding.LINE_DOWN, days(3, 10))), List.of());

    assertThat(measured.due()).isEqualTo(Duration.ofDays(31));
    assertThat(measured.down()).isEqualTo(Duration.ofDays(7)).isEqualTo(measured.own());
    assertThat(measured.broken()).isZero();
  }

  @Test
  void whatBefellTheAreaIsDownButNotTheSitesOwn() {
    var shared = new Trouble(Finding.LINE_DOWN, true, days(3, 5));
    var rain = own(Finding.RAIN_FADE, days(6, 7));

    var measured = Downtime.of(MONTH, List.of(shared, rain), List.of());

    assertThat(measured.down()).isEqualTo(Duration.ofDays(3));
    assertThat(measured.own()).isZero();
  }

  @Test
  void whoSwitchesOffIsNotDown() {
    var measured = Downtime.of(MONTH, List.of(own(Finding.SWITCHED_OFF, MONTH)), List.of());

    assertThat(measured.down()).isZero();
  }

  @Test
  void twoMonthsWithoutALineAreTwoMonthsAlsoAcrossAnOutageOfOurOwn() {
    var lines = List.of(own(Finding.LINE_DOWN, days(-31, 5)), own(Finding.LINE_DOWN, days(6, 31)));
    var ours = List.of(days(5, 6));

    assertThat(Downtime.monthsWithoutLine(MONTH, lines, List.of(), SHANGHAI)).isEqualTo(1);
    assertThat(Downtime.monthsWithoutLine(MONTH, lines, ours, SHANGHAI)).isEqualTo(2);
    assertThat(
            Downtime.monthsWithoutLine(
                MONTH, List.of(own(Finding.LINE_DOWN, days(-29, 31))), ours, SHANGHAI))
        .as("a day of it is ours")
        .isEqualTo(1);
  }

  @Test
  void whatIsOnlyOutOfReachIsNoLineThatIsDown() {
    var troubles = List.of(own(Finding.OUT_OF_REACH, days(-90, 31)));

    assertThat(Downtime.monthsWithoutLine(MONTH, troubles, List.of(), SHANGHAI)).isZero();
  }

  @Test
  void whatWasOverBeforeIsOfNoConcern() {
    var troubles = List.of(own(Finding.LINE_DOWN, days(-90, 0)));

    assertThat(Downtime.monthsWithoutLine(MONTH, troubles, List.of(), SHANGHAI)).isZero();
  }

  /** The same counted hour by hour. */
  @Test
  void itIsWhatTheHoursComeTo() {
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var troubles = new ArrayList<Trouble>();
      var findings = Finding.values();
      for (var n = random.nextInt(6); n > 0; n--) {
        troubles.add(
            new Trouble(
                findings[random.nextInt(findings.length)], random.nextBoolean(), hours(random)));
      }
      var ours = new ArrayList<Span>();
      for (var n = random.nextInt(3); n > 0; n--) {
        ours.add(hours(random));
      }
      var service = new Span(MAY.plus(Duration.ofHours(random.nextInt(300))), MONTH.end());

      var measured = Downtime.of(service, troubles, ours);

      assertThat(measured.due()).isEqualTo(count(service, ours, _ -> true));
      assertThat(measured.down())
          .isEqualTo(
              count(service, ours, at -> any(troubles, at, one -> Downtime.isDown(one.finding()))));
      assertThat(measured.own())
          .isEqualTo(
              count(
                  service,
                  ours,
                  at ->
                      any(
                          troubles,
                          at,
                          one ->
                              Downtime.isDown(one.finding())
                                  && !one.isShared()
                                  && one.finding().faultClass() != FaultClass.ENVIRONMENT)));
      assertThat(measured.broken()).isLessThanOrEqualTo(measured.own());
    }
  }

  @Test
  void bothAdministratorsAreCountedByDays() {
    var held =
        List.of(
            new Held(DutyRole.KEEPER_A, LocalDate.of(2026, 1, 1), Optional.empty()),
            new Held(
                DutyRole.KEEPER_B,
                LocalDate.of(2026, 5, 11),
                Optional.of(LocalDate.of(2026, 5, 21))));

    assertThat(Attendance.both(held, MONTH.days(SHANGHAI))).isEqualTo(10);
    assertThat(Attendance.both(List.of(), MONTH.days(SHANGHAI))).isZero();
  }

  private static Duration count(Span service, List<Span> ours, Predicate<Instant> which) {
    var hours =
        LongStream.range(0, service.length().toHours())
            .mapToObj(hour -> service.start().plus(Duration.ofHours(hour)))
            .filter(at -> ours.stream().noneMatch(span -> holds(span, at)))
            .filter(which)
            .count();
    return Duration.ofHours(hours);
  }

  private static boolean any(List<Trouble> troubles, Instant at, Predicate<Trouble> which) {
    return troubles.stream().anyMatch(one -> holds(one.span(), at) && which.test(one));
  }

  private static boolean holds(Span span, Instant at) {
    return !at.isBefore(span.start()) && at.isBefore(span.end());
  }

  private static Span hours(Random random) {
    var start = MAY.plus(Duration.ofHours(random.nextInt(800) - 40));
    return new Span(start, start.plus(Duration.ofHours(random.nextInt(200))));
  }

  private static Trouble own(Finding finding, Span span) {
    return new Trouble(finding, false, span);
  }

  private static Span days(int from, int until) {
    return new Span(MAY.plus(Duration.ofDays(from)), MAY.plus(Duration.ofDays(until)));
  }
}
