package zhenzhi.collector.rectification.order;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/**
 * October in a district of six sites, of which s-N studied half an hour on each of N days; its
 * bulletin is issued on 5 November.
 */
final class October implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");
  static final LocalDate DUE = LocalDate.of(2026, 11, 20);
  static final StationCode S1 = new StationCode("s-1");
  static final StationCode S2 = new StationCode("s-2");
  static final Plan PLAN =
      new Plan(
          Set.of(Reason.BUSY, Reason.EQUIPMENT),
          "",
          List.of(new Measure("每周二晚上开课", "王芳", LocalDate.of(2026, 11, 15))));

  final District district = new District(Map.of("zhenzhi.ranking.fresh", "0s"));
  final IssueService issues = district.context.getBean(IssueService.class);
  final OrderService orders = district.context.getBean(OrderService.class);
  final ProofService proofs = district.context.getBean(ProofService.class);
  final Account office = account(77, Role.OFFICE, district.district.path());
  final Account east = account(78, Role.SUBDISTRICT, district.east.path());
  final Account west = account(79, Role.SUBDISTRICT, district.west.path());
  final Account keeper =
      new Account(80, "keeper", "王芳", Role.KEEPER, district.east.path(), Optional.of(S1));

  October() throws SQLException {
    district.given(
        """
        DELETE FROM duty;
        DELETE FROM station;
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 's-' || n, '学习站' || n, 'COMMUNITY', 'IPTV', unit.id, unit.path, '2025-01-01T00:00:00Z'
        FROM generate_series(1, 6) AS n, org_unit AS unit
        WHERE unit.name = '春晖社区';
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT station.id, CAST('2026-10-01' AS date) + d, CASE WHEN d < n THEN 3600000 ELSE 0 END,
          CASE WHEN d < n THEN 1800000 ELSE 0 END, CASE WHEN d < n THEN 1 ELSE 0 END, 5, 288, 0
        FROM generate_series(1, 6) AS n
        JOIN station ON code = 's-' || n
        CROSS JOIN generate_series(0, 30) AS d;
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'office', '', '赵敏', 'OFFICE', '/'), (78, 'east', '', '孙丽', 'SUBDISTRICT', '/'),
          (79, 'west', '', '周凯', 'SUBDISTRICT', '/');
        INSERT INTO account (id, login, password_hash, person, role, org_path, station_id)
        VALUES (80, 'keeper', '', '王芳', 'KEEPER', '/', {s-1});
        INSERT INTO duty (station_id, role, person, since, until)
        VALUES ({s-1}, 'KEEPER_A', '李强', '2026-01-01', '2026-11-01'), ({s-1}, 'KEEPER_A', '王芳', '2026-11-01', NULL);
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at)
        VALUES ({s-1}, 'LINE', 'LINE_POOR', 'LOW', '2026-10-08T00:00:00Z', '2026-10-08T00:10:00Z',
          '2026-10-08T00:10:00Z', '2026-10-09T00:00:00Z', '2026-10-09T01:00:00Z');
        INSERT INTO flag (station_id, rule, month, state, from_at, until_at, amount, subject, raised_at)
        VALUES ({s-1}, 'NIGHT', '2026-10-01', 'OPEN', ARRAY[CAST('2026-10-01T20:00:00Z' AS timestamptz)],
          ARRAY[CAST('2026-10-01T21:00:00Z' AS timestamptz)], 60, '', '2026-11-01T00:00:00Z')
        """);
    sumUp();
    bulletin(1, "2026-10");
  }

  @Override
  public void close() {
    district.close();
  }

  int issue(long bulletin, StationCode... sites) throws SQLException {
    return issues.issue(office, bulletin, Set.of(sites), DUE, "", NOW);
  }

  void move(Account who, long id, Move move, String day) throws SQLException {
    var at = day(day);
    var seen = orders.get(office.scope(), id, at).order().entries();
    orders.move(who, id, seen, move, at);
  }

  static Instant day(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }

  long id(StationCode site) throws SQLException {
    return list(office, Part.GOING).stream()
        .filter(line -> line.code().equals(site))
        .findFirst()
        .orElseThrow()
        .id();
  }

  List<OrderLine> list(Account who, Part part) throws SQLException {
    return list(who, part, NOW);
  }

  List<OrderLine> list(Account who, Part part, Instant now) throws SQLException {
    var filter = new OrderFilter(part, OptionalLong.empty(), OptionalLong.empty(), "", 0, 50);
    return orders.list(who.scope(), filter, now).lines();
  }

  void sumUp() {
    district.given(
        """
        DELETE FROM station_month;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), sum(credited_ms * people), 0, 0,
          sum(sessions), count(*) FILTER (WHERE credited_ms > 0), count(raw_ms), sum(reports), sum(missing), 0
        FROM station_day
        GROUP BY 1, 2
        """);
  }

  /** Issued on a ranking of its period. */
  void bulletin(long id, String period) throws SQLException {
    bulletin(id, period, OptionalLong.empty());
  }

  /** One that puts an earlier one right, or none. */
  void bulletin(long id, String period, OptionalLong corrects) throws SQLException {
    var ranking =
        district
            .context
            .getBean(RankingService.class)
            .fresh(Scope.of(district.district), Period.parse(period).orElseThrow())
            .orElseThrow();
    district.given(
        """
        UPDATE ranking SET kept = true WHERE id = %2$d;
        INSERT INTO bulletin (id, org_unit_id, period, corrects_id, correction_number, state, version, ranking_id, as_of, working, sites, input_hash,
          title, issuer, prefix, addressees, copies, signer, dated, deadline, year, issue_number, document_number)
        VALUES (%1$d, %3$d, '%4$s', %5$s, %6$s, 'ISSUED', 3, %2$d, '2026-11-05T00:00:00Z', 6, 6, decode(repeat('00', 32), 'hex'),
          '通报', '远教办', '组通', ARRAY[CAST('各街道' AS text)], ARRAY[CAST('区委办' AS text)], '远教办', '2026-11-05', '2026-11-20', 2026, %1$d, %1$d)
        """
            .formatted(
                id,
                ranking.id(),
                district.district.id(),
                period,
                corrects.isPresent() ? corrects.getAsLong() : "NULL",
                corrects.isPresent() ? "1" : "NULL"));
  }

  static Account account(long id, Role role, String path) {
    return new Account(id, "a-" + id, "", role, path, Optional.empty());
  }
}
