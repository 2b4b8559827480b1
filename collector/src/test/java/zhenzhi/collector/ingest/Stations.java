package zhenzhi.collector.ingest;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;

/** Stations, and what they report. */
final class Stations {
  /** Eight in the evening in Shanghai, so that four hours later it is midnight. */
  static final Instant EVENING = Instant.parse("2026-11-20T12:00:00Z");

  static final StationCode NORTH_RIDGE = code(1);
  static final StationCode RETIRED = new StationCode("sn-gone");
  static final StationCode STRANGER = new StationCode("sn-unknown");
  static final UUID BOOT = new UUID(7, 7);

  /** How long the box has been running at {@link #EVENING}. */
  static final Duration UPTIME = Duration.ofHours(1);

  private Stations() {}

  static StationCode code(int number) {
    return new StationCode("sn-%04d".formatted(number));
  }

  /** Registers sn-0001 and so on, and one that is retired. */
  static void register(DataSource database, int count) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO org_unit (id, level, name, path) VALUES (1, 'CITY', '市', '/1/')");
      var rows =
          IntStream.rangeClosed(1, count)
              .mapToObj(number -> row(code(number), "NULL"))
              .collect(Collectors.toCollection(ArrayList::new));
      rows.add(row(RETIRED, "'2026-03-01T00:00:00Z'"));
      statement.execute(
          """
          INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at,
            retired_at)
          VALUES
          """
              + String.join(", ", rows));
    }
  }

  private static String row(StationCode code, String retiredAt) {
    return "('%s', '%s', 'VILLAGE', 'IPTV', 1, '/1/', '2026-01-01T00:00:00Z', %s)"
        .formatted(code, code, retiredAt);
  }

  /** One evening of a station: a report every five minutes, each with five minutes of a course. */
  static List<SentReport> evening(StationCode station, int reports) {
    return IntStream.rangeClosed(1, reports)
        .mapToObj(seq -> report(station, seq, course(seq, 0, 300)))
        .toList();
  }

  /** What was played in the five minutes before report {@code seq}. */
  static Playback course(int seq, int fromSecond, int untilSecond) {
    var began = made(seq).minusMinutes(5);
    return new Playback(
        1,
        began.plusSeconds(fromSecond),
        began.plusSeconds(untilSecond),
        "K-7",
        "党史第一课",
        Category.BASICS,
        "mpv",
        Evidence.NONE);
  }

  static SentReport report(StationCode station, int seq, Playback... playback) {
    return report(station, seq, List.of(box(seq)), playback);
  }

  static SentReport report(
      StationCode station, int seq, List<Sample> samples, Playback... playback) {
    var made = new ClockReading(made(seq), at(made(seq)), true);
    var report =
        new Report(
            new ReportId(station, BOOT, seq),
            "test/1",
            made,
            samples,
            List.of(playback),
            Duration.ofMinutes(5L * seq),
            List.of(),
            0);
    return new SentReport(report, BOOT, made, new SentReport.Backlog(1, 4_400));
  }

  static Sample box(int seq) {
    return new Sample.Box(made(seq), 0.5, 1_024, 100 + seq, 8_192, 4_096, null, true);
  }

  static Duration made(int seq) {
    return UPTIME.plusMinutes(5L * seq);
  }

  static Instant at(Duration uptime) {
    return EVENING.minus(UPTIME).plus(uptime);
  }
}
