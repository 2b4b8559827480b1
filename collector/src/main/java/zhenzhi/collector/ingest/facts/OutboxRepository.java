package zhenzhi.collector.ingest.facts;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport.Backlog;

/**
 * How full each box's outbox is, by the time of sending and not of arrival; and which report was
 * the last that was sent as the only one. Copies of what is stored tell it, too.
 */
public final class OutboxRepository {
  private static final Comparator<Waiting> NEWEST =
      comparing(Waiting::sentAt)
          .thenComparing(comparingInt((Waiting waiting) -> waiting.backlog().reports()).reversed())
          .thenComparing(comparingLong((Waiting waiting) -> waiting.backlog().bytes()).reversed());

  private static final Comparator<Waiting> LAST_ALONE =
      comparing(Waiting::sentAt)
          .thenComparingLong(waiting -> waiting.id().seq())
          .thenComparing(waiting -> waiting.id().boot());

  private static final Bulk<Told> TOLD =
      Bulk.<Told>rows()
          .column("station_id", "bigint", told -> told.newest().station())
          .column("waiting_at", "timestamptz", told -> told.newest().sentAt())
          .column("waiting_reports", "integer", told -> told.newest().backlog().reports())
          .column("waiting_bytes", "bigint", told -> told.newest().backlog().bytes())
          .column("drained_at", "timestamptz", told -> alone(told, Waiting::sentAt))
          .column("drained_boot", "uuid", told -> alone(told, waiting -> waiting.id().boot()))
          .column("drained_seq", "bigint", told -> alone(told, waiting -> waiting.id().seq()));

  private static final String RENEW =
      """
      UPDATE station_state AS known
      SET (waiting_at, waiting_reports, waiting_bytes) = (
          SELECT waiting_at, waiting_reports, waiting_bytes
          FROM (VALUES
            (known.waiting_at, known.waiting_reports, known.waiting_bytes),
            (given.waiting_at, given.waiting_reports, given.waiting_bytes)
          ) AS either (waiting_at, waiting_reports, waiting_bytes)
          ORDER BY waiting_at DESC NULLS LAST, waiting_reports, waiting_bytes
          LIMIT 1),
        (drained_at, drained_boot, drained_seq) = (
          SELECT drained_at, drained_boot, drained_seq
          FROM (VALUES
            (known.drained_at, known.drained_boot, known.drained_seq),
            (given.drained_at, given.drained_boot, given.drained_seq)
          ) AS either (drained_at, drained_boot, drained_seq)
          ORDER BY drained_at DESC NULLS LAST, drained_seq DESC, drained_boot DESC
          LIMIT 1)
      FROM %s
      WHERE known.station_id = given.station_id
      """
          .formatted(TOLD.given());

  private OutboxRepository() {}

  /** What the outbox held when the report {@code id} was sent. */
  public record Waiting(long station, ReportId id, Instant sentAt, Backlog backlog) {
    boolean isAlone() {
      return backlog.reports() == 1;
    }
  }

  private record Told(Waiting newest, Optional<Waiting> alone) {}

  public static void renew(Connection connection, List<Waiting> all) throws SQLException {
    var newest = perStation(all, NEWEST);
    var alone = perStation(all.stream().filter(Waiting::isAlone).toList(), LAST_ALONE);
    var told =
        newest.values().stream()
            .map(waiting -> new Told(waiting, Optional.ofNullable(alone.get(waiting.station()))))
            .toList();
    TOLD.run(connection, RENEW, told);
  }

  private static Map<Long, Waiting> perStation(List<Waiting> all, Comparator<Waiting> order) {
    return all.stream()
        .collect(
            toMap(
                Waiting::station, Function.identity(), BinaryOperator.maxBy(order), TreeMap::new));
  }

  private static <T> @Nullable T alone(Told told, Function<Waiting, T> part) {
    return told.alone().map(part).orElse(null);
  }
}
