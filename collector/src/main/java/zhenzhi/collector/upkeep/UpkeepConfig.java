package zhenzhi.collector.upkeep;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long facts are kept that nothing is counted from, and how much room the newest may take.
 *
 * @param samples after which what boxes measured minute by minute is deleted: a quarter, and ten
 *     days in which its bulletin is questioned; at least 62 days, since a box that is always on
 *     holds up to 60 days back; what is told later than this is not summed up
 * @param hours after which the same by the hour is deleted: five years, in which a dish and a line
 *     show how they age [guess]
 * @param events after which what happened on boxes is deleted: three years, the limit for claims
 *     before a court (Civil Code of the PRC, 188)
 * @param quarantine after which messages that were put aside are deleted; how many there were is
 *     kept
 * @param memoryMib memory of the database's server in MiB; the newest chunks of samples are to fit
 *     into a quarter of it
 */
@ConfigurationProperties("zhenzhi.upkeep")
record UpkeepConfig(
    @Bindable(defaultValue = "100d") Duration samples,
    @Bindable(defaultValue = "1827d") Duration hours,
    @Bindable(defaultValue = "1096d") Duration events,
    @Bindable(defaultValue = "100d") Duration quarantine,
    @Bindable(defaultValue = "2048") long memoryMib) {
  /** How old it may be what a box tells that is always on: its outbox is full then. */
  static final Duration TOLD_LATE = Duration.ofDays(60);

  private static final Duration LEAST = TOLD_LATE.plusDays(2);

  UpkeepConfig {
    if (samples.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "zhenzhi.upkeep.samples is %dd; it has to be 62d at least".formatted(samples.toDays()));
    }
  }
}
