package zhenzhi.collector.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyDay;
import zhenzhi.collector.study.StudyService;

/** Two hours were studied at e-1 on 6 November. */
class StrikeIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final LocalDate SIXTH = LocalDate.parse("2026-11-06");
  private static final Span HALF_AN_HOUR =
      new Span(Instant.parse("2026-11-06T02:30:00Z"), Instant.parse("2026-11-06T05:00:00Z"));

  private final District district = new District(Map.of());
  private final StrikeService strikes = district.context.getBean(StrikeService.class);
  private final StudyService studies = district.context.getBean(StudyService.class);
  private final Scope office = Scope.of(district.district);

  @BeforeEach
  void studied() throws SQLException {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/');
        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        VALUES ({e-1}, '2026-11-06T01:00:00Z', '2026-11-06T03:00:00Z',
          '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c-1', '党章学习', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK')
        """);
    studies.change(Map.of(station(), List.of(Span.of(SIXTH, ZoneId.of("Asia/Shanghai")))), _ -> {});
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whatIsStruckOffIsTakenOffAndGivenBack() throws SQLException {
    strikes.strike(office, District.E1, HALF_AN_HOUR, "没有人收看", 77, NOW);

    assertThat(credited(SIXTH)).containsExactly(Duration.ofMinutes(90));
    assertThat(verify()).isTrue();
    var strike = strikes.during(office, District.E1, HALF_AN_HOUR).getFirst();
    assertThat(strike.person()).isEqualTo("赵敏");

    strikes.restore(office, District.E1, strike.id(), "有签到表", 77, NOW.plusSeconds(60));

    assertThat(credited(SIXTH)).containsExactly(Duration.ofHours(2));
    assertThat(verify()).isTrue();
    assertThat(strikes.during(office, District.E1, HALF_AN_HOUR).getFirst().restored())
        .contains(new Strike.Restored("赵敏", NOW.plusSeconds(60), "有签到表"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> strikes.restore(office, District.E1, strike.id(), "", 77, NOW));
  }

  /** A day of which nothing was heard is not a day without study, whatever is decided about it. */
  @Test
  void strikingMakesNoZeroOfTheUnknown() throws SQLException {
    var nothing =
        new Span(Instant.parse("2026-11-07T01:00:00Z"), Instant.parse("2026-11-09T02:00:00Z"));

    strikes.strike(office, District.E1, nothing, "x", 77, NOW);

    assertThat(credited(SIXTH.plusDays(1))).isEmpty();
    assertThat(credited(SIXTH)).containsExactly(Duration.ofHours(2));
  }

  @Test
  void nobodyStrikesOutsideTheirScopeOrInTheFutureOrWithoutAReason() {
    var west = Scope.of(district.west);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> strikes.strike(west, District.E1, HALF_AN_HOUR, "x", 77, NOW));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() ->
            strikes.strike(
                office, District.E1, HALF_AN_HOUR, "x", 77, Instant.parse("2026-11-06T04:59:59Z")));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> strikes.strike(office, District.E1, HALF_AN_HOUR, " ", 77, NOW));
  }

  private List<Duration> credited(LocalDate day) throws SQLException {
    return studies.days(station(), day, day.plusDays(1)).stream().map(StudyDay::credited).toList();
  }

  private boolean verify() throws SQLException {
    return studies
        .verify(List.of(station()), LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01"))
        .isEmpty();
  }

  private long station() {
    return district.context.getBean(RegistryService.class).idOf(Scope.ALL, District.E1);
  }
}
