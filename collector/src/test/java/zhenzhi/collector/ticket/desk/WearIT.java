package zhenzhi.collector.ticket.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Repaired;
import zhenzhi.collector.ticket.wear.Wear.OfModel;
import zhenzhi.collector.ticket.wear.Wear.OfYear;
import zhenzhi.collector.ticket.wear.Wear.Repeat;
import zhenzhi.collector.ticket.wear.WearService;

/** Three LNBs of one model fail at two sites, over the turn of a year. */
class WearIT {
  private static final Instant DECEMBER = Instant.parse("2026-12-21T02:00:00Z");
  private static final Instant JANUARY = Instant.parse("2027-01-11T02:00:00Z");
  private static final Instant FEBRUARY = Instant.parse("2027-02-08T02:00:00Z");

  private final Desk desk = new Desk();
  private final WearService wear = desk.district.context.getBean(WearService.class);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aModelThatFailsIsSeen() throws SQLException {
    exchange(80, "e-1", DECEMBER, Optional.of(6_500L));
    exchange(81, "e-1", JANUARY, Optional.of(7_000L));
    exchange(82, "w-1", FEBRUARY, Optional.empty());
    var since = DECEMBER.minus(Duration.ofDays(1));
    var until = FEBRUARY.plus(Duration.ofDays(1));

    var all = wear.of(desk.office, since, until);

    assertThat(all.models())
        .containsExactly(new OfModel("高频头", "PBI Turbo-2100", 3, 2, 1, 13_500, 1));
    assertThat(all.repeats())
        .containsExactly(new Repeat(District.E1, "春晖一站", "城东办事处", Finding.LNB_DEAD, 2, JANUARY));
    assertThat(all.years())
        .containsExactly(new OfYear(2027, 2, 7_000, 1), new OfYear(2026, 1, 6_500, 0));
    assertThat(wear.of(Scope.of(desk.district.west), since, until).models())
        .extracting(OfModel::pieces)
        .containsExactly(1L);
    assertThat(wear.of(desk.office, JANUARY, until).repeats()).isEmpty();
  }

  private void exchange(int diagnosis, String site, Instant at, Optional<Long> fen)
      throws SQLException {
    desk.diagnosis(diagnosis, site, "LNB_DEAD", at);
    desk.chase.look(at);
    var ticket = desk.list(TicketFilter.Part.GOING, at).getFirst().id();
    var part = new Part("高频头", "PBI Turbo-2100", "", fen);
    var repair = new Repair(Optional.of(Finding.LNB_DEAD), "换高频头", Optional.empty(), List.of(part));
    desk.move(ticket, desk.li, new Repaired(repair), at.plusSeconds(3_600));
    desk.over(diagnosis, at.plusSeconds(3_600));
    desk.chase.look(at.plusSeconds(4_000));
  }
}
