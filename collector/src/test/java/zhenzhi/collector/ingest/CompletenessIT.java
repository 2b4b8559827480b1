package zhenzhi.collector.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.ingest.Stations.EVENING;
import static zhenzhi.collector.ingest.Stations.NORTH_RIDGE;
import static zhenzhi.collector.ingest.Stations.course;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.SentReport.Backlog;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;

/** What is kept of which reports are here: the same whatever the order, however often. */
class CompletenessIT {
  private static final Instant RECEIVED = EVENING.plus(Duration.ofDays(3));
  private static final UUID FIRST = new UUID(1, 1);
  private static final UUID SECOND = new UUID(2, 2);

  private final TestDatabase database = TestDatabase.fresh();
  private final RunningCollector collector = RunningCollector.deaf(database);
  private final StoreService store = collector.bean(StoreService.class);

  @BeforeEach
  void register() throws SQLException {
    Stations.register(database.dataSource(), 20);
    Await.until("the database is ready", collector::isReady);
  }

  @AfterEach
  void close() {
    collector.close();
    database.close();
  }

  @Test
  void aBootWithoutGapsIsOneRun() throws SQLException {
    store(IntStream.rangeClosed(1, 5).mapToObj(seq -> report(FIRST, seq)).toList());
    store(List.of(report(FIRST, 6)));

    assertThat(all("first_seq || '-' || last_seq", "report_run")).isEqualTo("1-6");
    assertThat(all("day || ' ' || reports || ' ' || missing", "station_day"))
        .isEqualTo("2026-11-20 6 0");
  }

  @Test
  void theEndOfABootThatNeverCameIsMissing() throws SQLException {
    store(List.of(report(FIRST, 1), report(FIRST, 2)));
    store(List.of(started(SECOND, 1, new EarlierBoot(FIRST, 5))));

    assertThat(sum("reports || ' ' || missing")).isEqualTo("3 3");

    store(List.of(report(FIRST, 5), report(FIRST, 3), report(FIRST, 4)));

    assertThat(sum("reports || ' ' || missing")).isEqualTo("6 0");
  }

  /** A day of which only the absence of reports is known has no hours, not even zero. */
  @Test
  void aDayThatIsOnlyMissingIsUnknown() throws SQLException {
    store(List.of(report(FIRST, 1), report(FIRST, 600)));

    assertThat(all("coalesce(raw_ms, -1)", "station_day WHERE day = '2026-11-21'")).isEqualTo("-1");

    store(List.of(report(FIRST, 300)));

    assertThat(all("raw_ms", "station_day WHERE day = '2026-11-21'")).isEqualTo("0");
  }

  @Test
  void aCopyTellsOfTheOutboxToo() throws SQLException {
    store(List.of(sent(report(FIRST, 2), 9, 0)));
    store(List.of(sent(report(FIRST, 2), 1, 60)));
    store(List.of(sent(report(FIRST, 2), 4, 30)));

    assertThat(all("waiting_reports || ' ' || drained_seq", "station_state")).isEqualTo("1 2");
  }

  @Test
  void whatIsRefusedIsGoneForAKnownReason() throws SQLException {
    var spoilt =
        new String(ProtocolJson.encode(report(FIRST, 7)), UTF_8)
            .replace("\"playedMs\":0", "\"playedMs\":-1");
    store.store(
        List.of(reading(Topics.topic(NORTH_RIDGE, Channel.REPORT), spoilt.getBytes(UTF_8))));

    assertThat(all("first_seq || ' ' || last_seq || ' ' || cause", "report_gone"))
        .isEqualTo("7 7 REFUSED");
  }

  @Test
  void playbackWhoseTimeIsAGuessIsMarked() throws SQLException {
    var unset = new ClockReading(Duration.ofMinutes(5), Instant.EPOCH.plusSeconds(300), false);
    var report =
        new Report(
            new ReportId(NORTH_RIDGE, FIRST, 1),
            "test/1",
            unset,
            List.of(),
            List.of(played(0, 300)),
            Duration.ofMinutes(5),
            List.of(),
            3);
    var later = new ClockReading(Duration.ofMinutes(1), RECEIVED, true);
    store(List.of(new SentReport(report, SECOND, later, new Backlog(1, 400))));

    assertThat(sum("raw_ms || ' ' || estimated_ms || ' ' || samples_dropped"))
        .isEqualTo("300000 300000 3");
  }

  @Test
  void anyOrderLeavesTheSame() throws SQLException {
    var reports = story();
    store(reports);
    var once = everything();
    for (var seed = 1; seed <= 4; seed++) {
      forget();
      shuffled(reports, seed);
      assertThat(everything()).as("seed %d", seed).isEqualTo(once);
    }
  }

  /** Two boots with holes, one filled by the drop that was told, one by nothing. */
  private static List<SentReport> story() {
    var reports = new ArrayList<SentReport>();
    reports.add(started(FIRST, 1, new EarlierBoot(new UUID(0, 9), 40)));
    for (var seq : List.of(2, 3, 7, 8, 9, 200, 201, 400)) {
      reports.add(sent(report(FIRST, seq, played(0, 300)), seq % 3 + 1, seq));
    }
    reports.add(started(SECOND, 1, new EarlierBoot(FIRST, 420)));
    var dropped = new Event.ReportsDropped(Duration.ofMinutes(8), FIRST, 401, 20, DropCause.FULL);
    reports.add(report(SECOND, 2, List.of(dropped)));
    reports.add(sent(report(SECOND, 4), 1, 500));
    return reports;
  }

  private void shuffled(List<SentReport> reports, long seed) throws SQLException {
    var random = new Random(seed);
    var all = new ArrayList<>(reports);
    all.addAll(reports);
    Collections.shuffle(all, random);
    while (!all.isEmpty()) {
      var portion = all.subList(0, Math.min(all.size(), 1 + random.nextInt(4)));
      store(List.copyOf(portion));
      portion.clear();
    }
  }

  private void forget() {
    all("1", "station");
    for (var table :
        List.of(
            "report", "report_run", "boot", "report_gone", "station_day", "playback", "event")) {
      given("DELETE FROM " + table);
    }
    given("DELETE FROM station_state");
  }

  private String everything() {
    return Stream.of(
            all("r", "report_run AS r"),
            all("b", "boot AS b"),
            all("g", "report_gone AS g"),
            all("d", "station_day AS d"),
            all(
                "(waiting_at, waiting_reports, drained_at, drained_boot, drained_seq)",
                "station_state"))
        .reduce("", (one, other) -> one + "\n" + other);
  }

  private void store(List<SentReport> reports) throws SQLException {
    store.store(
        reports.stream()
            .map(sent ->
                reading(Topics.topic(NORTH_RIDGE, Channel.REPORT), ProtocolJson.encode(sent)))
            .toList());
  }

  private static Reading reading(String topic, byte[] payload) {
    return Reading.of(new Arrival(topic, payload, RECEIVED, () -> {}));
  }

  private static SentReport started(UUID boot, long seq, EarlierBoot earlier) {
    return report(
        boot, seq, List.of(new Event.Booted(Duration.ofSeconds(9), BootCause.POWER_LOSS, earlier)));
  }

  private static SentReport report(UUID boot, long seq, Playback... playback) {
    return report(boot, seq, List.of(), playback);
  }

  private static SentReport report(UUID boot, long seq, List<Event> events, Playback... playback) {
    var uptime = Duration.ofMinutes(5 * seq);
    var booted = boot.equals(FIRST) ? EVENING : EVENING.plus(Duration.ofHours(40));
    var made = new ClockReading(uptime, booted.plus(uptime), true);
    var report =
        new Report(
            new ReportId(NORTH_RIDGE, boot, seq),
            "test/1",
            made,
            List.of(),
            List.of(playback),
            Duration.ZERO,
            events,
            0);
    return new SentReport(report, boot, made, new Backlog(2, 400));
  }

  /** The same report, sent later and with another outbox. */
  private static SentReport sent(SentReport one, int waiting, int seconds) {
    var at = one.sentAt();
    var later =
        new ClockReading(at.uptime().plusSeconds(seconds), at.wall().plusSeconds(seconds), true);
    return new SentReport(one.report(), one.sentBoot(), later, new Backlog(waiting, 400));
  }

  private static Playback played(int fromSecond, int untilSecond) {
    var like = course(1, fromSecond, untilSecond);
    return new Playback(
        like.session(),
        Duration.ofSeconds(fromSecond),
        Duration.ofSeconds(untilSecond),
        like.content(),
        like.title(),
        like.category(),
        like.player(),
        like.evidence());
  }

  private String sum(String columns) {
    var added = columns.replaceAll("([a-z_]+)( |$)", "sum($1)$2");
    return Asking.of(database.dataSource(), "SELECT " + added + " FROM station_day");
  }

  private String all(String columns, String table) {
    return Asking.of(
        database.dataSource(),
        "SELECT string_agg(line, E'\\n' ORDER BY line) FROM (SELECT CAST(%s AS text) AS line FROM %s)"
            .formatted(columns, table));
  }

  private void given(String sql) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw new IllegalStateException(sql, problem);
    }
  }
}
