package zhenzhi.collector.ingest;

import static zhenzhi.collector.ingest.Stations.code;
import static zhenzhi.collector.ingest.Stations.course;
import static zhenzhi.collector.ingest.Stations.made;
import static zhenzhi.collector.ingest.Stations.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import zhenzhi.collector.ingest.Settlement.Outcome;
import zhenzhi.db.Migrations;
import zhenzhi.db.embedded.EmbeddedConfig;
import zhenzhi.db.embedded.EmbeddedPostgres;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Session;

/**
 * How many reports a second are stored: a thousand stations, each report with five minutes of
 * samples and playback, on a database that forces every commit to the disk. Everything runs on this
 * machine, broker and database included.
 *
 * <p>Argument: how many reports.
 */
public final class IngestBench {
  private static final int STATIONS = 1_000;
  private static final int BATCH = 500;

  /**
   * A province of 10,000 sites that report every five minutes catches up with an hour's outage in
   * five: 400 reports a second, and 33 that come meanwhile.
   */
  private static final double PROVINCE = 433;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private IngestBench() {}

  record Figure(String name, double value, String unit, double aim) {
    /** As {@code ./bench} reads it. */
    String asLine() {
      return String.format(Locale.ROOT, "%s\t%.0f\t%s\t>= %.0f", name, value, unit, aim);
    }
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    var reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    var home = Files.createTempDirectory("zhenzhi-bench");
    var figures = new ArrayList<Figure>();
    try (var database = EmbeddedPostgres.start(EmbeddedConfig.in(home.resolve("database")));
        var broker = TestBroker.embedded(home.resolve("broker"))) {
      Migrations.migrate(database.dataSource());
      Stations.register(database.dataSource(), STATIONS);
      figures.add(direct(database, broker, fleet(reports, 0)));
      figures.add(backlog(database, broker, fleet(reports, reports / STATIONS)));
    }
    clear(home);
    figures.forEach(figure -> System.out.println(figure.asLine()));
  }

  private static void clear(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  /** The database's side alone: no broker in between. */
  private static Figure direct(
      EmbeddedPostgres database, TestBroker broker, List<SentReport> reports) throws SQLException {
    try (var collector = collector(database, broker)) {
      Await.until("the database is ready", collector::isReady);
      var store = collector.bean(StoreService.class);
      var began = System.nanoTime();
      for (var from = 0; from < reports.size(); from += BATCH) {
        var batch = reports.subList(from, Math.min(reports.size(), from + BATCH));
        store.store(batch.stream().map(IngestBench::reading).toList());
      }
      return rate("stored by the database alone", reports.size(), began);
    }
  }

  /** What came while the collector was away, from the broker to COMMIT. */
  private static Figure backlog(
      EmbeddedPostgres database, TestBroker broker, List<SentReport> reports) {
    publish(broker, reports);
    var began = System.nanoTime();
    try (var collector = collector(database, broker)) {
      Await.until(
          "the backlog is stored",
          PATIENCE,
          () -> collector.count("ingest.messages", Outcome.STORED) >= reports.size());
      return rate("stored from the broker's backlog", reports.size(), began);
    }
  }

  private static Figure rate(String name, int reports, long began) {
    var seconds = (System.nanoTime() - began) / 1e9;
    return new Figure(name, reports / seconds, "reports/s", PROVINCE);
  }

  private static void publish(TestBroker broker, List<SentReport> reports) {
    var config =
        new LinkConfig(
            broker.uri(),
            "boxes.1",
            Optional.of(TestBroker.BOXES),
            new Session.Clean(),
            List.of(),
            Duration.ofSeconds(30),
            100,
            100,
            Duration.ofSeconds(1));
    try (var link = Link.open(config, _ -> Optional.empty(), Link.Delivery::acknowledge)) {
      Await.until("the boxes connect", () -> link.state() instanceof Link.State.Up);
      var published =
          reports.stream()
              .map(sent -> link.publish(topic(sent), ProtocolJson.encode(sent)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(published).join();
    }
  }

  private static RunningCollector collector(EmbeddedPostgres database, TestBroker broker) {
    return RunningCollector.start(
        "collector.1", broker.uri(), database.url(), database.user(), database.password());
  }

  private static Reading reading(SentReport sent) {
    return Reading.of(
        new Arrival(
            topic(sent), ProtocolJson.encode(sent), sent.sentAt().wall().plusSeconds(1), () -> {}));
  }

  private static String topic(SentReport sent) {
    return Topics.topic(sent.report().id().station(), Channel.REPORT);
  }

  /** As a fleet sends them: one of each station, then the next of each. */
  private static List<SentReport> fleet(int reports, int after) {
    return IntStream.range(0, reports)
        .mapToObj(number -> {
          var seq = after + 1 + number / STATIONS;
          return report(code(1 + number % STATIONS), seq, samples(seq), course(seq, 0, 300));
        })
        .toList();
  }

  /** Box and line, each of the last five minutes. */
  private static List<Sample> samples(int seq) {
    var samples = new ArrayList<Sample>();
    for (var minute = 0; minute < 5; minute++) {
      var uptime = made(seq).minusMinutes(minute);
      samples.add(new Sample.Box(uptime, 0.5, 1_024, 300, 8_192, 4_096, 61.5, true));
      samples.add(
          new Sample.Line(
              uptime,
              "eth0",
              true,
              List.of("192.168.1.20"),
              "192.168.1.1",
              Answer.ANSWERED,
              Answer.ANSWERED,
              23.5,
              0.0));
    }
    return samples;
  }
}
