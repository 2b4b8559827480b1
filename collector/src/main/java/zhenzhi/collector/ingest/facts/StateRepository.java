package zhenzhi.collector.ingest.facts;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.Bulk;
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
  private static final Bulk<News> HEARD =
      Bulk.<News>rows().column("heard_at", "timestamptz", News::heard);

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

  private static final Bulk<Waiting> WAITING =
      Bulk.<Waiting>rows()
          .column("waiting_at", "timestamptz", Waiting::sentAt)
          .column("waiting_reports", "integer", waiting -> waiting.backlog().reports())
          .column("waiting_bytes", "bigint", waiting -> waiting.backlog().bytes());

  private static final Bulk<Waiting> DRAINED =
      Bulk.<Waiting>rows()
          .column("drained_at", "timestamptz", Waiting::sentAt)
          .column("drained_boot", "uuid", waiting -> waiting.id().boot())
          .column("drained_seq", "bigint", waiting -> waiting.id().seq());

  private static final Bulk<News> STATE =
      Bulk.<News>rows()
          .column("station_id", "bigint", News::station)
          .part(news -> news, HEARD)
          .part(News::report, REPORT)
          .part(News::reception, RECEPTION)
          .part(News::line, LINE)
          .part(News::box, BOX)
          .part(News::binding, BINDING)
          .part(News::playback, PLAYBACK)
          .part(News::waiting, WAITING)
          .part(News::drained, DRAINED);

  /** One statement, so that a row is written once a batch however much is new of it. */
  private static final String RENEW =
      """
      UPDATE station_state AS known
      SET %s
      FROM %s
      WHERE known.station_id = given.station_id
      """
          .formatted(
              Stream.concat(
                      Stream.of(HEARD, REPORT, RECEPTION, LINE, BOX, BINDING, PLAYBACK)
                          .map(StateRepository::renewal),
                      // Of two sent in one instant the emptier outbox is the later one's.
                      Stream.of(
                          renewal(
                              WAITING,
                              "(known.waiting_at, given.waiting_reports, given.waiting_bytes)"
                                  + " < (given.waiting_at, known.waiting_reports, known.waiting_bytes)"),
                          renewal(
                              DRAINED,
                              "(known.drained_at, known.drained_seq, known.drained_boot)"
                                  + " < (given.drained_at, given.drained_seq, given.drained_boot)")))
                  .collect(joining(",\n")),
              STATE.given());

  private StateRepository() {}

  /**
   * Takes what is newest.
   *
   * @param heard when anything last came from each station, by our clock
   * @param waiting what the outboxes held
   */
  public static void renew(
      Connection connection, Items items, Map<Long, Instant> heard, Collection<Waiting> waiting)
      throws SQLException {
    STATE.run(connection, RENEW, News.of(items, heard, waiting));
  }

  /** Its first column is the time that decides; a part that is not given has none. */
  private static String renewal(Bulk<?> part) {
    var time = part.columns().getFirst().name();
    return renewal(part, "known.%1$s < given.%1$s".formatted(time));
  }

  private static String renewal(Bulk<?> part, String isNewer) {
    var time = part.columns().getFirst().name();
    return part.columns().stream()
        .map(column ->
            "%1$s = CASE WHEN known.%2$s IS NULL OR %3$s THEN given.%1$s ELSE known.%1$s END"
                .formatted(column.name(), time, isNewer))
        .collect(joining(",\n"));
  }

  private static <T> Bulk<Item<T>> part(String time) {
    return Bulk.<Item<T>>rows().column(time, "timestamptz", item -> item.placed().until());
  }

  /** What is too small for a real becomes zero; PostgreSQL would refuse it. */
  private static @Nullable Float real(@Nullable Double value) {
    return value == null ? null : value.floatValue();
  }
}
