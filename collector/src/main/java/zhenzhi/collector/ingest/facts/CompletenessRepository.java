package zhenzhi.collector.ingest.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.completeness.Hole;
import zhenzhi.collector.completeness.Holes;
import zhenzhi.collector.completeness.MissingDays;
import zhenzhi.collector.completeness.Run;
import zhenzhi.collector.completeness.RunRepository;
import zhenzhi.collector.completeness.RunRepository.StationBoot;
import zhenzhi.collector.completeness.Runs;
import zhenzhi.collector.completeness.Start;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.study.StationDate;
import zhenzhi.protocol.Event.Booted;
import zhenzhi.protocol.Event.EarlierBoot;

/**
 * Keeps which reports are here: runs of numbers, what was told of boots, and how many reports are
 * missing of each day. A report that continues its boot's run moves the end of one row.
 */
public final class CompletenessRepository {
  private static final Bulk<Stored> RUN =
      Bulk.<Stored>rows()
          .column("station_id", "bigint", stored -> stored.key().station())
          .column("boot", "uuid", stored -> stored.key().boot())
          .column("first_seq", "bigint", stored -> stored.run().first())
          .column("last_seq", "bigint", stored -> stored.run().last())
          .column("first_at", "timestamptz", stored -> stored.run().firstAt())
          .column("last_at", "timestamptz", stored -> stored.run().lastAt())
          .column("booted_at", "timestamptz", stored -> stored.run().bootedAt());

  private static final String KEEP_RUN =
      RUN.insertInto("report_run", "(station_id, boot, first_seq)")
          + """
          DO UPDATE SET
            last_seq = excluded.last_seq,
            first_at = excluded.first_at,
            last_at = excluded.last_at,
            booted_at = excluded.booted_at
          """;

  private static final Bulk<Stored> SWALLOWED =
      Bulk.<Stored>rows()
          .column("station_id", "bigint", stored -> stored.key().station())
          .column("boot", "uuid", stored -> stored.key().boot())
          .column("first_seq", "bigint", stored -> stored.run().first());

  private static final String FORGET_RUN =
      """
      DELETE FROM report_run AS run
      USING %s
      WHERE run.station_id = given.station_id
        AND run.boot = given.boot
        AND run.first_seq = given.first_seq
      """
          .formatted(SWALLOWED.given());

  private static final Bulk<Told> BOOT =
      Bulk.<Told>rows()
          .column("station_id", "bigint", Told::station)
          .column("boot", "uuid", told -> told.start().boot())
          .column("seq", "bigint", told -> told.start().seq())
          .column("booted_at", "timestamptz", told -> told.start().at())
          .column("cause", "text", told -> told.start().cause())
          .column("earlier", "uuid", told -> earlier(told, EarlierBoot::boot))
          .column("earlier_last_seq", "bigint", told -> earlier(told, EarlierBoot::lastSeq));

  private static final Bulk<Map.Entry<StationDate, Long>> MISSING =
      Bulk.<Map.Entry<StationDate, Long>>rows()
          .column("station_id", "bigint", change -> change.getKey().station())
          .column("day", "date", change -> change.getKey().day())
          .column("missing", "bigint", Map.Entry::getValue);

  private static final String CHANGE_MISSING =
      MISSING.insertInto("station_day", "(station_id, day)")
          + "DO UPDATE SET missing = station_day.missing + excluded.missing";

  private CompletenessRepository() {}

  private record Stored(StationBoot key, Run run) {}

  private record Told(long station, Start start) {
    Stream<StationBoot> boots() {
      var own = new StationBoot(station, start.boot());
      var earlier = start.earlier();
      return earlier == null
          ? Stream.of(own)
          : Stream.of(own, new StationBoot(station, earlier.boot()));
    }
  }

  /**
   * Takes {@code kept}, none of which was here before; the stations' rows are held.
   *
   * @return the days of which now more or fewer reports are missing
   */
  public static Set<StationDate> keep(Connection connection, ZoneId zone, List<Received> kept)
      throws SQLException {
    if (kept.isEmpty()) {
      return Set.of();
    }
    Map<StationBoot, List<Run>> fresh =
        kept.stream()
            .collect(
                groupingBy(
                    CompletenessRepository::key, mapping(CompletenessRepository::run, toList())));
    var told = told(kept);
    var boots = new HashSet<>(fresh.keySet());
    told.forEach(start -> start.boots().forEach(boots::add));
    var before = RunRepository.runs(connection, boots);
    var nextBefore = RunRepository.next(connection, boots);
    BOOT.run(connection, BOOT.insertInto("boot"), told);
    var nextAfter = told.isEmpty() ? nextBefore : RunRepository.next(connection, boots);

    var changed = new ArrayList<Stored>();
    var swallowed = new ArrayList<Stored>();
    var missing = new TreeMap<StationDate, Long>();
    for (var boot : boots) {
      var known = before.getOrDefault(boot, Runs.NONE);
      var runs = known.with(fresh.getOrDefault(boot, List.of()));
      stored(boot, runs, known).forEach(changed::add);
      swallowed(boot, known, runs).forEach(swallowed::add);
      change(
          boot.station(),
          holes(boot, known, nextBefore),
          holes(boot, runs, nextAfter),
          zone,
          missing);
    }
    SWALLOWED.run(connection, FORGET_RUN, swallowed);
    RUN.run(connection, KEEP_RUN, changed);
    missing.values().removeIf(reports -> reports == 0);
    MISSING.run(connection, CHANGE_MISSING, List.copyOf(missing.entrySet()));
    return missing.keySet();
  }

  private static List<Hole> holes(StationBoot boot, Runs runs, Map<StationBoot, List<Start>> next) {
    return Holes.of(boot.boot(), runs, next.getOrDefault(boot, List.of()));
  }

  private static void change(
      long station,
      List<Hole> before,
      List<Hole> after,
      ZoneId zone,
      Map<StationDate, Long> missing) {
    MissingDays.change(before, after, zone)
        .forEach((LocalDate day, Long reports) ->
            missing.merge(new StationDate(station, day), reports, Long::sum));
  }

  /** Those of {@code runs} that are not in {@code known}. */
  private static Stream<Stored> stored(StationBoot boot, Runs runs, Runs known) {
    var there = Set.copyOf(known.all());
    return runs.all().stream()
        .filter(run -> !there.contains(run))
        .map(run -> new Stored(boot, run));
  }

  /** Those of {@code known} whose beginning begins no run any more. */
  private static Stream<Stored> swallowed(StationBoot boot, Runs known, Runs runs) {
    var beginnings = runs.all().stream().map(Run::first).collect(toSet());
    return known.all().stream()
        .filter(run -> !beginnings.contains(run.first()))
        .map(run -> new Stored(boot, run));
  }

  private static List<Told> told(List<Received> kept) {
    var told = new ArrayList<Told>();
    for (var received : kept) {
      for (var event : received.report().events()) {
        if (event instanceof Booted(_, var cause, var earlier)) {
          var start =
              new Start(
                  received.id().boot(), received.id().seq(), booted(received), cause, earlier);
          told.add(new Told(received.station(), start));
        }
      }
    }
    return told;
  }

  private static StationBoot key(Received received) {
    return new StationBoot(received.station(), received.id().boot());
  }

  private static Run run(Received received) {
    return Run.of(received.id().seq(), received.made().from(), booted(received));
  }

  private static Instant booted(Received received) {
    return received.placement().at(Duration.ZERO).from();
  }

  private static <T> @Nullable T earlier(Told told, Function<EarlierBoot, T> part) {
    var earlier = told.start().earlier();
    return earlier == null ? null : part.apply(earlier);
  }
}
