package zhenzhi.simulator.plan;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FleetPlanTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  private final FleetPlan plan = new FleetPlan(7, 250, SHANGHAI);

  @Test
  void theSameSeedIsTheSameFleet() {
    var again = new FleetPlan(7, 250, SHANGHAI);

    assertThat(again.sites()).isEqualTo(plan.sites());
    assertThat(viewings(again, MARCH)).isEqualTo(viewings(plan, MARCH));
    assertThat(again.groundTruth(start(MARCH), end(MARCH)))
        .isEqualTo(plan.groundTruth(start(MARCH), end(MARCH)));
  }

  @Test
  void anotherSeedIsAnotherFleet() {
    assertThat(new FleetPlan(8, 250, SHANGHAI).sites()).isNotEqualTo(plan.sites());
  }

  @Test
  void aLargerFleetBeginsWithTheSmallerOne() {
    assertThat(new FleetPlan(7, 300, SHANGHAI).sites())
        .startsWith(plan.sites().toArray(Site[]::new));
  }

  @Test
  void everySubdistrictHasEveryAccess() {
    assertThat(
            plan.sites().stream().collect(groupingBy(site -> site.place().subdistrict())).values())
        .hasSize(8)
        .allSatisfy(
            sites -> assertThat(sites).extracting(Site::access).contains(Site.Access.values()));
  }

  @Test
  void aMonthHasAboutThreeHoursPerSite() {
    assertThat(mean(hours(MARCH))).isBetween(2.5, 3.5);
  }

  @Test
  void manyPlayNextToNothingAndAFewPlayMuch() {
    var hours = hours(MARCH);

    assertThat(hours.stream().filter(it -> it < 0.5).count()).isGreaterThan(50);
    assertThat(hours.stream().filter(it -> it > 8).count()).isBetween(8L, 30L);
  }

  @Test
  void februaryIsHalfOfMarch() {
    assertThat(mean(hours(FEBRUARY)) / mean(hours(MARCH))).isBetween(0.4, 0.65);
  }

  @Test
  void televisionIsPlayedAndDoesNotCount() {
    var ideal =
        plan.sites().stream()
            .flatMap(site -> days(MARCH).stream().map(day -> plan.ideal(site, day, end(MARCH))))
            .toList();

    assertThat(ideal).allMatch(it -> it.credited().compareTo(it.raw()) <= 0);
    assertThat(ideal).anyMatch(it -> it.credited().isZero() && !it.raw().isZero());
  }

  @Test
  void viewingsFollowOneAnotherWithinTheDay() {
    for (var site : plan.sites()) {
      for (var day : days(MARCH)) {
        var before = day.atStartOfDay(SHANGHAI).toInstant();
        for (var viewing : plan.viewings(site, day)) {
          assertThat(viewing.from()).isAfterOrEqualTo(before);
          before = viewing.until();
        }
        assertThat(before).isBeforeOrEqualTo(day.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
      }
    }
  }

  @Test
  void theIdealGrowsWhileACourseIsPlaying() {
    var site = plan.sites().stream().max(comparingDouble(Site::diligence)).orElseThrow();
    var day =
        days(MARCH).stream()
            .filter(it -> !plan.viewings(site, it).isEmpty())
            .findFirst()
            .orElseThrow();
    var first = plan.viewings(site, day).getFirst();

    assertThat(plan.ideal(site, day, first.from().plusSeconds(90)).raw())
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void threeToFivePercentAreFaultyAtAnyTime() {
    for (var at = start(MARCH); at.isBefore(end(MARCH)); at = at.plus(Duration.ofHours(5))) {
      assertThat(plan.groundTruth(at, at.plusMillis(1)))
          .as("faults at %s", at)
          .hasSizeBetween(8, 13)
          .extracting(Fault::station)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyKindOfFaultOccurs() {
    assertThat(plan.groundTruth(start(MARCH), end(MARCH)))
        .extracting(Fault::kind)
        .contains(Fault.Kind.values());
  }

  @Test
  void nothingIsPlayedThroughADeadLnb() {
    var dead =
        plan.groundTruth(start(MARCH), end(MARCH)).stream()
            .filter(fault -> fault.kind() == Fault.Kind.LNB_DEAD)
            .toList();

    assertThat(dead).isNotEmpty();
    for (var fault : dead) {
      var site = plan.sites().stream().filter(it -> it.code().equals(fault.station())).findFirst();
      assertThat(days(MARCH))
          .flatExtracting(day -> plan.viewings(site.orElseThrow(), day))
          .noneMatch(viewing -> viewing.overlaps(fault.from(), fault.until()));
    }
  }

  private List<Double> hours(YearMonth month) {
    return plan.sites().stream()
        .map(site ->
            days(month).stream()
                    .map(day -> plan.ideal(site, day, end(month)).credited())
                    .reduce(Duration.ZERO, Duration::plus)
                    .toMinutes()
                / 60.0)
        .toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(it -> it).average().orElseThrow();
  }

  private static List<Viewing> viewings(FleetPlan plan, YearMonth month) {
    return plan.sites().stream()
        .flatMap(site -> days(month).stream().flatMap(day -> plan.viewings(site, day).stream()))
        .toList();
  }

  private static List<LocalDate> days(YearMonth month) {
    return IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).toList();
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(SHANGHAI).toInstant();
  }

  private static Instant end(YearMonth month) {
    return start(month.plusMonths(1));
  }
}
