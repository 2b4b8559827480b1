package zhenzhi.standalone.year;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Plan;
import zhenzhi.collector.rectification.Plan.Measure;
import zhenzhi.collector.rectification.Reason;
import zhenzhi.collector.rectification.Step;
import zhenzhi.collector.rectification.order.OrderFile;
import zhenzhi.collector.rectification.order.OrderFilter;
import zhenzhi.collector.rectification.order.OrderFilter.Part;
import zhenzhi.collector.rectification.order.OrderLine;
import zhenzhi.collector.rectification.order.OrderService;
import zhenzhi.collector.rectification.order.ProofService;

/**
 * What sites and the office do about orders of a morning: some are quick, some slow, some never
 * answer; plans are sent back, extensions asked for, granted and refused, orders withdrawn.
 */
final class Answering {
  private static final int ALL = 1_000;
  private static final int LONGER_DAYS = 8;

  private final YearDistrict district;
  private final OrderService orders;
  private final ProofService proofs;
  private final Account office;

  Answering(YearDistrict district) {
    this.district = district;
    orders = district.bean(OrderService.class);
    proofs = district.bean(ProofService.class);
    office = district.person(YearDistrict.OFFICE);
  }

  void answer(RandomGenerator random, Instant now) throws SQLException {
    for (var part : List.of(Part.GOING, Part.REVIEW)) {
      for (var line : list(part, now)) {
        if (random.nextInt(4) == 0) {
          act(line, random, now);
        }
      }
    }
  }

  private List<OrderLine> list(Part part, Instant now) throws SQLException {
    var filter = new OrderFilter(part, OptionalLong.empty(), OptionalLong.empty(), "", 0, ALL);
    return orders.list(office.scope(), filter, now).lines();
  }

  private void act(OrderLine line, RandomGenerator random, Instant now) throws SQLException {
    var file = orders.get(office.scope(), line.id(), now);
    var possible = file.possible().stream().sorted().toList();
    if (possible.isEmpty()) {
      return;
    }
    var step = possible.get(random.nextInt(possible.size()));
    var move = move(step, line, file, random, now);
    if (move.isPresent()) {
      var who = step.isOfSite() ? district.keeper(line.code()) : office;
      orders.move(who, line.id(), file.order().entries(), move.get(), now);
    }
  }

  private Optional<Move> move(
      Step step, OrderLine line, OrderFile file, RandomGenerator random, Instant now)
      throws SQLException {
    return switch (step) {
      case RECEIVE -> Optional.of(new Move.Received());
      case SUBMIT -> Optional.of(new Move.Submitted(plan(line, file)));
      case CARRY_OUT -> Optional.of(new Move.CarriedOut("开了课"));
      case ASK ->
          Optional.of(new Move.ExtensionAsked(file.order().due().plusDays(LONGER_DAYS), "等配件"));
      case APPROVE -> Optional.of(new Move.Approved(""));
      case RETURN -> Optional.of(new Move.Returned("请写明哪天开课"));
      case CLEAR, CONTINUE -> reviewed(line, now);
      case GRANT -> Optional.of(new Move.ExtensionGranted());
      case REFUSE -> Optional.of(new Move.ExtensionRefused("时间够用"));
      case WITHDRAW ->
          random.nextInt(10) == 0 ? Optional.of(new Move.Withdrawn("申诉属实")) : Optional.empty();
    };
  }

  /** By what the month says, once it is over; who was no better goes on for one round more. */
  private Optional<Move> reviewed(OrderLine line, Instant now) throws SQLException {
    var proof = proofs.of(office.scope(), line, now);
    if (!proof.isOver()) {
      return Optional.empty();
    }
    return switch (proof.result()) {
      case REACHED, MEDIAN, BETTER -> Optional.of(new Move.Cleared(""));
      case NO_BETTER, SHORT, UNKNOWN ->
          Optional.of(
              line.round() > 1
                  ? new Move.Cleared("看了现场")
                  : new Move.Continued(district.today().plusDays(LONGER_DAYS), "学时没有变化"));
    };
  }

  private static Plan plan(OrderLine line, OrderFile file) {
    return new Plan(
        Set.of(Reason.BUSY),
        "",
        List.of(new Measure("每周二晚上开课", "管理员 " + line.code(), file.order().due())));
  }
}
