package zhenzhi.simulator.dish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.simulator.chance.Dice;

class ModeTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # EN 302 307 table 13
          QPSK_1_2,  1.00
          QPSK_3_5,  2.23
          QPSK_2_3,  3.10
          QPSK_3_4,  4.03
          QPSK_4_5,  4.68
          QPSK_5_6,  5.18
          QPSK_8_9,  6.20
          QPSK_9_10, 6.42
          PSK8_3_5,  5.50
          PSK8_2_3,  6.62
          PSK8_3_4,  7.91
          PSK8_5_6,  9.35
          PSK8_8_9,  10.69
          PSK8_9_10, 10.98
          """)
  void needsWhatTheStandardSays(Mode mode, double decibels) {
    assertThat(mode.threshold()).isEqualTo(decibels);
  }

  /**
   * Dishes that were installed by somebody work: a clear sky leaves margin to each of a thousand.
   */
  @Test
  void everyDishWorksUnderAClearSky() {
    for (var nth = 0; nth < 1_000; nth++) {
      var dice = Dice.of(1, "dish", nth);
      assertThat(LinkBudget.c(34.7, 113.6, 115.5, dice).margin()).isBetween(2.0, 14.0);
      assertThat(LinkBudget.ku(34.7, 113.6, 92.2, dice).margin()).isBetween(3.0, 14.0);
    }
  }

  @Test
  void noiseAndLossTakeTheSignalTwice() {
    var ku = LinkBudget.ku(34.7, 113.6, 92.2, Dice.of(1, "dish"));

    assertThat(ku.snr(0, 0, 0)).isCloseTo(ku.snr(), within(0.2));
    assertThat(ku.snr(3, 0, 0)).isCloseTo(ku.snr() - 3, within(0.2));
    assertThat(ku.snr(0, ku.noiseKelvin(), 0)).isCloseTo(ku.snr() - 3.01, within(0.2));
    assertThat(ku.level(0, 0, -10)).isCloseTo(ku.level(0, 0, 0) - 10, within(0.5));
    assertThat(ku.pointingLoss(ku.beamwidth() / 2)).isCloseTo(3, within(0.01));
  }

  /** The sun makes the signal stronger and worse; rain makes it weaker and worse. */
  @Test
  void theSunAddsStrength() {
    var c = LinkBudget.c(34.7, 113.6, 115.5, Dice.of(1, "dish"));

    assertThat(c.level(0, 500, 0)).isGreaterThan(c.level(0, 0, 0));
    assertThat(c.snr(0, 500, 0)).isLessThan(c.snr() - 5);
  }

  @Test
  void percentagesOfMakersCannotBeCompared() {
    var a = Receiver.of('A');
    var d = Receiver.of('D');

    assertThat(a.quality(12, true)).isNotEqualTo(d.quality(12, true));
    assertThat(d.quality(12.3, true) % 5).isZero();
    assertThat(d.snr(12, true)).isNull();
    assertThat(a.snr(12.04, true)).isEqualTo(12.0);
    assertThat(a.quality(30, true)).isEqualTo(100);
    assertThat(Receiver.of('G').quality(30, true)).isEqualTo(85);
  }
}
