package zhenzhi.collector.diagnosis.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.sky.WeatherText.Bad;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;

class WeatherTextTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final UnitNames UNITS =
      new UnitNames(
          List.of(
              unit(1, OrgLevel.CITY, "江城市", "/1/"),
              unit(2, OrgLevel.DISTRICT, "江东区", "/1/2/"),
              unit(3, OrgLevel.SUBDISTRICT, "城关", "/1/2/3/"),
              unit(4, OrgLevel.DISTRICT, "江西区", "/1/4/"),
              unit(5, OrgLevel.SUBDISTRICT, "城关", "/1/4/5/")));

  private static OrgUnit unit(long id, OrgLevel level, String name, String path) {
    return new OrgUnit(id, OptionalLong.empty(), level, name, path);
  }

  private static WeatherText read(String text) {
    return WeatherText.read(text, UNITS, SHANGHAI);
  }

  @Test
  void timesAreLocalUnlessTheyNameAZone() {
    var read =
        read(
            """
            \uFEFFarea,from,until,rain,lightning
            # 气象台
            江东区,2026-06-15 10:00,2026-06-15T10:30,12.5,yes
            江东区/城关 , 2026-06-15T02:30:00Z , 2026-06-15T11:00:00+08:00 , 0 , no
            """);

    assertThat(read.bad()).isEmpty();
    assertThat(read.lines())
        .containsExactly(
            new WeatherLine("/1/2/", at("02:00"), at("02:30"), 12.5, true),
            new WeatherLine("/1/2/3/", at("02:30"), at("03:00"), 0, false));
  }

  @Test
  void aBadLineIsNamedAndTheOthersCount() {
    var read =
        read(
            """
            江东区,2026-06-15T10:00,2026-06-15T10:30,1,no
            江北区,2026-06-15T10:00,2026-06-15T10:30,1,no
            城关,2026-06-15T10:00,2026-06-15T10:30,1,no
            江东区,2026-06-15T10:00,2026-06-15T10:30,-1,no
            江东区,2026-06-15T10:00,2026-06-15T10:30,NaN,no
            江东区,2026-06-15T10:30,2026-06-15T10:30,1,no
            江东区,2026-06-15T10:00,2026-06-15T10:30,1,maybe
            江东区,10:00,2026-06-15T10:30,1,no
            江东区,1
            """);

    assertThat(read.lines()).hasSize(1);
    assertThat(read.bad())
        .hasSize(8)
        .contains(
            new Bad(9, "江东区,1", "2 fields instead of 5"),
            new Bad(2, "江北区,2026-06-15T10:00,2026-06-15T10:30,1,no", "no unit is called '江北区'"));
    assertThat(read.bad())
        .extracting(Bad::why)
        .contains(
            "2 units are called '城关'",
            "not millimetres an hour: '-1'",
            "not millimetres an hour: 'NaN'",
            "until is not after from",
            "neither yes nor no: 'maybe'");
  }

  @Test
  void aUnitThatNobodyTellsOfHasTheWeatherOfTheOneAbove() {
    var weather =
        new ToldWeather(
            read("""
            江东区,2026-06-15T10:00,2026-06-15T11:00,7,yes
            江东区/城关,2026-06-15T10:30,2026-06-15T11:00,0,no
            """)
                .lines());

    assertThat(weather.rain("/1/2/3/", at("02:00"), at("02:20"))).hasValue(7);
    assertThat(weather.lightning("/1/2/3/", at("02:00"), at("02:20"))).isTrue();
    assertThat(weather.rain("/1/2/3/", at("02:30"), at("02:50"))).hasValue(0);
    assertThat(weather.lightning("/1/2/3/", at("02:30"), at("02:50"))).isFalse();
    assertThat(weather.rain("/1/4/5/", at("02:00"), at("02:20"))).isEmpty();
  }

  /** What is told of a minute is nothing about the hour, unless it rained. */
  @Test
  void thatItIsDryMustBeKnownOfHalfTheTime() {
    var weather =
        new ToldWeather(
            read("""
            江东区,2026-06-15T10:00,2026-06-15T10:20,0,no
            江西区,2026-06-15T10:00,2026-06-15T10:20,3,no
            """)
                .lines());

    assertThat(weather.rain("/1/2/", at("02:00"), at("02:40"))).hasValue(0);
    assertThat(weather.rain("/1/2/", at("02:00"), at("03:00"))).isEmpty();
    assertThat(weather.rain("/1/4/", at("02:00"), at("03:00"))).hasValue(3);
    assertThat(weather.rain("/1/4/", at("02:21"), at("03:00"))).isEmpty();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-06-15T" + time + ":00Z");
  }
}
