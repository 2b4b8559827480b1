package zhenzhi.collector.ingest.facts;

import static zhenzhi.collector.ingest.facts.FactRepository.real;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.ingest.placement.Placed;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/**
 * What is known of each station now. Each part is overwritten by what is newer, by the time of the
 * item and not of its arrival; so late and shuffled reports leave the same.
 */
public final class StateRepository {
  private static final Bulk<Item<Received>> REPORT =
      StateRepository.<Received>part("report_at")
          .column("boot", "uuid", Item::boot)
          .column("seq", "bigint", Item::seq)
          .column(
              "booted_at",
              "timestamptz",
              item -> item.received().placement().at(Duration.ZERO).from());

  private static final Bulk<Item<Reception>> RECEPTION =
      StateRepository.<Reception>part("reception_at")
          .column("receiver_locked", "boolean", item -> item.fact().locked())
          .column("band", "text", item -> item.fact().band())
          .column("strength_percent", "real", item -> real(item.fact().strengthPercent()))
          .column("quality_percent", "real", item -> real(item.fact().qualityPercent()))
          .column("snr_db", "real", item -> real(item.fact().snrDb()));

  private static final Bulk<Item<Line>> LINE =
      StateRepository.<Line>part("line_at")
          .column("carrier", "boolean", item -> item.fact().carrier())
          .column("dns", "text", item -> item.fact().dns())
          .column("broker", "text", item -> item.fact().broker())
          .column("round_trip_ms", "real", item -> real(item.fact().roundTripMs()))
          .column("loss_percent", "real", item -> real(item.fact().lossPercent()));

  private static final Bulk<Item<Box>> BOX =
      StateRepository.<Box>part("box_at")
          .column("load", "real", item -> real(item.fact().load()))
          .column("memory_total_mib", "integer", item -> item.fact().memoryTotalMiB())
          .column("memory_free_mib", "integer", item -> item.fact().memoryFreeMiB())
          .column("disk_total_mib", "integer", item -> item.fact().diskTotalMiB())
          .column("disk_free_mib", "integer", item -> item.fact().diskFreeMiB())
          .column("temperature_celsius", "real", item -> real(item.fact().temperatureCelsius()))
          .column("clock_synchronised", "boolean", item -> item.fact().clockSynchronised());

  private static final Bulk<Item<Binding>> BINDING =
      StateRepository.<Binding>part("binding_at")
          .column("bound_account", "text", item -> item.fact().account())
          .column("device", "text", item -> item.fact().device())
          .column("binding", "text", item -> item.fact().state());

  private static final Bulk<Item<Playback>> PLAYBACK =
      StateRepository.<Playback>part("played_until")
          .column("playing_title", "text", item -> item.fact().title())
          .column("playing_category", "text", item -> item.fact().category())
          .column("player", "text", item -> item.fact().player());

  private static final Bulk<Map.Entry<Long, Instant>> HEARD =
      Bulk.<Map.Entry<Long, Instant>>rows()
          .column("station_id", "bigint", Map.Entry::getKey)
          .column("heard_at", "timestamptz", Map.Entry::getValue);

  private StateRepository() {}

  /**
   * Makes the stations' rows ours until the end of the transaction: one writer per station, however
   * many collectors there are.
   */
  public static void lock(Connection connection, Collection<Long> stations) throws SQLException {
    var create =
        """
        INSERT INTO station_state (station_id)
        SELECT id FROM unnest(?) AS given (id)
        ORDER BY id
        ON CONFLICT DO NOTHING
        """;
    var lock =
        """
        SELECT station_id
        FROM station_state
        WHERE station_id = ANY (?)
        ORDER BY station_id
        FOR UPDATE
        """;
    var ids = connection.createArrayOf("bigint", stations.stream().distinct().toArray());
    try (var creating = connection.prepareStatement(create);
        var locking = connection.prepareStatement(lock)) {
      creating.setArray(1, ids);
      creating.executeUpdate();
      locking.setArray(1, ids);
      locking.execute();
    }
  }

  /** Takes what is newest in {@code reports}. */
  public static void renew(Connection connection, List<Received> reports) throws SQLException {
    renew(connection, "report_at", REPORT, reports.stream().map(StateRepository::item).toList());
    renew(connection, "reception_at", RECEPTION, Item.samples(reports, Reception.class));
    renew(connection, "line_at", LINE, Item.samples(reports, Line.class));
    renew(connection, "box_at", BOX, Item.samples(reports, Box.class));
    renew(connection, "binding_at", BINDING, Item.samples(reports, Binding.class));
    renew(connection, "played_until", PLAYBACK, Item.playback(reports));
  }

  /** When anything last came from each station, by our clock. */
  public static void heard(Connection connection, Map<Long, Instant> heard) throws SQLException {
    var rows = heard.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    HEARD.run(connection, HEARD.renewStateBy("heard_at"), rows);
  }

  private static <T> void renew(
      Connection connection, String time, Bulk<Item<T>> rows, List<Item<T>> items)
      throws SQLException {
    rows.run(connection, rows.renewStateBy(time), Item.newest(items));
  }

  private static <T> Bulk<Item<T>> part(String time) {
    return Bulk.<Item<T>>rows()
        .column("station_id", "bigint", Item::station)
        .column(time, "timestamptz", item -> item.placed().until());
  }

  /** A report as an item of itself. */
  private static Item<Received> item(Received received) {
    Placed made = received.made();
    return new Item<>(received, 0, made, received);
  }
}
