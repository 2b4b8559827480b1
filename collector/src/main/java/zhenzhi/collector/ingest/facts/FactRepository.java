package zhenzhi.collector.ingest.facts;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.Bulk;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;

/** What stations reported, item by item. */
public final class FactRepository {
  private static final Table<Item<Reception>> RECEPTION =
      FactRepository.<Reception>table("reception_sample", "at")
          .text("receiver", item -> item.fact().receiver())
          .text("system", item -> item.fact().system().name())
          .text("band", item -> item.fact().band().name())
          .bool("locked", item -> item.fact().locked())
          .real("strength_percent", item -> item.fact().strengthPercent())
          .real("strength_dbm", item -> item.fact().strengthDbm())
          .real("quality_percent", item -> item.fact().qualityPercent())
          .real("snr_db", item -> item.fact().snrDb())
          .real8("bit_error_rate", item -> item.fact().bitErrorRate())
          .bigint("uncorrected_blocks", item -> item.fact().uncorrectedBlocks())
          .real("lnb_volts", item -> item.fact().lnbVolts())
          .real("lnb_milliamps", item -> item.fact().lnbMilliamps());

  private static final Table<Item<Line>> LINE =
      FactRepository.<Line>table("line_sample", "at")
          .text("network", item -> item.fact().network())
          .bool("carrier", item -> item.fact().carrier())
          .texts("addresses", item -> item.fact().addresses())
          .text("gateway", item -> item.fact().gateway())
          .text("dns", item -> item.fact().dns().name())
          .text("broker", item -> item.fact().broker().name())
          .real("round_trip_ms", item -> item.fact().roundTripMs())
          .real("loss_percent", item -> item.fact().lossPercent());

  private static final Table<Item<Box>> BOX =
      FactRepository.<Box>table("box_sample", "at")
          .bigint("uptime_ms", item -> item.fact().uptime().toMillis())
          .real("load", item -> item.fact().load())
          .integer("memory_total_mib", item -> item.fact().memoryTotalMiB())
          .integer("memory_free_mib", item -> item.fact().memoryFreeMiB())
          .integer("disk_total_mib", item -> item.fact().diskTotalMiB())
          .integer("disk_free_mib", item -> item.fact().diskFreeMiB())
          .real("temperature_celsius", item -> item.fact().temperatureCelsius())
          .bool("clock_synchronised", item -> item.fact().clockSynchronised());

  private static final Table<Item<Binding>> BINDING =
      FactRepository.<Binding>table("binding_sample", "at")
          .text("account", item -> item.fact().account())
          .text("device", item -> item.fact().device())
          .text("state", item -> item.fact().state().name());

  private static final Table<Item<Playback>> PLAYBACK =
      FactRepository.<Playback>table("playback", "started_at")
          .time("ended_at", item -> item.placed().until())
          .integer("session", item -> item.fact().session())
          .text("content", item -> item.fact().content())
          .text("title", item -> item.fact().title())
          .text("category", item -> item.fact().category().name())
          .text("player", item -> item.fact().player())
          .text("display", item -> item.fact().evidence().display().name())
          .time("last_key_at", FactRepository::lastKeyAt)
          .text("placed_by", item -> item.placed().by().name());

  /** So few that their kind may be taken out of their own JSON. */
  private static final Bulk<Item<Event>> EVENT =
      Bulk.<Item<Event>>rows()
          .column("station_id", "bigint", Item::station)
          .column("at", "timestamptz", item -> item.placed().from())
          .column("boot", "uuid", Item::boot)
          .column("seq", "bigint", Item::seq)
          .column("item", "smallint", Item::number)
          .column("kind", "jsonb", "kind ->> 'kind'", item -> json(item.fact()))
          .column("detail", "jsonb", item -> json(item.fact()));

  private FactRepository() {}

  /** Adds everything that reports say which are new: the ledger has seen to that. */
  public static void add(Connection connection, Items items) throws SQLException {
    RECEPTION.copy(connection, items.reception());
    LINE.copy(connection, items.line());
    BOX.copy(connection, items.box());
    BINDING.copy(connection, items.binding());
    PLAYBACK.copy(connection, items.playback());
    EVENT.run(connection, EVENT.insertInto("event"), items.events());
  }

  private static <T> Table<Item<T>> table(String name, String time) {
    return Table.<Item<T>>called(name)
        .bigint("station_id", Item::station)
        .time(time, item -> item.placed().from())
        .uuid("boot", Item::boot)
        .bigint("seq", Item::seq)
        .smallint("item", Item::number);
  }

  private static @Nullable Instant lastKeyAt(Item<Playback> item) {
    var lastKey = item.fact().evidence().lastKey();
    return lastKey == null ? null : item.received().placement().at(lastKey).from();
  }

  private static String json(Event event) {
    return new String(ProtocolJson.encode(event), StandardCharsets.UTF_8);
  }
}
