package zhenzhi.standalone.year.recount;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhenzhi.standalone.year.recount.raw.RawSite;
import zhenzhi.standalone.year.recount.work.Job;
import zhenzhi.standalone.year.recount.work.Tickets;

/** 综合情况 as it was fetched, held against what is known of each site. */
final class Surveyed {
  /** What the interface calls the outcomes of tickets. */
  private static final Map<String, String> OUTCOMES =
      Map.of(
          "DONE", "办结",
          "EXTENDED", "延期",
          "LATE", "超时",
          "WITHDRAWN", "撤销",
          "SHELVED", "挂账",
          "GOING", "在办");

  private final Map<RawSite, Map<String, long[]>> sites;
  private final List<Job> jobs;
  private final Map<Long, String> paths;
  private final long asOf;
  private final Comparison comparison;

  /**
   * @param jobs that were opened in the period
   * @param paths of the units, by their numbers
   */
  Surveyed(
      Map<RawSite, Map<String, long[]>> sites,
      List<Job> jobs,
      Map<Long, String> paths,
      long asOf,
      Comparison comparison) {
    this.sites = sites;
    this.jobs = jobs;
    this.paths = paths;
    this.asOf = asOf;
    this.comparison = comparison;
  }

  void compare(Map<?, ?> survey) {
    var path = path(survey);
    var what = "survey " + survey.get("period") + ", " + survey.get("name");
    figures(what, map(survey.get("all")), path, "");
    var parts = survey.get("parts") instanceof List<?> some ? some : List.of();
    for (var part : parts) {
      var below = map(part);
      var station = below.get("station") instanceof String code ? code : "";
      figures(
          what + ", " + below.get("name"),
          map(below.get("now")),
          station.isEmpty() ? path(below) : path,
          station);
    }
  }

  private String path(Map<?, ?> unit) {
    return unit.get("unit") instanceof Number id
        ? paths.getOrDefault(id.longValue(), "none")
        : "none";
  }

  /** What is empty is left out. */
  private static Map<?, ?> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private void figures(String what, Map<?, ?> printed, String path, String station) {
    var sums = new TreeMap<String, long[]>();
    var of = 0;
    var own = 0L;
    for (var site : sites.entrySet()) {
      var isHere =
          station.isEmpty()
              ? site.getKey().path().startsWith(path)
              : site.getKey().code().equals(station);
      if (isHere) {
        of++;
        own = site.getKey().id();
        site.getValue().forEach((kind, fact) -> add(sums, kind, fact));
      }
    }
    comparison.figure(what + ", sites", String.valueOf(printed.get("sites")), String.valueOf(of));
    facts(what, map(printed.get("known")), sums);
    var site = own;
    tickets(
        what,
        map(map(printed.get("tickets")).get("counts")),
        jobs.stream()
            .filter(job -> station.isEmpty() ? job.path().startsWith(path) : job.station() == site)
            .toList());
  }

  private static void add(Map<String, long[]> sums, String kind, long[] fact) {
    var sum = sums.computeIfAbsent(kind, _ -> new long[3]);
    sum[0] += fact[0];
    sum[1] += fact[1];
    sum[2]++;
  }

  private void facts(String what, Map<?, ?> printed, Map<String, long[]> sums) {
    var kinds = new TreeSet<>(sums.keySet());
    printed.keySet().forEach(kind -> kinds.add(String.valueOf(kind)));
    for (var kind : kinds) {
      var sum = sums.get(kind);
      var said = printed.get(kind);
      comparison.figure(
          what + ", " + kind,
          said == null
              ? "unknown"
              : "%s of %s at %s"
                  .formatted(map(said).get("part"), map(said).get("whole"), map(said).get("sites")),
          sum == null ? "unknown" : "%d of %d at %d".formatted(sum[0], sum[1], sum[2]));
    }
  }

  private void tickets(String what, Map<?, ?> printed, List<Job> of) {
    var outcomes = Tickets.outcomes(of, asOf);
    OUTCOMES.forEach((name, word) ->
        comparison.figure(
            what + ", " + word,
            printed.get(name) instanceof Number said ? said.toString() : "0",
            String.valueOf(outcomes.getOrDefault(word, 0L))));
  }
}
