package zhenzhi.simulator.dish;

/**
 * How a signal is modulated, and the signal to noise it needs.
 *
 * <p>DVB-S2: EN 302 307-1 table 13, quasi error free. ABS-S is taken as the like mode of DVB-S2;
 * DVB-C 64-QAM after EN 300 429 with 1.5 dB for the receiver, DVB-S QPSK 3/4 after EN 300 421.
 */
public enum Mode {
  QPSK_1_2(1.00),
  QPSK_3_5(2.23),
  QPSK_2_3(3.10),
  QPSK_3_4(4.03),
  QPSK_4_5(4.68),
  QPSK_5_6(5.18),
  QPSK_8_9(6.20),
  QPSK_9_10(6.42),
  PSK8_3_5(5.50),
  PSK8_2_3(6.62),
  PSK8_3_4(7.91),
  PSK8_5_6(9.35),
  PSK8_8_9(10.69),
  PSK8_9_10(10.98),
  DVB_S_QPSK_3_4(5.5),
  QAM_64(23.5);

  private final double threshold;

  Mode(double threshold) {
    this.threshold = threshold;
  }

  /** In dB. */
  public double threshold() {
    return threshold;
  }
}
