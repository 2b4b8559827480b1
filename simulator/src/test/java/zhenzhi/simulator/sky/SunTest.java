package zhenzhi.simulator.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final long DAY = 86_400_000;

  /** Meeus, Astronomical Algorithms, example 25.a: 1992 October 13 at 0h. */
  @Test
  void standsWhereMeeusHasIt() {
    var sun = Sun.at(Instant.parse("1992-10-13T00:00:00Z").toEpochMilli());

    assertThat(sun.rightAscension()).isCloseTo(198.381, within(0.01));
    assertThat(sun.declination()).isCloseTo(-7.785, within(0.01));
  }

  /** Meeus, example 12.a: 1987 April 10 at 0h, 13h 10m 46.3668s. */
  @Test
  void siderealTimeIsMeeusToo() {
    var sun = Sun.at(Instant.parse("1987-04-10T00:00:00Z").toEpochMilli());

    assertThat((sun.siderealDegrees() + 360) % 360).isCloseTo(197.6932, within(0.01));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20T14:46:00Z, 0",
    "2026-06-21T08:24:00Z, 23.436",
    "2026-09-23T00:05:00Z, 0",
    "2026-12-21T20:50:00Z, -23.436"
  })
  void crossesTheEquatorAtTheEquinoxes(Instant at, double declination) {
    assertThat(Sun.at(at.toEpochMilli()).declination()).isCloseTo(declination, within(0.01));
  }

  /** A geostationary satellite is seen from 81.3° of a great circle around the point below it. */
  @Test
  void satellitesSetAtEightyOneDegrees() {
    assertThat(Direction.toSatellite(0, 100, 100).elevation()).isCloseTo(90, within(1e-6));
    assertThat(Direction.toSatellite(0, 100, 181.3).elevation()).isCloseTo(0, within(0.02));
    assertThat(Direction.toSatellite(81.3, 100, 100).elevation()).isCloseTo(0, within(0.02));
    assertThat(Direction.toSatellite(40, 116, 92).azimuth()).isBetween(180.0, 230.0);
  }

  /**
   * The broadcasting authority announced the autumn of 2022 for all cities and satellites together:
   * 26 September to 16 October, near midday, minutes to twenty of them.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "哈尔滨, 45.8, 126.6, 115.5, 3.9, 1.8",
    "北京, 39.9, 116.4, 115.5, 3.9, 1.8",
    "乌鲁木齐, 43.8, 87.6, 115.5, 3.9, 1.8",
    "上海, 31.2, 121.5, 134, 3.9, 2.4",
    "成都, 30.7, 104.1, 92.2, 11.95, 0.75",
    "海口, 20.0, 110.3, 92.2, 11.95, 0.75"
  })
  void outagesFallOnTheAnnouncedDays(
      String city,
      double latitude,
      double longitude,
      double satellite,
      double gigahertz,
      double metres) {
    var noise = SunNoise.of(gigahertz, 70 * 0.299792458 / gigahertz / metres);
    var target = SunTransit.Target.of(latitude, longitude, satellite);
    var days = new ArrayList<LocalDate>();
    for (var noon = Instant.parse("2022-08-15T04:00:00Z").toEpochMilli();
        noon < Instant.parse("2022-11-20T04:00:00Z").toEpochMilli();
        noon += DAY) {
      SunTransit.near(target, noon, noise.widthDegrees() / 2)
          .ifPresent(pass -> {
            var when = Instant.ofEpochMilli(pass.middle()).atZone(CHINA);
            days.add(when.toLocalDate());
            assertThat(when.getHour()).isBetween(9, 17);
            assertThat(2 * pass.halfMillis()).isLessThanOrEqualTo(20 * 60_000);
          });
    }

    assertThat(days).hasSizeBetween(3, 14);
    assertThat(days.getFirst()).isAfterOrEqualTo(LocalDate.of(2022, 9, 26));
    assertThat(days.getLast()).isBeforeOrEqualTo(LocalDate.of(2022, 10, 16));
  }

  /** Whoever knows where both are finds the sun on the satellite at that minute. */
  @Test
  void atTheMiddleTheSunIsBehindTheSatellite() {
    var target = SunTransit.Target.of(34.7, 113.6, 115.5);
    var noon = Instant.parse("2026-10-08T04:00:00Z").toEpochMilli();
    var pass = SunTransit.near(target, noon, 3).orElseThrow();
    var satellite = Direction.toSatellite(34.7, 113.6, 115.5);

    var seen = Sun.at(pass.middle()).from(34.7, 113.6).to(satellite);
    var later = Sun.at(pass.middle() + 600_000).from(34.7, 113.6).to(satellite);

    assertThat(seen).isCloseTo(pass.offset(), within(0.02));
    assertThat(later).isCloseTo(pass.offsetAt(pass.middle() + 600_000), within(0.05));
  }
}
