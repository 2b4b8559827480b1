package zhenzhi.collector.verify;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import zhenzhi.collector.completeness.Hole;
import zhenzhi.collector.completeness.Holes;
import zhenzhi.collector.completeness.Ledger;
import zhenzhi.collector.completeness.MissingDays;
import zhenzhi.collector.completeness.Run;
import zhenzhi.collector.completeness.Runs;
import zhenzhi.collector.verify.Difference.What;

/** Compares what is kept of one site's reports with what the ledger of reports says. */
final class Recount {
  private Recount() {}

  /**
   * What is kept of a day.
   *
   * @param reports that are here
   */
  record Counts(long reports, long missing) {
    static final Counts NONE = new Counts(0, 0);
  }

  /**
   * The runs that the reports make, as far as reports alone can tell, beside those that are kept.
   */
  static List<Difference> runs(long station, Map<UUID, Runs> kept, Map<UUID, Runs> right) {
    var differences = new ArrayList<Difference>();
    var boots = new TreeSet<>(kept.keySet());
    boots.addAll(right.keySet());
    for (var boot : boots) {
      var known = numbers(kept.getOrDefault(boot, Runs.NONE));
      var recounted = numbers(right.getOrDefault(boot, Runs.NONE));
      if (!known.equals(recounted)) {
        differences.add(
            new Difference(station, Optional.empty(), What.RUNS, boot + " " + known, recounted));
      }
    }
    return differences;
  }

  /** Missing reports by day, as the runs and what boots said of each other make them. */
  static Map<LocalDate, Long> missing(Ledger ledger, ZoneId zone) {
    var boots = new TreeSet<>(ledger.boots().keySet());
    for (var start : ledger.starts()) {
      var earlier = start.earlier();
      if (earlier != null) {
        boots.add(earlier.boot());
      }
    }
    var holes = new ArrayList<Hole>();
    for (var boot : boots) {
      holes.addAll(Holes.of(boot, ledger.boots().getOrDefault(boot, Runs.NONE), ledger.starts()));
    }
    return MissingDays.of(holes, zone);
  }

  /** The days from {@code from} until {@code until}, both included. */
  static List<Difference> counts(
      long station,
      LocalDate from,
      LocalDate until,
      Map<LocalDate, Counts> kept,
      Map<LocalDate, Counts> right) {
    var differences = new ArrayList<Difference>();
    var days = new TreeMap<LocalDate, Boolean>();
    kept.keySet().forEach(day -> days.put(day, true));
    right.keySet().forEach(day -> days.put(day, true));
    for (var day : days.subMap(from, true, until, true).keySet()) {
      var known = kept.getOrDefault(day, Counts.NONE);
      var recounted = right.getOrDefault(day, Counts.NONE);
      if (known.reports() != recounted.reports()) {
        differences.add(
            difference(station, day, What.REPORTS, known.reports(), recounted.reports()));
      }
      if (known.missing() != recounted.missing()) {
        differences.add(
            difference(station, day, What.MISSING, known.missing(), recounted.missing()));
      }
    }
    return differences;
  }

  private static Difference difference(
      long station, LocalDate day, What what, long kept, long recounted) {
    return new Difference(
        station, Optional.of(day), what, String.valueOf(kept), String.valueOf(recounted));
  }

  private static String numbers(Runs runs) {
    return runs.all().stream().map(Recount::numbers).toList().toString();
  }

  private static String numbers(Run run) {
    return run.first() + "-" + run.last();
  }
}
