package zhenzhi.collector.ingest;

import static zhenzhi.collector.ingest.Stations.code;
import static zhenzhi.collector.ingest.Stations.course;
import static zhenzhi.collector.ingest.Stations.made;
import static zhenzhi.collector.ingest.Stations.report;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
 * <p>Argument: how many reports. A third more go before the clock starts, for a collector that has
 * just been started is not what a province runs.
 */
public final class IngestBench {
  private static final int STATIONS = 4_000;

  /**
   * Without a receipt at any time: what boxes have under way, and not what a broker can swallow.
   */
  private static final int OPEN = 6_000;

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int AIM = 5_000;

  private IngestBench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60_000;
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
      var warm = prepared(0, reports / 3);
      var measured = prepared(reports / 3, reports);
      boxes.publish(warm, OPEN);
      Await.until("the warm-up", PATIENCE, () -> boxes.receipted() >= warm.size());

      var cpu = CpuTime.now();
      var heap = new ArrayList<Double>();
      var began = System.nanoTime();
      boxes.publish(measured, OPEN);
      for (var quarter = 1; quarter <= 4; quarter++) {
        var until = warm.size() + reports / 4 * quarter;
        Await.until("the reports", PATIENCE, () -> stored.count() >= until);
        if (quarter == 4) {
          Await.until("the reports", PATIENCE, () -> stored.count() >= warm.size() + reports);
          seconds = (System.nanoTime() - began) / 1e9;
        }
        if (quarter != 3) {
          heap.add(heapMiB());
        }
      }
      Await.until("the receipts", PATIENCE, () -> boxes.receipted() >= warm.size() + reports);
      var receipted = (System.nanoTime() - began) / 1e9;
      var used = CpuTime.now().since(cpu, reports);
      System.err.println(prefix + " µs of processor time per report: " + used);
      System.err.println(prefix + " MiB of heap in use at 25, 50, 100 %: " + heap);
      figure(prefix + ".reports", reports / seconds, "/s", ">= " + AIM);
      figure(prefix + ".receipts", reports / receipted, "/s", ">= " + AIM);
      figure(prefix + ".heap.growth", heap.getLast() - heap.getFirst(), "MiB", "<= 16");
    }
    var ceiling = new Ceiling(database.dataSource());
    var rows = ceiling.rows() * (double) reports / (reports + reports / 3);
    var all = ceiling.rows();
    var copied = ceiling.seconds();
    figure(prefix + ".rows", rows / seconds, "/s", "");
    figure(prefix + ".copy", all / copied, "/s", "");
    figure(prefix + ".share", 100 * (rows / seconds) / (all / copied), "%", "");
  }

  private static void figure(String name, double value, String unit, String aim) {
    System.out.println(String.format(Locale.ROOT, "%s\t%.0f\t%s\t%s", name, value, unit, aim));
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
  private static List<Prepared> prepared(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(number -> sent(code(1 + number % STATIONS), 1 + number / STATIONS))
        .map(sent ->
            new Prepared(
                Topics.topic(sent.report().id().station(), Channel.REPORT),
                ProtocolJson.encode(sent)))
        .toList();
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
