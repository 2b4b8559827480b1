package zhenzhi.collector.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.db.Flavour;

/**
 * What of a table is too old.
 *
 * @param keptAs how its rows lie there
 * @param instant the column that says how old a row is
 * @param before which moment it has to be
 */
record Expiry(KeptAs keptAs, String table, String instant, Instant before) {
  /** The tables of samples, which are chunks where there is TimescaleDB. */
  static final List<String> SAMPLES =
      List.of("reception_sample", "line_sample", "box_sample", "binding_sample");

  /** How rows lie in a table, and so how old ones are found. */
  enum KeptAs {
    /** Facts by site and time; in chunks of time where there is TimescaleDB. */
    CHUNKS,
    /**
     * By site and hour. On flavour timescale a continuous aggregate stands beside the table, which
     * has what was summed up before the database was of that flavour.
     */
    HOURS,
    /** By site and time on every flavour. */
    SITES,
    /** By time. */
    TIMES
  }

  /** The hypertable whose chunks go as a whole, where there is one. */
  Optional<String> hypertable(Flavour flavour) {
    return switch (keptAs) {
      case CHUNKS -> flavour == Flavour.POSTGRES ? Optional.empty() : Optional.of(table);
      case HOURS ->
          flavour == Flavour.TIMESCALE ? Optional.of(table + "_aggregate") : Optional.empty();
      case SITES, TIMES -> Optional.empty();
    };
  }

  /** Whether there are rows that go one by one. */
  boolean hasRows(Flavour flavour) {
    return keptAs != KeptAs.CHUNKS || flavour == Flavour.POSTGRES;
  }

  /** All that is too old; what is not named here is kept for good. */
  static List<Expiry> of(UpkeepConfig config, Instant now) {
    var samples = now.minus(config.samples());
    var hours = now.minus(config.hours());
    return Stream.concat(
            SAMPLES.stream().map(table -> new Expiry(KeptAs.CHUNKS, table, "at", samples)),
            Stream.of(
                new Expiry(KeptAs.CHUNKS, "event", "at", now.minus(config.events())),
                new Expiry(KeptAs.HOURS, "reception_hour", "hour", hours),
                new Expiry(KeptAs.HOURS, "line_hour", "hour", hours),
                new Expiry(KeptAs.HOURS, "box_hour", "hour", hours),
                new Expiry(KeptAs.SITES, "sample_day", "day", hours),
                new Expiry(
                    KeptAs.TIMES, "quarantine", "received_at", now.minus(config.quarantine()))))
        .toList();
  }
}
