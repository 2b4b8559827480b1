package zhenzhi.collector.diagnosis.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.database.DatabaseService;

/** Days in tables, and what a night's look for study makes of them. */
class StudyLookIT {
  /** Two in the morning in Shanghai, a Monday. */
  private static final Instant NIGHT = Instant.parse("2026-07-28T18:00:00Z");

  private final District district = new District(Map.of());
  private final StudyLookService looks = district.context.getBean(StudyLookService.class);
  private final DatabaseService database = district.context.getBean(DatabaseService.class);

  @BeforeEach
  void boxesAreOnAndPlayNothing() {
    district.given("UPDATE station SET registered_at = '2025-01-01T00:00:00Z'");
    days("e-1", "2026-07-01", "2026-07-28", 0);
    days("e-2", "2026-07-01", "2026-07-28", 0);
    days("w-1", "2026-07-01", "2026-07-28", 0);
    played("w-1", "2026-07-10", 45);
  }

  @AfterEach
  void close() {
    district.close();
  }

  private void days(String site, String from, String until, int minutes) {
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        SELECT {%s}, CAST(day AS date), %d * 60000, 0, 0, 288
        FROM generate_series(CAST('%s' AS timestamp), CAST('%s' AS timestamp), INTERVAL '1 day') AS day
        """
            .formatted(site, minutes, from, until));
  }

  private void played(String site, String day, int minutes) {
    district.given(
        "UPDATE station_day SET raw_ms = %d * 60000 WHERE station_id = {%s} AND day = '%s'"
            .formatted(minutes, site, day));
  }

  private List<String> told() throws SQLException {
    return list(
        """
        SELECT code || ' ' || finding || ' ' || confidence || ' ' || (closed_at IS NULL)
        FROM diagnosis
        JOIN station ON station.id = station_id
        ORDER BY diagnosis.id
        """);
  }

  private List<String> list(String query) throws SQLException {
    try (var connection = database.connect();
        var rows = connection.createStatement().executeQuery(query)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  @Test
  void aHealthySiteAtWhichNobodyStudiesIsToldWithItsEvidence() throws SQLException {
    district.given(
        """
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at)
        VALUES ({e-2}, 'RECEPTION', 'LNB_DEAD', 'HIGH', '2026-07-28T00:00:00Z', '2026-07-28T00:00:00Z',
          '2026-07-28T00:00:00Z')
        """);

    looks.look(NIGHT.minus(Duration.ofHours(1)));
    assertThat(told()).containsExactly("e-2 LNB_DEAD HIGH true");
    looks.look(NIGHT);
    looks.look(NIGHT.plus(Duration.ofHours(1)));

    assertThat(told()).containsExactly("e-2 LNB_DEAD HIGH true", "e-1 NOT_STUDYING MEDIUM true");
    assertThat(list("SELECT sign || ' ' || value FROM clue"))
        .containsExactly("ON_WITHOUT_STUDY 20");
    assertThat(
            list(
                "SELECT since_at AT TIME ZONE 'Asia/Shanghai' || ' ' || due_at FROM diagnosis WHERE due_at IS NOT NULL"))
        .hasSize(1)
        .allMatch(line -> line.startsWith("2026-07-01 00:00:00 "));
  }

  @Test
  void itIsOverTheNightAfterSomebodyStudied() throws SQLException {
    looks.look(NIGHT);
    days("e-1", "2026-07-29", "2026-07-29", 0);
    looks.look(NIGHT.plus(Duration.ofDays(1)));
    assertThat(told())
        .containsExactly("e-1 NOT_STUDYING MEDIUM true", "e-2 NOT_STUDYING MEDIUM true");

    played("e-1", "2026-07-29", 30);
    looks.look(NIGHT.plus(Duration.ofDays(2)));

    assertThat(told())
        .containsExactly("e-1 NOT_STUDYING MEDIUM false", "e-2 NOT_STUDYING MEDIUM true");
  }

  @Test
  void whoIsExcusedIsNotTold() throws SQLException {
    district.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({e-1}, '2026-07-10T00:00:00Z', '2026-07-12T00:00:00Z', 'FAULT', 'x', '2026-07-12T00:00:00Z')
        """);
    district.given(
        """
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at,
          until_at, closed_at)
        SELECT {e-2}, subject, finding, 'HIGH', '2026-07-10T00:00:00Z', '2026-07-10T00:00:00Z',
          '2026-07-10T00:00:00Z', '2026-07-12T00:00:00Z', '2026-07-12T00:00:00Z'
        FROM (VALUES ('RECEPTION', 'LNB_DEAD'), ('REACH', 'SWITCHED_OFF')) AS it (subject, finding)
        """);

    looks.look(NIGHT);

    assertThat(told()).noneMatch(line -> line.contains("NOT_STUDYING"));
  }

  /** A box that is switched off in the evening is heard in the morning all the same. */
  @Test
  void whoIsOffByHabitIsNotExcused() throws SQLException {
    district.given(
        """
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at)
        SELECT {e-1}, 'REACH', 'SWITCHED_OFF', 'HIGH', day, day, day
        FROM (VALUES (CAST('2026-07-27T12:00:00Z' AS timestamptz))) AS it (day)
        """);
    district.given(
        "UPDATE diagnosis SET until_at = '2026-07-28T00:00:00Z', closed_at = '2026-07-28T00:05:00Z'");

    looks.look(NIGHT);

    assertThat(told()).contains("e-1 NOT_STUDYING MEDIUM true");
  }

  @Test
  void aSiteThatIsOnOnlyWhenHoursAreCountedIsTold() throws SQLException {
    district.given("DELETE FROM station_day WHERE station_id = {w-1}");
    days("w-1", "2026-05-29", "2026-05-31", 90);
    days("w-1", "2026-06-28", "2026-06-30", 90);

    looks.look(NIGHT);

    assertThat(told()).contains("w-1 ONLY_AT_MONTH_END MEDIUM true");
  }

  @Test
  void aSiteThatIsGivenUpIsNotLookedAt() throws SQLException {
    district.given("UPDATE station SET retired_at = '2026-07-27T00:00:00Z' WHERE code <> 'w-1'");

    looks.look(NIGHT);

    assertThat(told()).isEmpty();
  }

  /** Hours by hand in June that the box, there all the time, did not play; e-2 was not heard. */
  @Test
  void booksThatSayOtherwiseThanTheBoxAreTold() throws SQLException {
    days("e-1", "2026-06-01", "2026-06-30", 30);
    days("e-2", "2026-06-01", "2026-06-30", 30);
    district.given(
        "UPDATE station_day SET reports = 0 WHERE station_id = {e-2} AND day < '2026-07-01'");
    district.given("UPDATE station_day SET raw_ms = 3600000 WHERE day >= '2026-07-01'");
    for (var site : List.of("e-1", "e-2")) {
      district.given(
          """
          INSERT INTO book_entry (station_id, book, day, is_beside, form, words, is_withdrawn, hours_ms)
          SELECT {%s}, 'viewing', CAST('2026-06-01' AS date) + n, n = 0, CASE WHEN n > 0 THEN gen_random_uuid() END,
            1, false, 7200000
          FROM generate_series(0, 9) AS n
          """
              .formatted(site));
    }

    looks.look(NIGHT);

    assertThat(told()).containsExactly("e-1 BOOKS_DISAGREE MEDIUM true");
    // One correction of 2 h on a day with half an hour, and nine meetings of 2 h; 30 half hours
    // played.
    assertThat(list("SELECT sign || ' ' || value || ' ' || reference FROM clue"))
        .containsExactly("HOURS_NOBODY_PLAYED 19.5 15");

    district.given("UPDATE book_entry SET is_withdrawn = true WHERE station_id = {e-1}");
    looks.look(NIGHT.plus(Duration.ofDays(1)));

    assertThat(told()).containsExactly("e-1 BOOKS_DISAGREE MEDIUM false");
  }
}
