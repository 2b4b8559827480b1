package zhenzhi.simulator.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against table 5 of Recommendation ITU-R P.838-3. */
class SpecificAttenuationTest {

  @ParameterizedTest(name = "{0} GHz")
  @CsvSource(
      textBlock =
          """
          # GHz, kH, alphaH, kV, alphaV
          4,  0.0001071, 1.6009, 0.0002461, 1.2476
          10, 0.01217,   1.2571, 0.01129,   1.2156
          12, 0.02386,   1.1825, 0.02455,   1.1216
          20, 0.09164,   1.0568, 0.09611,   0.9847
          """)
  void coefficientsAreThePublishedOnes(
      double gigahertz, double kH, double alphaH, double kV, double alphaV) {
    var horizontal = SpecificAttenuation.horizontal(gigahertz);
    var vertical = SpecificAttenuation.vertical(gigahertz);

    assertThat(horizontal.k()).isCloseTo(kH, Percentage.withPercentage(0.2));
    assertThat(horizontal.alpha()).isCloseTo(alphaH, within(0.0002));
    assertThat(vertical.k()).isCloseTo(kV, Percentage.withPercentage(0.2));
    assertThat(vertical.alpha()).isCloseTo(alphaV, within(0.0002));
  }

  /** 0.02386 · 25^1.1825 and 0.0001071 · 25^1.6009. */
  @Test
  void twentyFiveMillimetresAnHour() {
    assertThat(SpecificAttenuation.horizontal(12).decibels(25)).isCloseTo(1.073, within(0.005));
    assertThat(SpecificAttenuation.horizontal(4).decibels(25)).isCloseTo(0.0185, within(0.0005));
  }

  @Test
  void circularLiesBetween() {
    var circular = SpecificAttenuation.of(12, 45, 45).decibels(30);

    assertThat(circular)
        .isBetween(
            SpecificAttenuation.vertical(12).decibels(30),
            SpecificAttenuation.horizontal(12).decibels(30));
  }

  /** What administrators see: heavy rain takes many dB of Ku and next to nothing of C. */
  @Test
  void rainTakesKuAndHardlyC() {
    var ku = RainPath.of(11.95, 30, 45);
    var c = RainPath.of(3.9, 30, 45);

    assertThat(ku.attenuation(40)).isBetween(5.0, 12.0);
    assertThat(c.attenuation(40)).isLessThan(0.5);
    assertThat(ku.attenuation(0)).isZero();
  }

  /** By P.839-2: 5 km up to 23° of latitude, 0.075 km less with each degree beyond; 360 m more. */
  @ParameterizedTest
  @CsvSource({"10, 5.36", "23, 5.36", "40, 4.085"})
  void rainHeight(double latitude, double km) {
    assertThat(RainPath.heightKm(latitude)).isCloseTo(km, within(1e-9));
  }

  @Test
  void rainThatHidesEverythingIsAsWarmAsItself() {
    assertThat(RainPath.noise(40)).isCloseTo(275, within(0.1));
    assertThat(RainPath.noise(3)).isCloseTo(137, within(1.0));
  }
}
