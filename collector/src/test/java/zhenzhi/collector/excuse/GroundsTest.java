package zhenzhi.collector.excuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.excuse.Excuse.Cause;

class GroundsTest {

  @ParameterizedTest(name = "{0}: alone {1}, with others {2}, spared {3}")
  @CsvSource(
      textBlock =
          """
          # finding,      alone,   incident,    hardware
          LNB_DEAD,       FAULT,   AREA_OUTAGE, true
          LINE_DOWN,      FAULT,   AREA_OUTAGE, true
          BINDING_WRONG,  FAULT,   AREA_OUTAGE, false
          SNOW_ON_DISH,   WEATHER, WEATHER,     false
          # who pulls the plug looks the same
          POWER_CUT,      ,        POWER_CUT,   false
          # a lesson can be held, but it is hardware
          BOX_HOT,        ,        AREA_OUTAGE, true
          DISK_FULL,      ,        AREA_OUTAGE, false
          OUT_OF_REACH,   ,        AREA_OUTAGE, false
          SWITCHED_OFF,   ,        ,            false
          """)
  void saysWhatExcuses(Finding finding, Cause alone, Cause incident, boolean isHardware) {
    assertThat(Grounds.of(finding)).isEqualTo(Optional.ofNullable(alone));
    assertThat(Grounds.ofIncident(finding)).isEqualTo(Optional.ofNullable(incident));
    assertThat(Grounds.isHardware(finding)).isEqualTo(isHardware);
  }

  @Test
  void managementNeverExcuses() {
    assertThat(Arrays.stream(Finding.values()))
        .filteredOn(finding -> finding.faultClass() == FaultClass.MANAGEMENT)
        .isNotEmpty()
        .allSatisfy(finding -> {
          assertThat(Grounds.of(finding)).isEmpty();
          assertThat(Grounds.ofIncident(finding)).isEmpty();
          assertThat(Grounds.isHardware(finding)).isFalse();
        });
  }

  @Test
  void theLikeliestOfSeveralIsNotVerified() {
    assertThat(Arrays.stream(Confidence.values()).filter(Grounds::isVerified))
        .containsExactlyInAnyOrder(Confidence.MEDIUM, Confidence.HIGH);
  }
}
