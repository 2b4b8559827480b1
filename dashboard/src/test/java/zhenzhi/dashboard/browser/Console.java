package zhenzhi.dashboard.browser;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.station.Scope;

/** The whole console over a small district with a day's data. */
final class Console implements AutoCloseable {
  static final String PASSWORD = "correct horse";

  final District district;

  Console() {
    this(Map.of());
  }

  /** {@code further} settings, besides those that every console of a test has. */
  Console(Map<String, Object> further) {
    var settings = new HashMap<>(further);
    settings.putAll(
        Map.of(
            "zhenzhi.ingest.enabled",
            false,
            "zhenzhi.help.technician",
            "0519-8866 7700",
            "datasources.default.connection-timeout",
            4_000,
            "zhenzhi.demo.accounts[0].who",
            "远教办",
            "zhenzhi.demo.accounts[0].login",
            "office",
            "zhenzhi.demo.accounts[0].password",
            PASSWORD));
    district = new District(settings);
    create("office", "赵敏", Role.OFFICE, district.district.id());
    create("east", "孙丽", Role.SUBDISTRICT, district.east.id());
    create("repair", "吴师傅", Role.TECHNICIAN, district.district.id());
    accounts().create(Scope.ALL, new NewAccount.ForKeeper("keeper", PASSWORD, "王芳", District.E1));
    seed();
  }

  private AccountService accounts() {
    return district.context.getBean(AccountService.class);
  }

  private void create(String login, String person, Role role, long unit) {
    accounts().create(Scope.ALL, new NewAccount.ForUnit(login, PASSWORD, person, role, unit));
  }

  /** {@code e-1} plays, {@code w-1} has been lost for two hours, {@code e-2} was never heard. */
  private void seed() {
    district.given(
        """
        INSERT INTO listener (name, listening_since, seen_at)
        VALUES ('a', now() - INTERVAL '30 days', now() + INTERVAL '1 hour');

        INSERT INTO station_state (station_id, heard_at, report_at, boot, seq, booted_at,
          reception_at, receiver_locked, band, strength_percent, quality_percent,
          line_at, carrier, dns, broker, round_trip_ms, loss_percent,
          played_until, playing_title, playing_category, player)
        VALUES ({e-1}, now(), now(), '00000000-0000-0000-0000-000000000001', 3,
          now() - INTERVAL '3 hours', now(), true, 'KU', 71, 64,
          now(), true, 'ANSWERED', 'ANSWERED', 23, 0, now() + INTERVAL '1 hour', '党章学习', 'BASICS', 'mpv');

        INSERT INTO station_state (station_id, heard_at, presence, presence_at, presence_connection)
        VALUES ({w-1}, now() - INTERVAL '2 hours', 'LOST', now() - INTERVAL '2 hours', 'c');

        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, first_at, last_at)
        SELECT {e-1}, CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date) - back, 5400000, 4320000, 1, NULL, NULL
        FROM generate_series(0, 20) AS back;

        INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band,
          locked, strength_percent, quality_percent)
        SELECT {e-1}, at, '00000000-0000-0000-0000-000000000001', 1, 0, '0', 'DVB_S2', 'KU', true, 71, 64
        FROM generate_series(now() - INTERVAL '20 hours', now(), INTERVAL '1 minute') AS at;

        INSERT INTO line_sample (station_id, at, boot, seq, item, network, carrier, addresses, dns,
          broker, round_trip_ms, loss_percent)
        SELECT {e-1}, at, '00000000-0000-0000-0000-000000000001', 1, 0, 'eth0', true, ARRAY['10.0.0.2'],
          'ANSWERED', 'ANSWERED', 23, 0
        FROM generate_series(now() - INTERVAL '20 hours', now(), INTERVAL '1 minute') AS at;

        INSERT INTO event (station_id, at, boot, seq, item, kind, detail)
        VALUES ({e-1}, now() - INTERVAL '3 hours', '00000000-0000-0000-0000-000000000001', 1, 0,
          'booted', '{"kind": "booted", "uptimeMs": 1000, "cause": "power-loss"}');

        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        VALUES ({e-1}, now() - INTERVAL '1 minute', now(), '00000000-0000-0000-0000-000000000001',
          2, 0, 1, 'c-1', '党章<b>学习</b>', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK');

        UPDATE station_day SET reports = 288 WHERE station_id = {e-1};
        UPDATE station_day SET missing = 3
        WHERE station_id = {e-1} AND day = CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date);
        INSERT INTO report_run (station_id, boot, first_seq, last_seq, first_at, last_at, booted_at)
        VALUES ({e-1}, '00000000-0000-0000-0000-000000000001', 1, 9, now() - INTERVAL '3 hours',
            now() - INTERVAL '2 minutes', now() - INTERVAL '3 hours'),
          ({e-1}, '00000000-0000-0000-0000-000000000001', 13, 40, now() - INTERVAL '1 minute',
            now(), now() - INTERVAL '3 hours');
        UPDATE station_state SET waiting_at = now(), waiting_reports = 6, waiting_bytes = 26400,
          drained_at = now(), drained_boot = '00000000-0000-0000-0000-000000000001', drained_seq = 40
        WHERE station_id = {e-1};
        INSERT INTO report (station_id, boot, seq, received_at, made_at, placed_by, played_ms,
          payload_bytes, agent)
        VALUES ({e-1}, '00000000-0000-0000-0000-000000000001', 1, now(), now() - INTERVAL '2 seconds',
          'BOX_CLOCK', 0, 1, 'a');

        INSERT INTO quarantine (received_at, topic, station_id, reason, detail, payload_bytes, payload)
        SELECT now(), 'zhenzhi/v1/e-1/report', {e-1}, 'MALFORMED', 'not JSON', 33,
          CAST('<script>alert("box")</script>{{{' AS bytea)
        FROM generate_series(1, 60);
        INSERT INTO quarantine_tally (day, reason, items)
        VALUES (CURRENT_DATE, 'MALFORMED', 60);
        """);
  }

  /** Somebody else at the office. */
  void addColleague() {
    create("colleague", "钱进", Role.OFFICE, district.district.id());
  }

  /** A district as large as they get, with a dash of every trouble. */
  void addMany(int count) {
    district.given(
        """
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 'm-' || n, '荷花' || n || '号站', 'COMMUNITY', 'IPTV', unit.id, unit.path, now()
        FROM generate_series(1, %d) AS n, (SELECT id, path FROM org_unit WHERE name = '春晖社区') AS unit;

        INSERT INTO station_state (station_id, heard_at, report_at, line_at, carrier, dns, broker)
        SELECT id, now() - id %% 20 * INTERVAL '3 minutes', now(), now(), id %% 13 > 0, 'ANSWERED', 'ANSWERED'
        FROM station WHERE code LIKE 'm-%%' AND id %% 11 > 0;
        """
            .formatted(count));
  }

  String url(String path) {
    return district.server.getURL() + path;
  }

  void logIn(Page page, String login) {
    page.navigate(url("/login"));
    page.locator("#login").fill(login);
    page.locator("#password").fill(PASSWORD);
    page.locator("#password").press("Enter");
    page.locator("form[action='/logout'] button")
        .waitFor(); // a key pressed before goes to the old page
  }

  @Override
  public void close() {
    district.close();
  }
}
