package zhenzhi.collector.ingest;

import static zhenzhi.collector.ingest.Stations.code;
import static zhenzhi.collector.ingest.Stations.course;
import static zhenzhi.collector.ingest.Stations.made;
import static zhenzhi.collector.ingest.Stations.report;

import io.micrometer.core.instrument.Counter;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import zhenzhi.collector.ingest.LoadGenerator.Prepared;
import zhenzhi.collector.ingest.Settlement.Outcome;
import zhenzhi.db.Migrations;
import zhenzhi.db.embedded.EmbeddedPostgres;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;

/**
 * How many reports a second are made durable and receipted: load generator, broker, collector and a
 * database that forces every commit to the disk, all on this machine; and how fast the machine
 * copies the same rows into the same tables without any of that.
 *
 * <p>Arguments: how many reports, and one broker instead of both. As many go before the clock
 * starts, for a collector whose code is still being compiled is not what a province runs.
 */
public final class IngestBench {
  private static final int STATIONS = 4_000;

  /**
   * Without a receipt at any time: what boxes have under way, and not what a broker can swallow.
   */
  private static final int OPEN = 6_000;

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int AIM = 5_000;

  /** What a report of the load takes at most, with its topic. */
  private static final int REPORT_BYTES = 2_500;

  /** MiB by which the heap in use may differ between two moments of a run. */
  private static final int HEAP_SLACK = 16;

  private IngestBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120_000;
    var brokers = arguments.length > 1 ? List.of(arguments[1]) : List.of("mosquitto", "embedded");
    for (var broker : brokers) {
      var home = Files.createTempDirectory("zhenzhi-bench");
      try (var database = EmbeddedPostgres.start(TestDatabase.durable(home.resolve("database")))) {
        Migrations.migrate(database.dataSource());
        Stations.register(database.dataSource(), STATIONS);
        run(broker, home, database, reports);
      } finally {
        clear(home);
      }
    }
  }

  private static void run(String name, Path home, EmbeddedPostgres database, int reports)
      throws IOException {
    var folder = Files.createDirectories(home.resolve("broker"));
    var prefix = "ingest." + TestDatabase.flavour().name().toLowerCase(Locale.ROOT) + "." + name;
    var seconds = 0.0;
    try (var broker = broker(name, folder);
        var collector =
            RunningCollector.start(
                "collector.1", broker.uri(), database.url(), database.user(), database.password());
        var boxes = new LoadGenerator(broker.uri(), TestBroker.BOXES)) {
      Await.until("the collector listens", collector::isListening);
      Await.until("the database is ready", collector::isReady);
      var stored = collector.counter("ingest.messages", Outcome.STORED);
      var warm = prepared(0, reports);
      var measured = prepared(reports, reports);
      boxes.publish(warm, OPEN);
      Await.until("the warm-up", PATIENCE, () -> boxes.receipted() >= warm.size());

      var cpu = CpuTime.now();
      var began = System.nanoTime();
      boxes.publish(measured, OPEN);
      var before = warm.size();
      var quarter = heapMiB(stored, before + reports / 4);
      var half = heapMiB(stored, before + reports / 2);
      Await.until("the reports", PATIENCE, () -> stored.count() >= before + reports);
      seconds = (System.nanoTime() - began) / 1e9;
      Await.until("the receipts", PATIENCE, () -> boxes.receipted() >= before + reports);
      var receipted = (System.nanoTime() - began) / 1e9;
      var spent = CpuTime.now().since(cpu, reports);
      figure(prefix + ".reports", reports / seconds, "/s", ">= " + AIM);
      figure(prefix + ".receipts", reports / receipted, "/s", ">= " + AIM);
      spent.forEach((duty, micros) -> figure(prefix + ".cpu." + duty, micros, "µs/report", ""));
      figure(prefix + ".heap.25", quarter, "MiB", "");
      figure(prefix + ".heap.50", half, "MiB", "<= %.0f".formatted(quarter + HEAP_SLACK));
      figure(prefix + ".heap.100", heapMiB(), "MiB", "<= %.0f".formatted(quarter + HEAP_SLACK));
    }
    var ceiling = new Ceiling(database.dataSource());
    var all = ceiling.rows();
    var rows = all / 2.0;
    var copied = ceiling.seconds();
    figure(prefix + ".rows", rows / seconds, "/s", "");
    figure(prefix + ".copy", all / copied, "/s", "");
    figure(prefix + ".share", 100 * (rows / seconds) / (all / copied), "%", "");
  }

  private static void figure(String name, double value, String unit, String aim) {
    System.out.println(String.format(Locale.ROOT, "%s\t%.0f\t%s\t%s", name, value, unit, aim));
  }

  /** In use after a collection once so many are stored, the load itself included. */
  private static double heapMiB(Counter stored, int reports) {
    Await.until("the reports", PATIENCE, () -> stored.count() >= reports);
    return heapMiB();
  }

  private static double heapMiB() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  private static TestBroker broker(String name, Path folder) {
    return switch (name) {
      case "mosquitto" -> TestBroker.mosquitto(folder);
      case "embedded" -> TestBroker.embedded(folder);
      default -> throw new IllegalArgumentException("not a broker: " + name);
    };
  }

  private static void clear(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  /** As a fleet sends them: one of each station, then the next of each. */
  private static Shelf prepared(int from, int count) {
    return new Shelf(
        count,
        REPORT_BYTES,
        number -> {
          var next = from + number;
          var sent = sent(code(1 + next % STATIONS), 1 + next / STATIONS);
          return new Prepared(
              Topics.topic(sent.report().id().station(), Channel.REPORT),
              ProtocolJson.encode(sent));
        });
  }

  private static SentReport sent(zhenzhi.protocol.StationCode station, int seq) {
    return report(station, seq, samples(seq), course(seq, 0, 300));
  }

  /** Each of the four kinds, and the line once more. */
  private static List<Sample> samples(int seq) {
    var uptime = made(seq);
    return List.of(
        line(uptime),
        new Sample.Reception(
            uptime,
            "dvb0",
            Sample.DeliverySystem.DVB_S2,
            Sample.Band.C,
            true,
            71.0,
            -48.5,
            83.0,
            9.6,
            1e-7,
            12L,
            13.2,
            110.0),
        new Sample.Box(uptime, 0.5, 1_024, 300, 8_192, 4_096, 61.5, true),
        new Sample.Binding(uptime, "sn-account", "device-1", Sample.BindingState.BOUND),
        line(uptime.minusMinutes(1)));
  }

  private static Sample line(Duration uptime) {
    return new Sample.Line(
        uptime,
        "eth0",
        true,
        List.of("192.168.1.20"),
        "192.168.1.1",
        Answer.ANSWERED,
        Answer.ANSWERED,
        23.5,
        0.0);
  }
}
