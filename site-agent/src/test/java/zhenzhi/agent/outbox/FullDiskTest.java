package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.StationCode;

/** A process may write no more to any file, as on a full disk, until it may again. */
class FullDiskTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("monday", false);
  private static final long LIMIT = 64 << 20;

  /** The mark can be written, for its place is taken already; no report can. */
  private static final String FULL = "1024:";

  private static final String NOTHING = "0:";
  private static final String ENOUGH = "unlimited:";

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void reportsWaitInMemoryUntilTheDiskTakesThem() throws Exception {
    var writer = new Writer(ENOUGH);
    assertThat(writer.keep(3)).isEqualTo("fine 3 of 3");
    writer.limit(FULL);
    assertThat(writer.keep(4)).isEqualTo("trouble 7 of 7");
    writer.limit(ENOUGH);
    assertThat(writer.keep(1)).isEqualTo("fine 8 of 8");

    writer.kill();

    assertThat(numbersAfterwards()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  @Test
  void aDiskThatIsFullAtTheStartIsNoObstacle() throws Exception {
    var writer = new Writer(NOTHING);
    assertThat(writer.keep(2)).isEqualTo("trouble 2 of 2");
    writer.limit(ENOUGH);
    assertThat(writer.keep(1)).isEqualTo("fine 3 of 3");

    writer.kill();

    assertThat(numbersAfterwards()).containsExactly(1L, 2L, 3L);
  }

  /** What was sent from memory may have been stored: its number is gone for good. */
  @Test
  void numbersThatOnlyTheMarkKnowsAreNotUsedAgain() throws Exception {
    var writer = new Writer(ENOUGH);
    writer.keep(3);
    writer.limit(FULL);
    writer.keep(4);

    writer.kill();

    try (var outbox = Outbox.open(folder, SITE, MONDAY, LIMIT)) {
      assertThat(outbox.next().seq()).isEqualTo(8);
      assertThat(outbox.dropped(Duration.ofHours(1)))
          .extracting(ReportsDropped::firstSeq, ReportsDropped::reports)
          .containsExactly(tuple(4L, 4));
    }
  }

  /** Without the mark nothing may be sent whose number could come again. */
  @Test
  void whatNothingOnDiskKnowsOfIsNotOffered() throws Exception {
    var writer = new Writer(ENOUGH);
    writer.keep(3);
    writer.limit(NOTHING);

    assertThat(writer.keep(2)).isEqualTo("trouble 3 of 5");
  }

  @Test
  void memoryIsBounded() throws Exception {
    var writer = new Writer(FULL);
    var many = 3_000;
    assertThat(writer.keep(many)).isEqualTo("trouble 3000 of 3000");
    writer.limit(ENOUGH);
    assertThat(writer.keep(1)).isEqualTo("fine 3001 of 3001");

    writer.kill();

    try (var outbox = Outbox.open(folder, SITE, MONDAY, LIMIT)) {
      var reports = reports(outbox);
      assertThat(reports).hasSize(many + 1);
      assertThat(reports.getFirst().samplesDropped()).isEqualTo(4);
      assertThat(reports.getLast().samples()).hasSize(4);
      assertThat(outbox.bytes()).isBetween(Room.HELD / 2L, Room.HELD + 2_000L);
    }
  }

  private List<Long> numbersAfterwards() throws IOException {
    try (var outbox = Outbox.open(folder, SITE, MONDAY, LIMIT)) {
      assertThat(outbox.dropped(Duration.ZERO)).isEmpty();
      return reports(outbox).stream().map(report -> report.id().seq()).toList();
    }
  }

  private static List<Report> reports(Outbox outbox) {
    return outbox.oldest(10_000).stream().map(place -> outbox.find(place).orElseThrow()).toList();
  }

  /** The process, told over its standard input what to do. */
  private final class Writer {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    Writer(String limit) throws IOException {
      process =
          new ProcessBuilder(
                  "prlimit",
                  "--fsize=" + limit,
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:-UsePerfData",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Child.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      started.add(process);
      orders = process.outputWriter(StandardCharsets.UTF_8);
      answers =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    String keep(int reports) throws IOException {
      orders.write(reports + "\n");
      orders.flush();
      return answers.readLine();
    }

    void limit(String bytes) throws IOException, InterruptedException {
      var set =
          new ProcessBuilder("prlimit", "--pid=" + process.pid(), "--fsize=" + bytes)
              .inheritIO()
              .start();
      assertThat(set.waitFor()).isZero();
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  /** Keeps so many reports as each line says, and answers how the outbox is then. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      var outbox = Outbox.open(Path.of(args[0]), SITE, MONDAY, LIMIT);
      var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (var line = orders.readLine(); line != null; line = orders.readLine()) {
        LongStream.range(0, Long.parseLong(line))
            .forEach(_ -> outbox.keep(OutboxTest.report(outbox, Duration.ZERO)));
        var offered =
            outbox.oldest(10_000).stream().filter(place -> outbox.find(place).isPresent()).count();
        System.out.println(
            (outbox.trouble().isPresent() ? "trouble " : "fine ")
                + offered
                + " of "
                + outbox.waiting());
        System.out.flush();
      }
    }
  }
}
