package zhenzhi.collector.bulletin;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/**
 * October in a district of ten sites, of which s-N of 城东 studied half an hour on each of N days;
 * and the people who write and read bulletins there.
 */
final class October implements AutoCloseable {
  static final Period PERIOD = Period.parse("2026-10").orElseThrow();
  static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");

  private static final String PASSWORD = "for tests only";

  final District district;
  final DraftService drafts;
  final BulletinService bulletins;
  final MailroomService mailroom;

  final Account drafter;
  final Account reviewer;
  final Account east;
  final Account west;
  final Account keeper;

  /** Rankings are made anew whenever they are asked for. */
  October() {
    this("0s");
  }

  /** Rankings are made anew when they are older than {@code fresh}. */
  October(String fresh) {
    district = new District(Map.of("zhenzhi.ranking.fresh", fresh));
    drafts = district.context.getBean(DraftService.class);
    bulletins = district.context.getBean(BulletinService.class);
    mailroom = district.context.getBean(MailroomService.class);
    drafter = ofUnit("drafter", Role.OFFICE, district.district.id());
    reviewer = ofUnit("reviewer", Role.OFFICE, district.district.id());
    east = ofUnit("east", Role.SUBDISTRICT, district.east.id());
    west = ofUnit("west", Role.SUBDISTRICT, district.west.id());
    district.given(
        """
        DELETE FROM duty;
        DELETE FROM station;
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 's-' || n, '学习站' || n, 'COMMUNITY', 'IPTV', unit.id, unit.path, '2025-01-01T00:00:00Z'
        FROM generate_series(1, 10) AS n, org_unit AS unit
        WHERE unit.name = '春晖社区';
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, CAST('2026-10-01' AS date) + d, CASE WHEN d < n THEN 3600000 ELSE 0 END,
          CASE WHEN d < n THEN 1800000 ELSE 0 END, CASE WHEN d < n THEN 1 ELSE 0 END, 5, 288, 0
        FROM generate_series(1, 10) AS n
        JOIN station ON code = 's-' || n
        CROSS JOIN generate_series(0, 30) AS d
        """);
    sumUp();
    keeper =
        district
            .context
            .getBean(AccountService.class)
            .create(
                Scope.ALL,
                new NewAccount.ForKeeper("keeper", PASSWORD, "站长", new StationCode("s-1")));
  }

  /** A day's credited hours are what {@code sql} makes of them. */
  void late(String sql) {
    district.given(sql);
    sumUp();
  }

  private void sumUp() {
    district.given(
        """
        DELETE FROM station_month;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), sum(credited_ms * people), sum(imported_ms), 0,
          sum(sessions), count(*) FILTER (WHERE credited_ms > 0), count(raw_ms), sum(reports), sum(missing), 0
        FROM station_day
        GROUP BY 1, 2
        """);
  }

  /** An hour that somebody imported. */
  void imported(int id, String site, String day, Instant done) {
    district.given(
        """
        INSERT INTO import (id, kind, org_path, file_name, sha256, size, uploaded_by, uploaded_at, state, decided_at)
        VALUES (%1$d, 'PLAYBACK', '/', '%1$d.csv', '', 1, %2$d, '%5$s', 'DONE', '%5$s');
        INSERT INTO imported_playback (station_id, started_at, ended_at, title, category, import_id)
        VALUES ({%3$s}, '%4$sT01:00:00Z', '%4$sT02:00:00Z', '党章', 'TOPIC', %1$d)
        """
            .formatted(id, drafter.id(), site, day, done));
  }

  Bulletin draft() throws SQLException {
    return bulletins.find(drafter, drafts.draft(drafter, PERIOD, NOW).orElseThrow());
  }

  /** Drafted by one and issued by another. */
  Bulletin issued() throws SQLException {
    return issue(draft());
  }

  Bulletin issue(Bulletin draft) throws SQLException {
    bulletins.submit(drafter, draft.id(), draft.version(), NOW);
    var version = bulletins.find(reviewer, draft.id()).version();
    bulletins.issue(reviewer, draft.id(), version, OptionalInt.empty(), NOW);
    return bulletins.find(reviewer, draft.id());
  }

  /** The office of the city that the district belongs to. */
  Account ofCity() {
    return ofUnit("city", Role.OFFICE, city());
  }

  long city() {
    return Long.parseLong(district.district.path().split("/", -1)[1]);
  }

  Account ofUnit(String login, Role role, long unit) {
    return district
        .context
        .getBean(AccountService.class)
        .create(Scope.ALL, new NewAccount.ForUnit(login, PASSWORD, login, role, unit));
  }

  @Override
  public void close() {
    district.close();
  }
}
