package zhenzhi.dashboard.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Step;

class StepsTest {
  private static final EnumSet<Step> ALL = EnumSet.allOf(Step.class);

  @Test
  void theSubdistrictTakesTheTechniciansStepsWithItsOwn() {
    assertThat(TicketViews.steps(ALL, Role.SUBDISTRICT, Treater.SUBDISTRICT))
        .containsAll(TicketViews.steps(ALL, Role.TECHNICIAN, Treater.DISTRICT_REPAIR))
        .contains(Step.ACCEPT, Step.REPAIR);
  }

  @Test
  void theSubdistrictLeavesAloneWhatOthersTreat() {
    for (var unit : EnumSet.complementOf(EnumSet.of(Treater.SUBDISTRICT))) {
      assertThat(TicketViews.steps(ALL, Role.SUBDISTRICT, unit))
          .as("but for what it has reported itself")
          .containsExactly(Step.CONFIRM);
    }
  }

  @Test
  void theOfficeTakesAllAndAKeeperNone() {
    assertThat(TicketViews.steps(ALL, Role.OFFICE, Treater.TELECOM)).isEqualTo(ALL);
    assertThat(TicketViews.steps(ALL, Role.KEEPER, Treater.KEEPER)).isEmpty();
  }
}
