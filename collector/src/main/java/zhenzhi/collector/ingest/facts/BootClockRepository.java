package zhenzhi.collector.ingest.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhenzhi.collector.completeness.RunRepository.StationBoot;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.ingest.placement.BootClock;
import zhenzhi.collector.ingest.placement.PlacedBy;

/** By which clock the reports of a boot are placed. */
public final class BootClockRepository {
  private static final Comparator<Begun> BY_KEY =
      Comparator.<Begun>comparingLong(begun -> begun.boot().station())
          .thenComparing(begun -> begun.boot().boot());

  private static final Bulk<Begun> CLOCK =
      Bulk.<Begun>rows()
          .column("station_id", "bigint", begun -> begun.boot().station())
          .column("boot", "uuid", begun -> begun.boot().boot())
          .column("booted_at", "timestamptz", begun -> begun.clock().booted())
          .column("placed_by", "text", begun -> begun.clock().by());

  private static final String KEEP =
      CLOCK.insertInto("boot_clock", "(station_id, boot)")
          + "DO UPDATE SET booted_at = excluded.booted_at, placed_by = excluded.placed_by";

  private static final Bulk<StationBoot> WANTED =
      Bulk.<StationBoot>rows()
          .column("station_id", "bigint", StationBoot::station)
          .column("boot", "uuid", StationBoot::boot);

  private static final String KNOWN =
      """
      SELECT clock.station_id, clock.boot, booted_at, placed_by
      FROM %s
      JOIN boot_clock AS clock ON clock.station_id = given.station_id AND clock.boot = given.boot
      """
          .formatted(WANTED.given());

  private BootClockRepository() {}

  /** A boot, and when it began. */
  public record Begun(StationBoot boot, BootClock clock) {}

  /** Those of {@code boots} of which a report has been placed. */
  public static Map<StationBoot, BootClock> known(
      Connection connection, Collection<StationBoot> boots) throws SQLException {
    var known = new HashMap<StationBoot, BootClock>();
    if (boots.isEmpty()) {
      return known;
    }
    try (var statement = connection.prepareStatement(KNOWN)) {
      WANTED.bind(statement, List.copyOf(boots));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var booted = rows.getObject(3, OffsetDateTime.class).toInstant();
        known.put(
            new StationBoot(rows.getLong(1), rows.getObject(2, UUID.class)),
            new BootClock(booted, PlacedBy.valueOf(rows.getString(4))));
      }
    }
    return known;
  }

  /** Keeps what was learnt; the stations' rows are held. */
  public static void keep(Connection connection, List<Begun> learnt) throws SQLException {
    CLOCK.run(connection, KEEP, learnt.stream().sorted(BY_KEY).toList());
  }
}
