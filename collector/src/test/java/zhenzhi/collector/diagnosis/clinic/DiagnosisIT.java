package zhenzhi.collector.diagnosis.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.baseline.BaselineService;

/** Facts in tables, and what the sweep makes of them; the time is moved by hand. */
class DiagnosisIT {
  private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

  private final District district = new District(Map.of());
  private final DiagnosisService diagnoses = district.context.getBean(DiagnosisService.class);
  private final DatabaseService database = district.context.getBean(DatabaseService.class);
  private Instant now = START;

  @BeforeEach
  void everybodyIsWell() {
    district.given(
        """
        INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at, boot)
        SELECT id, '2026-11-20T02:00:00Z', '2026-11-20T02:00:00Z', 'ONLINE', '2026-11-19T02:00:00Z',
          gen_random_uuid()
        FROM station
        """);
    district.given("UPDATE station SET registered_at = '2025-01-01T00:00:00Z'");
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aSilentSiteIsToldAndItsOwnStoryHasTheLastWord() throws SQLException {
    lost("code = 'e-2'");
    pass(Duration.ofSeconds(90));
    assertThat(diagnosed()).containsExactly("e-2 REACH OUT_OF_REACH LOW open");
    assertThat(one("SELECT count(*) FROM clue WHERE role = 'FOR' AND sign = 'SILENT_FOR'"))
        .isEqualTo("1");

    pass(Duration.ofMinutes(20));
    district.given(
        """
        INSERT INTO boot (station_id, boot, seq, booted_at, cause)
        SELECT id, gen_random_uuid(), 1, '2026-11-20T02:22:00Z', 'POWER_LOSS'
        FROM station
        WHERE code = 'e-2'
        """);
    back("code = 'e-2'");
    pass(Duration.ofMinutes(7));

    assertThat(diagnosed()).containsExactly("e-2 REACH POWER_CUT HIGH closed");
    assertThat(list("SELECT finding FROM verdict ORDER BY id"))
        .containsExactly("OUT_OF_REACH", "POWER_CUT");
    assertThat(one("SELECT count(*) FROM symptom WHERE raised_at IS NOT NULL")).isEqualTo("0");
    pass(Duration.ofHours(1));
    assertThat(one("SELECT count(*) FROM symptom")).isEqualTo("0");
  }

  @Test
  void whatComesBackWithinDaysIsTheSameDiagnosis() throws SQLException {
    bound("e-2", "box-7");
    pass(Duration.ofMinutes(6));
    bound("e-2", "box-8");
    pass(Duration.ofMinutes(6));
    bound("e-2", "box-7");
    pass(Duration.ofMinutes(7));
    assertThat(diagnosed()).containsExactly("e-2 BINDING DEVICE_EXCHANGED HIGH closed");

    bound("e-2", "box-8");
    pass(Duration.ofMinutes(7));

    assertThat(diagnosed()).containsExactly("e-2 BINDING DEVICE_EXCHANGED HIGH open");
    assertThat(one("SELECT count(*) FROM diagnosis_respite WHERE until_at > from_at"))
        .isEqualTo("1");
  }

  @Test
  void sitesThatFailTogetherAreOneIncident() throws SQLException {
    IntStream.rangeClosed(1, 8)
        .forEach(nth ->
            district.given(
                """
                INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
                SELECT 'x-%d', 'x', kind, 'IPTV', org_unit_id, org_path, registered_at
                FROM station
                WHERE code = 'e-2'
                """
                    .formatted(nth)));
    everybodyElseIsWell();
    lost("code LIKE 'x-%'");
    pass(Duration.ofMinutes(3));

    assertThat(list("SELECT finding || ' ' || (over_at IS NULL) FROM incident"))
        .containsExactly("OUT_OF_REACH true");
    assertThat(one("SELECT count(*) FROM incident_site")).isEqualTo("8");
    assertThat(one("SELECT count(*) FROM diagnosis WHERE incident_id IS NOT NULL")).isEqualTo("8");

    back("code LIKE 'x-%'");
    pass(Duration.ofMinutes(7));

    assertThat(list("SELECT finding || ' ' || (over_at IS NULL) FROM incident"))
        .containsExactly("LINE_DOWN false");
    assertThat(one("SELECT count(*) FROM diagnosis WHERE closed_at IS NULL")).isEqualTo("0");
  }

  @Test
  void aBoxWhoseCaseIsUnsureIsAskedOnceAndItsAnswerCounts() throws SQLException {
    district.given("UPDATE station SET access = 'SATELLITE_KU' WHERE code = 'e-2'");
    district.given(
        """
        UPDATE station_state
        SET reception_at = heard_at, receiver_locked = false, band = 'KU', strength_percent = 60,
          quality_percent = 5
        WHERE station_id = {e-2}
        """);
    pass(Duration.ofMinutes(15));

    assertThat(diagnosed()).containsExactly("e-2 RECEPTION NO_SIGNAL LOW open");
    assertThat(list("SELECT message -> 'order' ->> 'kind' FROM command WHERE asked_by IS NULL"))
        .containsExactly("diagnose");

    district.given(
        """
        UPDATE command
        SET answered_at = '%s', answer = '{"findings": [{"name": "信号", "verdict": "bad"}]}'
        """
            .formatted(now));
    pass(Duration.ofMinutes(6));
    assertThat(diagnosed()).containsExactly("e-2 RECEPTION NO_SIGNAL MEDIUM open");
    assertThat(one("SELECT count(*) FROM clue WHERE sign = 'BOX_SAYS_SO'")).isEqualTo("1");
  }

  /** What is wrong with a site that is given up would otherwise be open for ever. */
  @Test
  void aSiteThatIsGivenUpTakesItsDiagnosesAlong() throws SQLException {
    lost("code = 'e-2'");
    pass(Duration.ofSeconds(90));
    district.given("UPDATE station SET retired_at = '2026-11-20T02:01:40Z' WHERE code = 'e-2'");
    pass(Duration.ofSeconds(30));

    assertThat(diagnosed()).containsExactly("e-2 REACH OUT_OF_REACH LOW closed");
    assertThat(one("SELECT ending FROM diagnosis")).isEqualTo("RETIRED");
    assertThat(one("SELECT count(*) FROM symptom")).isEqualTo("0");
  }

  @Test
  void whatWasSeenIsKeptToTheLastDigitAndTheMomentsOfAFlap() throws SQLException {
    for (var time = 0; time < 5; time++) {
      lost("code = 'e-2'");
      pass(Duration.ofMinutes(2));
      back("code = 'e-2'");
      pass(Duration.ofMinutes(2));
    }

    assertThat(list("SELECT DISTINCT finding FROM diagnosis")).containsExactly("LINE_FLAPPING");
    assertThat(one("SELECT cardinality(rises) >= 4 FROM symptom WHERE symptom = 'SILENT'"))
        .isEqualTo("t");
    assertThat(one("SELECT count(*) FROM clue WHERE sign = 'SILENT_FOR' AND reference = 1"))
        .isNotEqualTo("0");
  }

  @Test
  void whileNobodyListensNobodyIsAccused() throws SQLException {
    lost("true");
    now = now.plus(Duration.ofMinutes(30));
    diagnoses.sweep(now);

    assertThat(diagnosed()).isEmpty();
    assertThat(one("SELECT count(*) FROM symptom")).isEqualTo("0");
  }

  @Test
  void theSameSweepAgainChangesNothing() throws SQLException {
    lost("code = 'e-2'");
    pass(Duration.ofSeconds(90));
    var before = list("SELECT xmin || ' ' || id FROM diagnosis");

    listen();
    diagnoses.sweep(now);

    assertThat(list("SELECT xmin || ' ' || id FROM diagnosis")).isEqualTo(before);
  }

  @Test
  void anotherBoxThanTheOneThatBelongsThereIsTold() throws SQLException {
    bound("e-2", "box-7");
    pass(Duration.ofMinutes(6));
    assertThat(one("SELECT device FROM station WHERE code = 'e-2'")).isEqualTo("box-7");
    bound("e-2", "box-8");
    pass(Duration.ofMinutes(6));
    assertThat(diagnosed()).containsExactly("e-2 BINDING DEVICE_EXCHANGED HIGH open");

    bound("w-1", "box-8");
    pass(Duration.ofMinutes(11));

    assertThat(diagnosed())
        .containsExactly(
            "e-2 BINDING DEVICE_TWICE HIGH open", "w-1 BINDING DEVICE_TWICE HIGH open");
  }

  private void bound(String site, String device) {
    district.given(
        """
        UPDATE station_state
        SET binding_at = '%s', device = '%s', binding = 'BOUND'
        WHERE station_id = (SELECT id FROM station WHERE code = '%s')
        """
            .formatted(now, device, site));
  }

  @Test
  void aSignalIsComparedWithTheReceiversOwnClearSky() throws SQLException {
    for (var day = 10; day <= 19; day++) {
      for (var hour = 0; hour < 4; hour++) {
        reception("2026-11-%dT0%d:00:00Z".formatted(day, hour), true, 11.5 + hour * 0.2);
      }
    }
    district.given(
        """
        UPDATE station_state
        SET reception_at = '2026-11-20T02:00:00Z', receiver_locked = true, band = 'KU', snr_db = 11.9
        WHERE station_id = (SELECT id FROM station WHERE code = 'e-1')
        """);
    district.context.getBean(BaselineService.class).look(now);
    assertThat(one("SELECT round(CAST(snr AS numeric), 1) || ' ' || days FROM reception_baseline"))
        .isEqualTo("11.8 10");

    // A day that a box without a line tells later.
    reception("2026-11-09T00:00:00Z", true, 11.8);
    district.context.getBean(BaselineService.class).look(now.plus(Duration.ofMinutes(31)));
    assertThat(one("SELECT days FROM reception_baseline")).isEqualTo("11");

    district.given("UPDATE station_state SET snr_db = 7 WHERE reception_at IS NOT NULL");
    pass(Duration.ofHours(3));

    // In November one dish alone may lie under snow, and has a day to thaw.
    assertThat(diagnosed()).containsExactly("e-1 RECEPTION NO_SIGNAL LOW open");
    assertThat(one("SELECT due_at > '2026-11-21T02:00:00Z' FROM diagnosis")).isEqualTo("t");
    assertThat(one("SELECT due_at < '2026-11-21T02:02:00Z' FROM diagnosis")).isEqualTo("t");
  }

  private void reception(String at, boolean locked, double snr) {
    district.given(
        """
        INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band, locked,
          snr_db)
        SELECT id, '%s', gen_random_uuid(), 1, 1, 'tuner0', 'ABS_S', 'KU', %s, %s
        FROM station
        WHERE code = 'e-1'
        """
            .formatted(at, locked, snr));
  }

  private void everybodyElseIsWell() {
    district.given(
        """
        INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at)
        SELECT id, '2026-11-20T02:00:00Z', '2026-11-20T02:00:00Z', 'ONLINE', '2026-11-19T02:00:00Z'
        FROM station
        WHERE id NOT IN (SELECT station_id FROM station_state)
        """);
  }

  private void lost(String which) {
    presence("LOST", which);
  }

  private void back(String which) {
    presence("ONLINE", which);
  }

  private void presence(String state, String which) {
    district.given(
        """
        UPDATE station_state
        SET presence = '%s', presence_at = '%s', heard_at = '%s'
        WHERE station_id IN (SELECT id FROM station WHERE %s)
        """
            .formatted(state, now, now, which));
  }

  /** Sweeps every half minute; those who are online are heard all the time. */
  private void pass(Duration time) throws SQLException {
    var until = now.plus(time);
    while (now.isBefore(until)) {
      now = now.plusSeconds(30);
      district.given(
          """
          UPDATE station_state
          SET heard_at = '%s',
            reception_at = CASE WHEN reception_at IS NOT NULL THEN TIMESTAMPTZ '%s' END,
            binding_at = CASE WHEN binding_at IS NOT NULL THEN TIMESTAMPTZ '%s' END
          WHERE presence = 'ONLINE'
          """
              .formatted(now, now, now));
      listen();
      diagnoses.sweep(now);
    }
  }

  private void listen() {
    district.given(
        """
        INSERT INTO listener (name, listening_since, seen_at)
        VALUES ('it', '2026-11-01T00:00:00Z', '%s')
        ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at
        """
            .formatted(now));
  }

  private List<String> diagnosed() throws SQLException {
    return list(
        """
        SELECT code || ' ' || subject || ' ' || finding || ' ' || confidence
          || CASE WHEN closed_at IS NULL THEN ' open' ELSE ' closed' END
        FROM diagnosis
        JOIN station ON station.id = station_id
        ORDER BY diagnosis.id
        """);
  }

  private String one(String query) throws SQLException {
    return list(query).getFirst();
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
}
