package zhenzhi.protocol;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at one part of a box. A measurement that the hardware does not offer is absent, which is
 * not the same as zero.
 */
public sealed interface Sample {
  /** When it was taken, by the box's uptime; milliseconds. */
  Duration uptime();

  /**
   * How well the tuner receives.
   *
   * @param receiver which tuner, 1 to 32 characters
   * @param strengthPercent 0 to 100 on the maker's own scale: only comparable with itself
   * @param strengthDbm −120 to 20
   * @param qualityPercent 0 to 100 on the maker's own scale
   * @param snrDb signal to noise, −20 to 60 dB
   * @param bitErrorRate before the outer code, 0 to 1
   * @param uncorrectedBlocks since the tuner was opened, 0 to 2^53 − 1
   * @param lnbVolts supply at the LNB, 0 to 30 V (nominal 13 or 18)
   * @param lnbMilliamps current into the LNB, 0 to 2000 mA
   */
  record Reception(
      Duration uptime,
      String receiver,
      DeliverySystem system,
      Band band,
      boolean locked,
      @Nullable Double strengthPercent,
      @Nullable Double strengthDbm,
      @Nullable Double qualityPercent,
      @Nullable Double snrDb,
      @Nullable Double bitErrorRate,
      @Nullable Long uncorrectedBlocks,
      @Nullable Double lnbVolts,
      @Nullable Double lnbMilliamps)
      implements Sample {}

  /**
   * How the network line is doing, from the plug outwards.
   *
   * @param network the interface, 1 to 32 characters
   * @param carrier whether something answers at the other end of the cable
   * @param addresses of the interface, at most 8, each 1 to 64 characters
   * @param gateway the default route's next hop, 1 to 64 characters; absent when there is none
   * @param roundTripMs to the broker, 0 to 60,000; absent when nothing came back
   * @param lossPercent of the tries to reach the broker, 0 to 100; absent when none was made
   */
  record Line(
      Duration uptime,
      String network,
      boolean carrier,
      List<String> addresses,
      @Nullable String gateway,
      Answer dns,
      Answer broker,
      @Nullable Double roundTripMs,
      @Nullable Double lossPercent)
      implements Sample {
    public Line {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * How the box itself is doing.
   *
   * @param load one-minute load average, 0 to 10,000
   * @param memoryTotalMiB 0 to 2^31 − 1; likewise the three below
   * @param temperatureCelsius of the hottest sensor, −60 to 200; absent when there is none
   * @param clockSynchronised whether a network time service has set the clock
   */
  record Box(
      Duration uptime,
      double load,
      int memoryTotalMiB,
      int memoryFreeMiB,
      int diskTotalMiB,
      int diskFreeMiB,
      @Nullable Double temperatureCelsius,
      boolean clockSynchronised)
      implements Sample {}

  /**
   * Which account of the back office the box believes to be its own.
   *
   * @param account 1 to 64 characters; absent when it has none
   * @param device serial or MAC as the operator knows it, 1 to 64 characters
   */
  record Binding(Duration uptime, @Nullable String account, String device, BindingState state)
      implements Sample {}

  /** How the signal is modulated. */
  enum DeliverySystem {
    DVB_S,
    DVB_S2,
    DVB_C,
    DVB_T,
    DVB_T2,
    DTMB,
    ABS_S,
    IPTV,
    UNKNOWN
  }

  /** The frequency band of a satellite receiver. */
  enum Band {
    C,
    KU,
    NONE
  }

  /** Whether a service answered when it was asked. */
  enum Answer {
    ANSWERED,
    SILENT,
    NOT_ASKED
  }

  /** What the operator's back office says of the box. */
  enum BindingState {
    BOUND,
    UNBOUND,
    REFUSED,
    UNKNOWN
  }
}
