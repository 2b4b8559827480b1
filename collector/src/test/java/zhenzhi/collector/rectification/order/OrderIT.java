package zhenzhi.collector.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static zhenzhi.collector.rectification.order.October.NOW;
import static zhenzhi.collector.rectification.order.October.PLAN;
import static zhenzhi.collector.rectification.order.October.S1;
import static zhenzhi.collector.rectification.order.October.S2;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Proof;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.supervision.Outcome;

/** What the site and the office do with an order. */
class OrderIT {
  private final October october;

  OrderIT() throws SQLException {
    october = new October();
  }

  @AfterEach
  void close() {
    october.close();
  }

  /** As the fold says it is what is kept beside it. */
  @Test
  void fromTheOrderToTheProof() throws SQLException {
    october.issue(1, S1);
    var id = october.id(S1);
    october.move(october.keeper, id, new Move.Received(), "2026-11-06");
    october.move(october.keeper, id, new Move.Submitted(PLAN), "2026-11-07");
    assertThat(october.list(october.office, Part.DECIDE)).hasSize(1);
    october.move(october.office, id, new Move.Returned("请写明哪天开课"), "2026-11-09");
    october.move(october.east, id, new Move.Submitted(PLAN), "2026-11-10");
    october.move(october.office, id, new Move.Approved(""), "2026-11-10");
    october.move(
        october.keeper,
        id,
        new Move.ExtensionAsked(LocalDate.of(2026, 11, 28), "等通知"),
        "2026-11-12");
    october.move(october.office, id, new Move.ExtensionGranted(), "2026-11-13");
    october.move(october.keeper, id, new Move.CarriedOut("开了三次"), "2026-11-27");
    october.district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT station.id, CAST('2026-11-01' AS date) + d, 3600000, CASE code WHEN 's-1' THEN 3600000 ELSE 1800000 END,
          1, 5, 288, 0
        FROM station
        CROSS JOIN generate_series(0, 29) AS d
        """);
    october.sumUp();

    var december = October.day("2026-12-02");
    var line = october.list(october.office, Part.REVIEW).getFirst();
    var file = october.orders.get(october.office.scope(), id, december);
    assertThat(line.due()).isEqualTo(file.order().due()).isEqualTo(LocalDate.of(2026, 11, 28));
    assertThat(line.stage()).isEqualTo(file.order().stage()).isEqualTo(Stage.DONE);
    assertThat(file.possible()).containsExactlyInAnyOrder(Step.CLEAR, Step.CONTINUE, Step.WITHDRAW);
    assertThat(file.order().plan()).contains(PLAN);
    var proof = october.proofs.of(october.office.scope(), line, december);
    assertThat(proof.median()).contains(Duration.ofHours(15));
    assertThat(proof.before()).contains(Duration.ofMinutes(30));
    assertThat(proof.isOver()).isTrue();
    assertThat(proof.result()).isIn(Proof.Result.REACHED, Proof.Result.MEDIAN);

    october.move(october.office, id, new Move.Cleared("十一月学了三十小时"), "2026-12-02");
    assertThat(october.list(october.office, Part.ENDED))
        .extracting(OrderLine::stage)
        .containsExactly(Stage.CLEARED);
    assertThat(october.orders.figures(october.east.scope(), NOW, december).counts())
        .isEqualTo(Map.of(Outcome.EXTENDED, 1L));
    assertThat(october.orders.figures(october.west.scope(), NOW, december).assigned()).isZero();
  }

  @Test
  void theSiteAnswersAndTheOfficeDecides() throws SQLException {
    october.issue(1, S1, S2);
    var id = october.id(S1);

    forbidden(october.office, id, new Move.Received());
    forbidden(october.keeper, id, new Move.Withdrawn("不想改"));
    var technician = October.account(77, Role.TECHNICIAN, october.district.district.path());
    forbidden(technician, id, new Move.Received());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> october.orders.get(october.keeper.scope(), october.id(S2), NOW))
        .matches(refused -> refused.kind() == Refusal.Kind.NOT_FOUND);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> october.orders.move(october.west, id, 1, new Move.Received(), NOW))
        .matches(refused -> refused.kind() == Refusal.Kind.NOT_FOUND);
  }

  @Test
  void aSiteThatMovesTakesItsOrdersAlong() throws SQLException {
    october.issue(1, S1);

    october.district.given(
        "UPDATE station SET org_path = '%s' WHERE code = 's-1'"
            .formatted(october.district.west.path()));

    assertThat(october.list(october.west, Part.GOING)).hasSize(1);
    assertThat(october.list(october.east, Part.GOING)).isEmpty();
    assertThat(
            october
                .orders
                .get(
                    october.west.scope(),
                    october.list(october.west, Part.GOING).getFirst().id(),
                    NOW)
                .line()
                .code())
        .isEqualTo(S1);
  }

  @Test
  void ofTwoPeopleAtOnceOneIsTold() throws Exception {
    october.issue(1, S1);
    var id = october.id(S1);
    var told = 0;
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> one =
          () -> {
            october.orders.move(october.keeper, id, 1, new Move.Received(), NOW.plusSeconds(60));
            return true;
          };
      Callable<Boolean> other =
          () -> {
            october.orders.move(
                october.office, id, 1, new Move.Withdrawn("站点撤并"), NOW.plusSeconds(60));
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
    assertThat(october.orders.get(october.office.scope(), id, NOW.plusSeconds(60)).log())
        .hasSize(2);
  }

  private void forbidden(Account account, long id, Move move) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> october.orders.move(account, id, 1, move, NOW))
        .matches(refused -> refused.kind() == Refusal.Kind.FORBIDDEN);
  }
}
