package zhenzhi.collector.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;

/** Two sites with an hour of a course each, and somebody who changes what is kept of one. */
class HoursServiceIT {
  /** 01:30 in Shanghai. */
  private static final Instant NIGHT = Instant.parse("2026-11-21T17:30:00Z");

  private final District district = new District(Map.of());
  private final HoursService hours = district.context.getBean(HoursService.class);

  @BeforeEach
  void anEvening() {
    district.given(
        """
        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        SELECT id, '2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z',
          '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c', 't', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK'
        FROM station WHERE code LIKE 'e-%';
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, first_at, last_at, reports)
        SELECT id, '2026-11-20', 3600000, 3600000, 1, '2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z', 1
        FROM station WHERE code LIKE 'e-%';
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, estimated_ms, sessions,
          study_days, known_days, reports, missing, samples_dropped)
        SELECT id, '2026-11-01', 3600000, 3600000, 0, 1, 1, 1, 1, 0, 0
        FROM station WHERE code LIKE 'e-%';
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void hoursThatArePlaybacksAreInOrder() throws SQLException {
    assertThat(hours.look(NIGHT.plus(Duration.ofHours(8)))).as("by day").isEmpty();

    assertThat(hours.look(NIGHT)).contains(0);
  }

  /** Whoever repairs them at noon sees it at the next look. */
  @Test
  void sitesThatDifferAreToldUntilTheyAreRepaired() throws SQLException {
    district.given("UPDATE station_day SET credited_ms = 1 WHERE station_id = {e-1}");
    district.given("UPDATE station_month SET sessions = 7 WHERE station_id = {e-2}");

    assertThat(hours.look(NIGHT)).contains(2);
    assertThat(hours.look(NIGHT.plus(Duration.ofHours(10)))).contains(2);

    district.given("UPDATE station_day SET credited_ms = 3600000");
    district.given("UPDATE station_month SET sessions = 1");
    assertThat(hours.look(NIGHT.plus(Duration.ofHours(11)))).contains(0);
  }

  @Test
  void everySiteIsLookedAtOnceANight() throws SQLException {
    assertThat(hours.look(NIGHT)).contains(0);
    district.given("UPDATE station_day SET credited_ms = 1 WHERE station_id = {e-1}");

    assertThat(hours.look(NIGHT.plus(Duration.ofHours(1)))).contains(0);
    assertThat(hours.look(NIGHT.plus(Duration.ofDays(1)))).contains(1);
  }

  @Test
  void oneCollectorRecountsAtATime() throws SQLException {
    try (var other = district.context.getBean(DatabaseService.class).connect()) {
      assertThat(AdvisoryLock.HOURS.tryTake(other)).isTrue();
      assertThat(hours.look(NIGHT)).isEmpty();
      AdvisoryLock.HOURS.release(other);
    }
    assertThat(hours.look(NIGHT)).contains(0);
  }
}
