package zhenzhi.collector.ingest.facts;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/** What stations reported, item by item. */
public final class FactRepository {
  private static final Bulk<Item<Reception>> RECEPTION =
      FactRepository.<Reception>sample()
          .column("receiver", "text", item -> item.fact().receiver())
          .column("system", "text", item -> item.fact().system())
          .column("band", "text", item -> item.fact().band())
          .column("locked", "boolean", item -> item.fact().locked())
          .column("strength_percent", "real", item -> real(item.fact().strengthPercent()))
          .column("strength_dbm", "real", item -> real(item.fact().strengthDbm()))
          .column("quality_percent", "real", item -> real(item.fact().qualityPercent()))
          .column("snr_db", "real", item -> real(item.fact().snrDb()))
          .column("bit_error_rate", "double precision", item -> item.fact().bitErrorRate())
          .column("uncorrected_blocks", "bigint", item -> item.fact().uncorrectedBlocks())
          .column("lnb_volts", "real", item -> real(item.fact().lnbVolts()))
          .column("lnb_milliamps", "real", item -> real(item.fact().lnbMilliamps()));

  private static final Bulk<Item<Line>> LINE =
      FactRepository.<Line>sample()
          .column("network", "text", item -> item.fact().network())
          .column("carrier", "boolean", item -> item.fact().carrier())
          .column(
              "addresses",
              "text",
              "string_to_array(addresses, chr(10))",
              item -> String.join("\n", item.fact().addresses()))
          .column("gateway", "text", item -> item.fact().gateway())
          .column("dns", "text", item -> item.fact().dns())
          .column("broker", "text", item -> item.fact().broker())
          .column("round_trip_ms", "real", item -> real(item.fact().roundTripMs()))
          .column("loss_percent", "real", item -> real(item.fact().lossPercent()));

  private static final Bulk<Item<Box>> BOX =
      FactRepository.<Box>sample()
          .column("uptime_ms", "bigint", item -> item.fact().uptime().toMillis())
          .column("load", "real", item -> real(item.fact().load()))
          .column("memory_total_mib", "integer", item -> item.fact().memoryTotalMiB())
          .column("memory_free_mib", "integer", item -> item.fact().memoryFreeMiB())
          .column("disk_total_mib", "integer", item -> item.fact().diskTotalMiB())
          .column("disk_free_mib", "integer", item -> item.fact().diskFreeMiB())
          .column("temperature_celsius", "real", item -> real(item.fact().temperatureCelsius()))
          .column("clock_synchronised", "boolean", item -> item.fact().clockSynchronised());

  private static final Bulk<Item<Binding>> BINDING =
      FactRepository.<Binding>sample()
          .column("account", "text", item -> item.fact().account())
          .column("device", "text", item -> item.fact().device())
          .column("state", "text", item -> item.fact().state());

  private static final Bulk<Item<Playback>> PLAYBACK =
      FactRepository.<Playback>item("started_at")
          .column("ended_at", "timestamptz", item -> item.placed().until())
          .column("session", "integer", item -> item.fact().session())
          .column("content", "text", item -> item.fact().content())
          .column("title", "text", item -> item.fact().title())
          .column("category", "text", item -> item.fact().category())
          .column("player", "text", item -> item.fact().player())
          .column("display", "text", item -> item.fact().evidence().display())
          .column("last_key_at", "timestamptz", FactRepository::lastKeyAt)
          .column("placed_by", "text", item -> item.placed().by());

  private static final Bulk<Item<Event>> EVENT =
      FactRepository.<Event>item("at")
          .column("kind", "jsonb", "kind ->> 'kind'", item -> json(item.fact()))
          .column("detail", "jsonb", item -> json(item.fact()));

  private FactRepository() {}

  /** Keeps everything that {@code reports} say. */
  public static void keep(Connection connection, List<Received> reports) throws SQLException {
    insert(connection, "reception_sample", RECEPTION, Item.samples(reports, Reception.class));
    insert(connection, "line_sample", LINE, Item.samples(reports, Line.class));
    insert(connection, "box_sample", BOX, Item.samples(reports, Box.class));
    insert(connection, "binding_sample", BINDING, Item.samples(reports, Binding.class));
    insert(connection, "playback", PLAYBACK, Item.playback(reports));
    insert(connection, "event", EVENT, Item.events(reports));
  }

  private static <T> void insert(
      Connection connection, String table, Bulk<Item<T>> rows, List<Item<T>> items)
      throws SQLException {
    rows.run(connection, rows.insertInto(table), items);
  }

  private static <T> Bulk<Item<T>> sample() {
    return item("at");
  }

  private static <T> Bulk<Item<T>> item(String time) {
    return Bulk.<Item<T>>rows()
        .column("station_id", "bigint", Item::station)
        .column(time, "timestamptz", item -> item.placed().from())
        .column("boot", "uuid", Item::boot)
        .column("seq", "bigint", Item::seq)
        .column("item", "smallint", Item::number);
  }

  private static @Nullable Instant lastKeyAt(Item<Playback> item) {
    var lastKey = item.fact().evidence().lastKey();
    return lastKey == null ? null : item.received().placement().at(lastKey).from();
  }

  /** PostgreSQL refuses what is too small for a real; here it becomes zero. */
  static @Nullable Float real(@Nullable Double value) {
    return value == null ? null : value.floatValue();
  }

  private static String json(Event event) {
    return new String(ProtocolJson.encode(event), StandardCharsets.UTF_8);
  }
}
