package zhenzhi.collector.station.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.premises.Premises.Spot;

/** Where sites stand and what they hang on, in the database. */
class PremisesIT {
  private static final Premises KNOWN =
      new Premises(Optional.of(new Spot(29.87, 121.55)), "城东一线", "东机房 2 号", "", "box-7");

  private final District district = new District(Map.of());
  private final PremisesService premises = district.context.getBean(PremisesService.class);

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whatIsEnteredIsKeptAndCanBeTakenBack() throws SQLException {
    assertThat(premises.get(Scope.ALL, District.E1)).isEqualTo(Premises.UNKNOWN);

    premises.keep(Scope.ALL, District.E1, KNOWN, 1);
    assertThat(premises.get(Scope.ALL, District.E1)).isEqualTo(KNOWN);
    assertThat(premises.get(Scope.ALL, District.E2)).isEqualTo(Premises.UNKNOWN);

    premises.keep(Scope.ALL, District.E1, Premises.UNKNOWN, 1);
    assertThat(premises.get(Scope.ALL, District.E1)).isEqualTo(Premises.UNKNOWN);
  }

  @Test
  void nobodyLooksBeyondTheOwnSubtree() throws SQLException {
    premises.keep(Scope.ALL, District.E1, KNOWN, 1);
    var west = Scope.of(district.west);

    assertThatThrownBy(() -> premises.keep(west, District.E1, Premises.UNKNOWN, 1))
        .isInstanceOf(Refusal.class);
    assertThat(premises.names(west).feeders()).isEmpty();
    assertThat(premises.names(Scope.ALL))
        .isEqualTo(new PremisesService.Names(List.of("城东一线"), List.of("东机房 2 号"), List.of()));
  }
}
