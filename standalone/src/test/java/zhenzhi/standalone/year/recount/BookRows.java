package zhenzhi.standalone.year.recount;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhenzhi.standalone.year.read.Printed;
import zhenzhi.standalone.year.recount.raw.Days;
import zhenzhi.standalone.year.recount.raw.Query;
import zhenzhi.standalone.year.recount.raw.RawSite;
import zhenzhi.standalone.year.recount.raw.Stretches;
import zhenzhi.standalone.year.recount.work.Job;
import zhenzhi.standalone.year.recount.work.Kinds;

/** The rows that a site's ledgers of viewing and running fill by themselves, by their days. */
final class BookRows {
  private static final long MINUTE = 60_000;
  private static final long PAUSE = 10;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final World world;
  private final Days days;
  private final Map<Long, List<long[]>> boots;
  private final Map<Long, List<Wrong>> wrongs = new HashMap<>();
  private final long asOf;

  /** A diagnosis. */
  private record Wrong(String finding, long from, long until) {}

  BookRows(World world, Query query, long asOf) throws SQLException {
    this.world = world;
    this.days = world.days();
    this.asOf = asOf;
    boots =
        query.pairs(
            """
            SELECT boot_clock.station_id, min(booted_at), greatest(min(booted_at), max(made_at))
            FROM boot_clock
            JOIN report ON report.station_id = boot_clock.station_id AND report.boot = boot_clock.boot
            GROUP BY boot_clock.station_id, boot_clock.boot
            """);
    query.each(
        "SELECT station_id, finding, since_at, until_at FROM diagnosis ORDER BY since_at, id",
        row ->
            wrongs
                .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(new Wrong(row.getString(2), Query.millis(row, 3), Query.millis(row, 4))));
  }

  /** 学习收看: the days that count. */
  Map<String, Map<String, String>> viewing(RawSite site, LocalDate first, LocalDate last) {
    var rows = new TreeMap<String, Map<String, String>>();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var found = days.of(site, day);
      if (found.credited() > 0) {
        rows.put(
            day.toString(),
            Map.of(
                "起止", times(day, found.counts()),
                "学时", Printed.hours(found.credited()),
                "实到", world.people().attendance(site, day).map(String::valueOf).orElse(""),
                "操作员", world.people().holder(site, "KEEPER_A", day)));
      }
    }
    return rows;
  }

  /** 设备运行维护: days on which the box was heard, on, out of order or asked to be repaired. */
  Map<String, Map<String, String>> running(RawSite site, LocalDate first, LocalDate last) {
    var rows = new TreeMap<String, Map<String, String>>();
    var jobs =
        world.tickets(asOf).opened(days.start(first), days.start(last.plusDays(1))).stream()
            .filter(job -> job.station() == site.id() && !job.isWithdrawn())
            .toList();
    for (var day = first; !day.isAfter(last) && days.start(day) <= asOf; day = day.plusDays(1)) {
      var row = running(site, day, jobs);
      if (!row.isEmpty()) {
        rows.put(day.toString(), row);
      }
    }
    return rows;
  }

  private Map<String, String> running(RawSite site, LocalDate day, List<Job> all) {
    var from = days.start(day);
    var to = days.start(day.plusDays(1));
    var jobs = all.stream().filter(job -> job.opened() >= from && job.opened() < to).toList();
    var wrong =
        wrongs.getOrDefault(site.id(), List.of()).stream()
            .filter(one -> one.from() < to && one.until() > from)
            .toList();
    var isFaulty =
        wrong.stream()
            .map(one -> Kinds.classOf(one.finding()))
            .anyMatch(kind -> kind.equals("硬件") || kind.equals("软件"));
    var begun =
        wrong.stream()
            .filter(one -> one.from() >= from && !Kinds.classOf(one.finding()).equals("管理"))
            .toList();
    var on = Stretches.of(boots.getOrDefault(site.id(), List.of())).between(from, to);
    var isHeard = site.reported().contains(day);
    var times = times(day, on);
    if (!isHeard && times.isEmpty() && !isFaulty && begun.isEmpty() && jobs.isEmpty()) {
      return Map.of();
    }
    return Map.of(
        "开/关机",
        times,
        "运行情况",
        isFaulty ? "有故障" : isHeard ? "正常" : "",
        "报修时间",
        each(jobs, job -> moment(day, job.opened())),
        "维修人",
        each(jobs, job -> world.tickets(asOf).person(job.technician())),
        "处理结果",
        each(jobs, Job::treatment),
        "恢复时间",
        jobs.isEmpty()
            ? each(begun, one -> moment(day, one.until()))
            : each(jobs, job -> moment(day, job.inOrder())));
  }

  private static <T> String each(List<T> all, Function<T, String> word) {
    return all.stream()
        .map(word)
        .filter(said -> !said.isEmpty())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  /** The time of day, and the day where it is another; empty for what has not come. */
  private String moment(LocalDate day, long at) {
    if (at == Long.MAX_VALUE) {
      return "";
    }
    var local = Instant.ofEpochMilli(at).atZone(days.zone());
    return (local.toLocalDate().equals(day) ? CLOCK : MOMENT).format(local);
  }

  /** In whole minutes of the day; what lies ten minutes apart is one. */
  private String times(LocalDate day, Stretches stretches) {
    var begins = days.start(day);
    var minutes = new ArrayList<long[]>();
    for (var at = 0; at < stretches.edges().size(); at += 2) {
      var from = (stretches.edges().get(at) - begins) / MINUTE;
      var until = (stretches.edges().get(at + 1) - begins) / MINUTE;
      if (from < until) {
        minutes.add(new long[] {from, until});
      }
    }
    var joined = Stretches.of(minutes).bridged(PAUSE).edges();
    var said = new ArrayList<String>();
    for (var at = 0; at < joined.size(); at += 2) {
      said.add(clock(joined.get(at)) + "-" + clock(joined.get(at + 1)));
    }
    return String.join("、", said);
  }

  private static String clock(long minute) {
    var time = Duration.ofMinutes(minute);
    return "%02d:%02d".formatted(time.toHours(), time.toMinutesPart());
  }
}
