package zhenzhi.collector.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/** An evening of one site: four reports, of which one is missing, and an hour of a course. */
class VerifyIT {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase database = TestDatabase.fresh();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void anEvening() {
    given(
        """
        INSERT INTO org_unit (id, level, name, path) VALUES (1, 'CITY', '市', '/1/');
        INSERT INTO station (id, code, name, kind, access, org_unit_id, org_path, registered_at)
        VALUES (7, 'sn-0007', '站', 'VILLAGE', 'IPTV', 1, '/1/', '2026-01-01T00:00:00Z');
        INSERT INTO station_state (station_id) VALUES (7);
        INSERT INTO report (station_id, boot, seq, received_at, made_at, placed_by, played_ms,
          payload_bytes, agent)
        SELECT 7, '00000000-0000-0000-0000-000000000001', seq, now(),
          CAST('2026-11-20T12:00:00Z' AS timestamptz) + seq * INTERVAL '5 minutes', 'BOX_CLOCK',
          0, 1, 'a'
        FROM unnest(ARRAY[1, 2, 4]) AS given (seq);
        INSERT INTO report_run (station_id, boot, first_seq, last_seq, first_at, last_at, booted_at)
        VALUES (7, '00000000-0000-0000-0000-000000000001', 1, 2, '2026-11-20T12:05:00Z',
            '2026-11-20T12:10:00Z', '2026-11-20T12:00:00Z'),
          (7, '00000000-0000-0000-0000-000000000001', 4, 4, '2026-11-20T12:20:00Z',
            '2026-11-20T12:20:00Z', '2026-11-20T12:00:00Z');
        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        VALUES (7, '2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z',
          '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c', 't', 'BASICS', 'mpv', 'ON',
          'BOX_CLOCK');
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, first_at, last_at,
          reports, missing)
        VALUES (7, '2026-11-20', 3600000, 3600000, 1, '2026-11-20T12:00:00Z',
          '2026-11-20T13:00:00Z', 3, 1);
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, estimated_ms, sessions,
          study_days, known_days, reports, missing, samples_dropped)
        VALUES (7, '2026-11-01', 3600000, 3600000, 0, 1, 1, 1, 3, 1, 0);
        """);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsRightIsSaidToBe() {
    assertThat(zhenzhi("", "study", "verify")).isZero();
    assertThat(out.toString(UTF_8)).contains("一致 (no difference)");
  }

  @Test
  void aWrongFigureIsNamed() {
    given("UPDATE station_day SET credited_ms = 1, reports = 9, missing = 0");
    given("DELETE FROM report_run WHERE first_seq = 4");

    assertThat(zhenzhi("", "study", "verify", "--station", "sn-0007")).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("sn-0007\t2026-11-20\t学时\t有效 PT0.001S")
        .contains("sn-0007\t2026-11-20\t收到份数\t9\t3")
        .contains("[1-2]\t[1-2, 4-4]");
  }

  @Test
  void hoursThatAreKeptNowhereAreMissed() {
    given("DELETE FROM station_day");

    assertThat(zhenzhi("", "study", "verify")).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("学时\t没有\t有效 PT1H");
  }

  @Test
  void aMonthThatIsNotTheSumOfItsDaysIsNamedAndRepaired() {
    given("UPDATE station_month SET credited_ms = 1");

    assertThat(zhenzhi("", "study", "verify")).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("sn-0007\t2026-11-01\t月合计\t(3600000,1,");
    assertThat(zhenzhi("", "study", "verify", "--repair", "--yes")).isZero();
  }

  /** Once its last day is gone, nothing of a month is left to be summed. */
  @Test
  void aMonthWithoutDaysIsNamedAndGoesAway() {
    given(
        """
        INSERT INTO station_month (station_id, month, estimated_ms, study_days, known_days, reports,
          missing, samples_dropped)
        VALUES (7, '2026-10-01', 0, 0, 0, 0, 0, 0)
        """);

    var from = new String[] {"study", "verify", "--from", "2026-10-01", "--repair", "--yes"};
    assertThat(zhenzhi("", from)).isZero();
    assertThat(out.toString(UTF_8)).contains("sn-0007\t2026-10-01\t月合计");
    assertThat(zhenzhi("", "study", "verify", "--from", "2026-10-01")).isZero();
  }

  @Test
  void onlyTheSpanIsLookedAt() {
    given("UPDATE station_day SET credited_ms = 1");
    given("UPDATE station_month SET credited_ms = 1");

    assertThat(zhenzhi("", "study", "verify", "--from", "2026-11-21")).isZero();
    assertThat(zhenzhi("", "study", "verify", "--until", "2026-11-19")).isZero();
  }

  @Test
  void repairAsksFirst() {
    given("UPDATE station_day SET credited_ms = 1, reports = 9, missing = 5");
    given("UPDATE report_run SET last_seq = 3 WHERE first_seq = 1");

    assertThat(zhenzhi("n\n", "study", "verify", "--repair")).isEqualTo(1);
    assertThat(zhenzhi("y\n", "study", "verify", "--repair")).isZero();
    assertThat(zhenzhi("", "study", "verify")).isZero();
  }

  @Test
  void plainErrorsGoToTheErrorsSide() {
    assertThat(zhenzhi("", "study", "verify", "--station", "nobody")).isEqualTo(2);
    assertThat(zhenzhi("", "study", "verify", "--fix")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no station) 'nobody'").contains("--fix");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  private int zhenzhi(String answer, String... arguments) {
    var command =
        new VerifyCommand(
            Map.of(
                "ZHENZHI_DATABASE_URL", database.url(),
                "ZHENZHI_DATABASE_USER", database.user(),
                "ZHENZHI_DATABASE_PASSWORD", database.password()),
            new ByteArrayInputStream(answer.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return command.run(NOON, arguments);
  }

  private void given(String sql) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw new IllegalStateException(sql, problem);
    }
  }
}
