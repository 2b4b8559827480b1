package zhenzhi.collector.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.MeterRegistry;
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
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.db.Flavour;
import zhenzhi.db.testing.TestDatabase;

/**
 * Four months of a site, a look every ten minutes of three hours a day, from 22:00 to 01:00 in UTC:
 * that is from 06:00 to 09:00 in Shanghai.
 */
class UpkeepIT {
  /** 02:30 of Friday, 20 November 2026. */
  private static final Instant NIGHT = Instant.parse("2026-11-19T18:30:00Z");

  private static final Instant NEXT = NIGHT.plus(Duration.ofDays(1));

  private static final String HOURS =
      """
      SELECT md5(string_agg(CAST(it AS text), ' ' ORDER BY it.station_id, it.hour))
      FROM (SELECT * FROM report.%s_hour WHERE hour >= '2026-09-01') AS it
      """;

  private final District district = new District(Map.of());
  private final UpkeepService upkeep = district.context.getBean(UpkeepService.class);

  @BeforeEach
  void given() {
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        SELECT {e-1}, CAST(day AS date), 0, 0, 0, 36
        FROM generate_series(CAST('2026-07-20' AS timestamp), '2026-11-20', INTERVAL '1 day') AS day;

        INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band,
          locked, strength_percent, quality_percent, snr_db)
        SELECT {e-1}, at, '00000000-0000-0000-0000-000000000001', 1, 0, '0', 'DVB_S2', 'KU',
          extract(minute FROM at) < 40, 50 + extract(hour FROM at), NULL, 8 + extract(minute FROM at) / 10
        FROM generate_series(CAST('2026-07-19T22:00:00Z' AS timestamptz), '2026-11-19T18:00:00Z',
          INTERVAL '10 minutes') AS at
        WHERE extract(hour FROM at AT TIME ZONE 'UTC') IN (22, 23, 0);

        INSERT INTO line_sample (station_id, at, boot, seq, item, network, carrier, addresses, dns,
          broker, round_trip_ms, loss_percent)
        SELECT station_id, at, boot, seq, item, 'eth0', true, '{}', 'ANSWERED',
          CASE WHEN locked THEN 'ANSWERED' ELSE 'SILENT' END, snr_db, strength_percent - 50
        FROM reception_sample;

        INSERT INTO box_sample (station_id, at, boot, seq, item, uptime_ms, load, memory_total_mib,
          memory_free_mib, disk_total_mib, disk_free_mib, temperature_celsius, clock_synchronised)
        SELECT station_id, at, boot, seq, item, 1, snr_db, 1000, 400, 8000, 2000, snr_db, true
        FROM reception_sample;

        INSERT INTO event (station_id, at, boot, seq, item, kind, detail)
        SELECT {e-1}, at, '00000000-0000-0000-0000-000000000001', 1, 0, 'booted', '{}'
        FROM unnest(CAST(ARRAY['2023-01-01', '2026-11-01'] AS timestamptz[])) AS at;

        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        VALUES ({e-1}, '2020-01-01T00:00:00Z', '2020-01-01T01:00:00Z',
          '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c', 't', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK');

        INSERT INTO quarantine (received_at, topic, reason, detail, payload_bytes, payload)
        SELECT at, '', 'MALFORMED', '', 0, ''
        FROM unnest(CAST(ARRAY['2026-08-01', '2026-11-01'] AS timestamptz[])) AS at;
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void hoursAreTheSameBeforeAndAfterTheyAreSummedUp() throws SQLException {
    var before = fingerprints();

    night();

    assertThat(fingerprints()).isEqualTo(before);
    if (TestDatabase.flavour() != Flavour.TIMESCALE) {
      assertThat(text("SELECT count(*) FROM sample_day")).isEqualTo("123");
      assertThat(text("SELECT max(day) FROM sample_day")).isEqualTo("2026-11-19");
    }
    assertThat(
            text(
                """
                SELECT hour AT TIME ZONE 'UTC' || ' ' || looks || ' ' || round(CAST(locked_share AS numeric), 3)
                  || ' ' || strength_percent || ' ' || coalesce(quality_percent, -1) || ' ' || snr_db
                  || ' ' || snr_db_least
                FROM report.reception_hour
                WHERE hour = '2026-10-01T23:00:00Z'
                """))
        .startsWith("2026-10-01 23:00:00 6 0.667 ")
        .endsWith(" -1 10.5 8");
  }

  @Test
  void whatIsOldGoesAndWhatIsCountedFromStays() throws SQLException {
    assertThat(upkeep.look(NIGHT.plus(Duration.ofHours(6)))).as("by day").isFalse();
    assertThat(upkeep.done()).isEmpty();

    night();

    assertThat(upkeep.done()).contains(NIGHT);
    // Rows go by the minute; chunks of a week go when all of them is too old.
    var spared = TestDatabase.flavour() == Flavour.POSTGRES ? 0 : 7;
    var oldest = Instant.parse(text(iso("SELECT min(at) FROM reception_sample")));
    assertThat(Duration.between(oldest, NIGHT).toDays()).isBetween(99L, 100L + spared);
    assertThat(text("SELECT count(*) FROM event")).isEqualTo("1");
    assertThat(text("SELECT count(*) FROM playback")).isEqualTo("1");
    assertThat(text("SELECT count(*) FROM quarantine")).isEqualTo("1");
    assertThat(text("SELECT count(*) FROM report.reception_hour")).isEqualTo("369");
    assertThat(gone()).isPositive();
    if (TestDatabase.flavour() != Flavour.POSTGRES) {
      assertThat(text(iso("SELECT expired_before FROM sample_expiry")))
          .isEqualTo(NIGHT.minus(Duration.ofDays(100)).toString());
    }
    // Whoever looks again finds the samples gone, and the hours as they were.
    night(NIGHT.plus(Duration.ofMinutes(15)));
    night(NEXT);
    assertThat(text("SELECT count(*) FROM report.reception_hour")).isEqualTo("369");
  }

  /** A box that had no line tells later: the day is summed up again, and older ones are not. */
  @Test
  void aDayOfWhichMoreIsToldIsSummedUpAgain() throws SQLException {
    night();
    district.given(
        """
        INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band, locked)
        VALUES ({e-1}, '2026-11-10T05:00:00Z', '00000000-0000-0000-0000-000000000001', 9, 0, '0',
          'DVB_S2', 'KU', true);
        UPDATE station_day SET reports = reports + 1 WHERE station_id = {e-1} AND day = '2026-11-10';
        INSERT INTO reception_hour (station_id, hour, looks, locked_share)
        VALUES ({e-1}, '2026-11-08T23:00:00Z', 77, 1)
        ON CONFLICT (station_id, hour) DO UPDATE SET looks = 77;
        """);

    upkeep.look(NIGHT.plus(Duration.ofHours(1)));

    assertThat(text("SELECT looks FROM report.reception_hour WHERE hour = '2026-11-10T05:00:00Z'"))
        .isEqualTo("1");
    assertThat(text("SELECT looks FROM report.reception_hour WHERE hour = '2026-11-08T23:00:00Z'"))
        .as("left alone")
        .isEqualTo("77");
  }

  /** Their hours are summed up from nothing then, unless somebody knows that they are gone. */
  @Test
  void hoursStayWhenSamplesThatAreGoneAreToBeKeptForLonger() throws SQLException {
    night();
    var before = fingerprints();
    var config =
        new UpkeepConfig(
            Duration.ofDays(400),
            Duration.ofDays(1_827),
            Duration.ofDays(1_096),
            Duration.ofDays(100),
            2_048);
    var database = district.context.getBean(DatabaseService.class);
    var calendar = district.context.getBean(CalendarConfig.class);
    var metrics = district.context.getBean(UpkeepMetrics.class);

    var patient =
        new UpkeepService(
            database,
            calendar,
            new HourService(database, config, calendar),
            new RoomService(database, config, metrics));
    night(patient, NEXT);

    assertThat(fingerprints()).isEqualTo(before);
    assertThat(text("SELECT count(*) FROM report.reception_hour")).isEqualTo("369");
  }

  @Test
  void whatNobodyLookedAfterForMonthsIsSummedUpBeforeItGoes() throws SQLException {
    district.given(
        "INSERT INTO upkeep_look (only_row, done_at) VALUES (true, '2026-07-25T18:30:00Z')");

    night();
    night(NEXT);
    night(NEXT.plus(Duration.ofDays(1)));

    assertThat(text(iso("SELECT min(hour) FROM report.reception_hour")))
        .isEqualTo("2026-07-19T22:00:00Z");
    assertThat(text("SELECT min(at) >= '2026-08-01' FROM reception_sample")).isEqualTo("t");
  }

  /** What was summed up by another flavour is the only word of hours whose samples are gone. */
  @Test
  void hoursOfAFormerFlavourStayUntilTheAggregateHasThem() throws SQLException {
    assumeTrue(TestDatabase.flavour() == Flavour.TIMESCALE, "only this flavour has aggregates");
    district.given(
        """
        INSERT INTO reception_hour (station_id, hour, looks, locked_share)
        VALUES ({e-1}, '2026-02-01T23:00:00Z', 6, 0.25), ({e-1}, '2026-11-08T23:00:00Z', 6, 0.25)
        """);
    var asItWas =
        """
        SELECT string_agg(CAST(locked_share AS text), ' ' ORDER BY hour) FROM report.reception_hour
        WHERE hour IN ('2026-02-01T23:00:00Z', '2026-11-08T23:00:00Z')
        """;
    assertThat(text(asItWas)).isEqualTo("0.25 0.25");

    night();

    assertThat(text(asItWas)).startsWith("0.25 0.66");
    assertThat(text("SELECT count(*) FROM reception_hour")).isEqualTo("1");
  }

  @Test
  void oneCollectorLooksAtATime() throws SQLException {
    try (var other = district.context.getBean(DatabaseService.class).connect()) {
      assertThat(AdvisoryLock.UPKEEP.tryTake(other)).isTrue();
      assertThat(upkeep.look(NIGHT)).isFalse();
      assertThat(upkeep.done()).isEmpty();
      AdvisoryLock.UPKEEP.release(other);
    }
    assertThat(upkeep.look(NIGHT)).isTrue();
  }

  @Test
  void chunksAreCutToTheFleet() throws SQLException {
    assumeTrue(TestDatabase.flavour() != Flavour.POSTGRES, "this flavour has no chunks");
    district.given(
        """
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 'b-' || n, 'b', 'VILLAGE', 'IPTV', org_unit_id, org_path, now()
        FROM station, generate_series(1, 1200) AS n
        WHERE code = 'e-1'
        """);

    upkeep.look(NIGHT);

    assertThat(lengthOf("reception_sample")).isEqualTo("1 day");
    assertThat(lengthOf("playback")).isEqualTo("7 days");
  }

  private void night() throws SQLException {
    night(NIGHT);
  }

  private void night(Instant at) throws SQLException {
    night(upkeep, at);
  }

  private static void night(UpkeepService upkeep, Instant at) throws SQLException {
    var pieces = 0;
    while (upkeep.look(at)) {
      assertThat(++pieces).isLessThan(100);
    }
  }

  private String fingerprints() throws SQLException {
    return text(HOURS.formatted("reception"))
        + text(HOURS.formatted("line"))
        + text(HOURS.formatted("box"));
  }

  private double gone() {
    var registry = district.context.getBean(MeterRegistry.class);
    var kind = TestDatabase.flavour() == Flavour.POSTGRES ? "upkeep.deleted" : "upkeep.dropped";
    return registry.get(kind).counter().count();
  }

  private String lengthOf(String table) throws SQLException {
    return text(
        "SELECT time_interval FROM timescaledb_information.dimensions WHERE hypertable_name = '%s'"
            .formatted(table));
  }

  private static String iso(String query) {
    return "SELECT to_char((%s) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
        .formatted(query);
  }

  private String text(String query) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
