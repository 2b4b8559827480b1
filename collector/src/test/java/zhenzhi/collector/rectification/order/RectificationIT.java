package zhenzhi.collector.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.rectification.Candidate;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.collector.rectification.Circumstances.Fault;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.rectification.Proof;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.protocol.StationCode;

/**
 * October in a district of six sites, of which s-N studied half an hour on each of N days; its
 * bulletin is issued on 5 November.
 */
class RectificationIT {
  private static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
  private static final StationCode S1 = new StationCode("s-1");
  private static final StationCode S2 = new StationCode("s-2");
  private static final Plan PLAN =
      new Plan(
          Set.of(Reason.BUSY, Reason.EQUIPMENT),
          "",
          List.of(new Measure("每周二晚上开课", "王芳", LocalDate.of(2026, 11, 15))));

  private final District district = new District(Map.of("zhenzhi.ranking.fresh", "0s"));
  private final IssueService issues = district.context.getBean(IssueService.class);
  private final OrderService orders = district.context.getBean(OrderService.class);
  private final ProofService proofs = district.context.getBean(ProofService.class);
  private final Account office = account(77, Role.OFFICE, district.district.path());
  private final Account east = account(78, Role.SUBDISTRICT, district.east.path());
  private final Account west = account(79, Role.SUBDISTRICT, district.west.path());
  private final Account keeper =
      new Account(80, "keeper", "王芳", Role.KEEPER, district.east.path(), Optional.of(S1));

  @BeforeEach
  void october() throws SQLException {
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

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void theOfficeChoosesFromWhatIsProposed() throws SQLException {
    district.given(
        """
        INSERT INTO ticket (station_id, org_path, subject, entries, moved_at, stage, finding, unit, is_late, opened_at)
        SELECT id, org_path, 'BOX', 1, '2026-11-01T00:00:00Z', 'OPEN', 'BOX_DEAD', 'DISTRICT_REPAIR', false,
          '2026-11-01T00:00:00Z'
        FROM station WHERE code = 's-2'
        """);

    var proposal = issues.propose(office, 1);

    assertThat(proposal.tables().getFirst().candidates())
        .extracting(one -> one.line().code().value(), Candidate::verdict)
        .containsExactly(
            tuple("s-1", Verdict.PROPOSED),
            tuple("s-2", Verdict.TICKET),
            tuple("s-3", Verdict.PROPOSED),
            tuple("s-4", Verdict.PROPOSED),
            tuple("s-5", Verdict.FURTHER_AHEAD),
            tuple("s-6", Verdict.FURTHER_AHEAD));
    assertThat(issue(1, S1, S2)).isEqualTo(2);
    assertThat(list(office, Part.GOING))
        .extracting(OrderLine::code, line -> line.place().orElse(0), OrderLine::ranked)
        .containsExactlyInAnyOrder(tuple(S1, 6L, 6L), tuple(S2, 5L, 6L));
    assertThat(list(office, Part.GOING).getFirst().credited()).contains(Duration.ofMinutes(60));
    assertThat(list(east, Part.GOING)).hasSize(2);
    assertThat(list(west, Part.GOING)).isEmpty();
    assertThat(list(keeper, Part.GOING)).extracting(OrderLine::code).containsExactly(S1);
    conflict(() -> issue(1, S1));
    conflict(() -> issue(1, new StationCode("w-9")));
  }

  @Test
  void onlyTheOfficeIssuesAndOnlyWhatIsIssued() throws SQLException {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> issues.propose(east, 1))
        .matches(refused -> refused.kind() == Refusal.Kind.FORBIDDEN);
    district.given(
        "UPDATE bulletin SET state = 'DRAFT', year = NULL, issue_number = NULL, document_number = NULL");
    conflict(() -> issue(1, S1));
  }

  @Test
  void theFormKnowsWhatTheSystemKnows() throws SQLException {
    district.given(
        """
        INSERT INTO station_month (station_id, month, credited_ms, raw_ms, estimated_ms, study_days, known_days, reports,
          missing, samples_dropped, imported_ms)
        SELECT {s-1}, CAST('2026-07-01' AS date) + make_interval(months => n), (n + 1) * 3600000, 0, 0, 1, 30, 1, 0, 0, 0
        FROM generate_series(0, 2) AS n;
        DELETE FROM station_day WHERE station_id = {s-1} AND day > '2026-10-25'
        """);
    issue(1, S1);

    var file = orders.get(keeper.scope(), id(S1), NOW);

    assertThat(file.known().played()).isOne();
    assertThat(file.known().idle()).isEqualTo(24);
    assertThat(file.known().unknown()).isEqualTo(6);
    assertThat(file.known().usual()).contains(Duration.ofHours(2));
    assertThat(file.known().faults())
        .containsExactly(
            new Fault(
                Finding.LINE_POOR,
                Instant.parse("2026-10-08T00:00:00Z"),
                Optional.of(Instant.parse("2026-10-09T00:00:00Z"))));
    assertThat(file.known().flags()).hasSize(1);
    assertThat(file.known().suggested()).containsExactlyInAnyOrder(Reason.LINE, Reason.NOT_PLAYED);
    assertThat(file.responsible())
        .as("who answered for it then")
        .extracting(Duty::person)
        .containsExactly("李强");
  }

  /** As the fold says it is what is kept beside it. */
  @Test
  void fromTheOrderToTheProof() throws SQLException {
    issue(1, S1);
    var id = id(S1);
    move(keeper, id, new Move.Received(), "2026-11-06");
    move(keeper, id, new Move.Submitted(PLAN), "2026-11-07");
    assertThat(list(office, Part.DECIDE)).hasSize(1);
    move(office, id, new Move.Returned("请写明哪天开课"), "2026-11-09");
    move(east, id, new Move.Submitted(PLAN), "2026-11-10");
    move(office, id, new Move.Approved(""), "2026-11-10");
    move(keeper, id, new Move.ExtensionAsked(LocalDate.of(2026, 11, 28), "等通知"), "2026-11-12");
    move(office, id, new Move.ExtensionGranted(), "2026-11-13");
    move(keeper, id, new Move.CarriedOut("开了三次"), "2026-11-27");
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT station.id, CAST('2026-11-01' AS date) + d, 3600000, CASE code WHEN 's-1' THEN 3600000 ELSE 1800000 END,
          1, 5, 288, 0
        FROM station
        CROSS JOIN generate_series(0, 29) AS d
        """);
    sumUp();

    var december = day("2026-12-02");
    var line = list(office, Part.REVIEW).getFirst();
    var file = orders.get(office.scope(), id, december);
    assertThat(line.due()).isEqualTo(file.order().due()).isEqualTo(LocalDate.of(2026, 11, 28));
    assertThat(line.stage()).isEqualTo(file.order().stage()).isEqualTo(Stage.DONE);
    assertThat(file.possible()).containsExactlyInAnyOrder(Step.CLEAR, Step.CONTINUE, Step.WITHDRAW);
    assertThat(file.order().plan()).contains(PLAN);
    var proof = proofs.of(office.scope(), line, december);
    assertThat(proof.median()).contains(Duration.ofHours(15));
    assertThat(proof.before()).contains(Duration.ofMinutes(30));
    assertThat(proof.isOver()).isTrue();
    assertThat(proof.result()).isIn(Proof.Result.REACHED, Proof.Result.MEDIAN);

    move(office, id, new Move.Cleared("十一月学了三十小时"), "2026-12-02");
    assertThat(list(office, Part.ENDED))
        .extracting(OrderLine::stage)
        .containsExactly(Stage.CLEARED);
    assertThat(orders.figures(east.scope(), NOW, december).counts())
        .isEqualTo(Map.of(Outcome.EXTENDED, 1L));
    assertThat(orders.figures(west.scope(), NOW, december).assigned()).isZero();
  }

  /** What was promised before is shown. */
  @Test
  void aRepeatOffenderIsLinkedToTheOrdersBefore() throws SQLException {
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT station_id, day - 31, raw_ms, credited_ms, sessions, people, reports, missing
        FROM station_day
        WHERE day > '2026-10-01'
        """);
    sumUp();
    bulletin(2, "2026-09");
    issues.issue(office, 2, Set.of(S1), DUE, "", NOW.minus(Duration.ofDays(20)));
    var first = id(S1);
    move(keeper, first, new Move.Received(), "2026-10-18");
    move(keeper, first, new Move.Submitted(PLAN), "2026-10-19");
    issue(1, S1);

    var line = list(office, Part.GOING).stream().filter(one -> one.bulletin() == 1).findFirst();
    var file = orders.get(keeper.scope(), line.orElseThrow().id(), NOW);

    assertThat(file.line().before()).isOne();
    assertThat(file.earlier()).hasSize(1);
    assertThat(file.earlier().getFirst().order().plan()).contains(PLAN);
    assertThat(orders.get(keeper.scope(), first, NOW).earlier()).isEmpty();
  }

  @Test
  void theSiteAnswersAndTheOfficeDecides() throws SQLException {
    issue(1, S1, S2);
    var id = id(S1);

    forbidden(office, id, new Move.Received());
    forbidden(keeper, id, new Move.Withdrawn("不想改"));
    var technician = account(77, Role.TECHNICIAN, district.district.path());
    forbidden(technician, id, new Move.Received());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> orders.get(keeper.scope(), id(S2), NOW))
        .matches(refused -> refused.kind() == Refusal.Kind.NOT_FOUND);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> orders.move(west, id, 1, new Move.Received(), NOW))
        .matches(refused -> refused.kind() == Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aSiteThatMovesTakesItsOrdersAlong() throws SQLException {
    issue(1, S1);

    district.given(
        "UPDATE station SET org_path = '%s' WHERE code = 's-1'".formatted(district.west.path()));

    assertThat(list(west, Part.GOING)).hasSize(1);
    assertThat(list(east, Part.GOING)).isEmpty();
    assertThat(orders.get(west.scope(), list(west, Part.GOING).getFirst().id(), NOW).line().code())
        .isEqualTo(S1);
  }

  @Test
  void ofTwoPeopleAtOnceOneIsTold() throws Exception {
    issue(1, S1);
    var id = id(S1);
    var told = 0;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> one =
          () -> {
            orders.move(keeper, id, 1, new Move.Received(), NOW.plusSeconds(60));
            return true;
          };
      Callable<Boolean> other =
          () -> {
            orders.move(office, id, 1, new Move.Withdrawn("站点撤并"), NOW.plusSeconds(60));
            return true;
          };
      for (var moved : people.invokeAll(List.of(one, other))) {
        try {
          moved.get();
        } catch (ExecutionException failed) {
          assertThat(failed.getCause()).isInstanceOf(Refusal.class);
          told++;
        }
      }
    }

    assertThat(told).isOne();
    assertThat(orders.get(office.scope(), id, NOW.plusSeconds(60)).log()).hasSize(2);
  }

  @Test
  void ofTwoWhoIssueTheSameOneIsTold() throws Exception {
    var told = 0;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> one = () -> issue(1, S1, S2);
      for (var issued : people.invokeAll(List.of(one, one))) {
        try {
          assertThat(issued.get()).isEqualTo(2);
        } catch (ExecutionException failed) {
          assertThat(failed.getCause()).isInstanceOf(Refusal.class);
          told++;
        }
      }
    }

    assertThat(told).isOne();
    assertThat(list(office, Part.GOING)).hasSize(2);
  }

  @Test
  void whatWasWithdrawnMayBeIssuedAnew() throws SQLException {
    issue(1, S1);
    move(office, id(S1), new Move.Withdrawn("期限写错了"), "2026-11-06");

    assertThat(issue(1, S1)).isOne();
    assertThat(list(office, Part.GOING).getFirst().before()).isZero();
  }

  private void forbidden(Account account, long id, Move move) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> orders.move(account, id, 1, move, NOW))
        .matches(refused -> refused.kind() == Refusal.Kind.FORBIDDEN);
  }

  private static void conflict(Callable<?> issuing) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(issuing::call)
        .matches(refused -> refused.kind() == Refusal.Kind.CONFLICT);
  }

  private int issue(long bulletin, StationCode... sites) throws SQLException {
    return issues.issue(office, bulletin, Set.of(sites), DUE, "", NOW);
  }

  private void move(Account who, long id, Move move, String day) throws SQLException {
    var at = day(day);
    var seen = orders.get(office.scope(), id, at).order().entries();
    orders.move(who, id, seen, move, at);
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T02:00:00Z");
  }

  private long id(StationCode site) throws SQLException {
    return list(office, Part.GOING).stream()
        .filter(line -> line.code().equals(site))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<OrderLine> list(Account who, Part part) throws SQLException {
    var filter = new OrderFilter(part, OptionalLong.empty(), OptionalLong.empty(), "", 0, 50);
    return orders.list(who.scope(), filter, NOW).lines();
  }

  private void sumUp() {
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
  private void bulletin(long id, String period) throws SQLException {
    var ranking =
        district
            .context
            .getBean(RankingService.class)
            .fresh(Scope.of(district.district), Period.parse(period).orElseThrow())
            .orElseThrow();
    district.given(
        """
        UPDATE ranking SET kept = true WHERE id = %2$d;
        INSERT INTO bulletin (id, org_unit_id, period, state, version, ranking_id, as_of, working, sites, input_hash,
          title, issuer, prefix, addressees, copies, signer, dated, deadline, year, issue_number, document_number)
        VALUES (%1$d, %3$d, '%4$s', 'ISSUED', 3, %2$d, '2026-11-05T00:00:00Z', 6, 6, decode(repeat('00', 32), 'hex'),
          '通报', '远教办', '组通', ARRAY[CAST('各街道' AS text)], ARRAY[CAST('区委办' AS text)], '远教办', '2026-11-05', '2026-11-20', 2026, %1$d, %1$d)
        """
            .formatted(id, ranking.id(), district.district.id(), period));
  }

  private static Account account(long id, Role role, String path) {
    return new Account(id, "a-" + id, "", role, path, Optional.empty());
  }
}
