package zhenzhi.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.station.premises.Premises;
import zhenzhi.collector.station.premises.Premises.Spot;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** What is wrong with a form names the field and what stands in it. */
class EnteredPremisesTest {
  @Test
  void whatIsKnownComesBackAsItWas() {
    var known = new Premises(Optional.of(new Spot(29.87, 121.55)), "城东一线", "东机房", "", "box-7");

    assertThat(EnteredPremises.of(known).premises()).isEqualTo(known);
    assertThat(EnteredPremises.of(Premises.UNKNOWN).premises()).isEqualTo(Premises.UNKNOWN);
  }

  @Test
  void aPlaceThatIsNoneIsSentBack() {
    assertThatThrownBy(() -> spot("北", "121.55"))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("纬度要填")
        .hasMessageContaining("“北”");
    assertThatThrownBy(() -> spot("29.87", "190")).hasMessageContaining("“190”");
    assertThatThrownBy(() -> spot("29.87", "NaN")).hasMessageContaining("“NaN”");
    assertThatThrownBy(() -> spot("29.87", "")).hasMessageContaining("经度没有填");
    assertThatThrownBy(() -> spot("", "121.55")).hasMessageContaining("纬度没有填");
    assertThatThrownBy(() -> spot("87.6", "43.8")).hasMessageContaining("填反了");
  }

  @Test
  void aNameThatIsADescriptionIsSentBack() {
    var form = new Form(Map.of("feeder", "线".repeat(61)));

    assertThatThrownBy(() -> new EnteredPremises(form).premises())
        .hasMessageContaining("供电线路最多 60");
  }

  private static Premises spot(String latitude, String longitude) {
    return new EnteredPremises(new Form(Map.of("latitude", latitude, "longitude", longitude)))
        .premises();
  }
}
