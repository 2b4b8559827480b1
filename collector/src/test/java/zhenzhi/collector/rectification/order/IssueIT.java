package zhenzhi.collector.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static zhenzhi.collector.rectification.order.October.DUE;
import static zhenzhi.collector.rectification.order.October.NOW;
import static zhenzhi.collector.rectification.order.October.PLAN;
import static zhenzhi.collector.rectification.order.October.S1;
import static zhenzhi.collector.rectification.order.October.S2;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.rectification.Candidate;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.collector.rectification.Circumstances.Fault;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Duty;
import zhenzhi.protocol.StationCode;

/** Who gets an order, and what its form knows. */
class IssueIT {
  private final October october;

  IssueIT() throws SQLException {
    october = new October();
  }

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void theOfficeChoosesFromWhatIsProposed() throws SQLException {
    october.district.given(
        """
        INSERT INTO ticket (station_id, org_path, subject, entries, moved_at, stage, finding, unit, is_late, opened_at)
        SELECT id, org_path, 'BOX', 1, '2026-11-01T00:00:00Z', 'OPEN', 'BOX_DEAD', 'DISTRICT_REPAIR', false,
          '2026-11-01T00:00:00Z'
        FROM station WHERE code = 's-2'
        """);

    var proposal = october.issues.propose(october.office, 1);

    assertThat(proposal.tables().getFirst().candidates())
        .extracting(one -> one.line().code().value(), Candidate::verdict)
        .containsExactly(
            tuple("s-1", Verdict.PROPOSED),
            tuple("s-2", Verdict.TICKET),
            tuple("s-3", Verdict.PROPOSED),
            tuple("s-4", Verdict.PROPOSED),
            tuple("s-5", Verdict.FURTHER_AHEAD),
            tuple("s-6", Verdict.FURTHER_AHEAD));
    assertThat(october.issue(1, S1, S2)).isEqualTo(2);
    assertThat(october.list(october.office, Part.GOING))
        .extracting(OrderLine::code, line -> line.place().orElse(0), OrderLine::ranked)
        .containsExactlyInAnyOrder(tuple(S1, 6L, 6L), tuple(S2, 5L, 6L));
    assertThat(october.list(october.office, Part.GOING).getFirst().credited())
        .contains(Duration.ofMinutes(60));
    assertThat(october.list(october.east, Part.GOING)).hasSize(2);
    assertThat(october.list(october.west, Part.GOING)).isEmpty();
    assertThat(october.list(october.keeper, Part.GOING))
        .extracting(OrderLine::code)
        .containsExactly(S1);
    conflict(() -> october.issue(1, S1));
    conflict(() -> october.issue(1, new StationCode("w-9")));
  }

  @Test
  void onlyTheOfficeIssuesAndOnlyWhatIsIssued() throws SQLException {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> october.issues.propose(october.east, 1))
        .matches(refused -> refused.kind() == Refusal.Kind.FORBIDDEN);
    october.district.given(
        "UPDATE bulletin SET state = 'DRAFT', year = NULL, issue_number = NULL, document_number = NULL");
    conflict(() -> october.issue(1, S1));
  }

  @Test
  void theFormKnowsWhatTheSystemKnows() throws SQLException {
    october.district.given(
        """
        INSERT INTO station_month (station_id, month, credited_ms, raw_ms, estimated_ms, study_days, known_days, reports,
          missing, samples_dropped, imported_ms)
        SELECT {s-1}, CAST('2026-07-01' AS date) + make_interval(months => n), (n + 1) * 3600000, 0, 0, 1, 30, 1, 0, 0, 0
        FROM generate_series(0, 2) AS n;
        DELETE FROM station_day WHERE station_id = {s-1} AND day > '2026-10-25'
        """);
    october.issue(1, S1);

    var file = october.orders.get(october.keeper.scope(), october.id(S1), NOW);

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

  /** What was promised before is shown. */
  @Test
  void aRepeatOffenderIsLinkedToTheOrdersBefore() throws SQLException {
    october.district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT station_id, day - 31, raw_ms, credited_ms, sessions, people, reports, missing
        FROM station_day
        WHERE day > '2026-10-01'
        """);
    october.sumUp();
    october.bulletin(2, "2026-09");
    october.issues.issue(october.office, 2, Set.of(S1), DUE, "", NOW.minus(Duration.ofDays(20)));
    var first = october.id(S1);
    october.move(october.keeper, first, new Move.Received(), "2026-10-18");
    october.move(october.keeper, first, new Move.Submitted(PLAN), "2026-10-19");
    october.issue(1, S1);

    var line =
        october.list(october.office, Part.GOING).stream()
            .filter(one -> one.bulletin() == 1)
            .findFirst();
    var file = october.orders.get(october.keeper.scope(), line.orElseThrow().id(), NOW);

    assertThat(file.line().before()).isOne();
    assertThat(file.earlier()).hasSize(1);
    assertThat(file.earlier().getFirst().order().plan()).contains(PLAN);
    assertThat(october.orders.get(october.keeper.scope(), first, NOW).earlier()).isEmpty();
  }

  @Test
  void ofTwoWhoIssueTheSameOneIsTold() throws Exception {
    var told = 0;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> one = () -> october.issue(1, S1, S2);
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
    assertThat(october.list(october.office, Part.GOING)).hasSize(2);
  }

  @Test
  void whatWasWithdrawnMayBeIssuedAnew() throws SQLException {
    october.issue(1, S1);
    october.move(october.office, october.id(S1), new Move.Withdrawn("期限写错了"), "2026-11-06");

    assertThat(october.issue(1, S1)).isOne();
    assertThat(october.list(october.office, Part.GOING).getFirst().before()).isZero();
  }

  private static void conflict(Callable<?> issuing) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(issuing::call)
        .matches(refused -> refused.kind() == Refusal.Kind.CONFLICT);
  }
}
