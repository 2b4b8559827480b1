package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.agent.outbox.Frame.Kind;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.StationCode;

/** The log is cut at every byte of its last records, and every byte of them is damaged. */
class CutLogTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("monday", false);
  private static final BoxStart TUESDAY = new BoxStart("tuesday", false);
  private static final long LIMIT = 64 << 20;
  private static final int REPORTS = 12;
  private static final int FREED = 5;
  private static final Logger LOG = Logger.getLogger("zhenzhi.agent.outbox");

  private Path folder;
  private byte[] log;
  private byte[] mark;

  /** Number of each report by where its record ends. */
  private final TreeMap<Integer, Long> ends = new TreeMap<>();

  @BeforeAll
  static void beQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void speak() {
    LOG.setLevel(null);
  }

  /** In memory where that is offered: it is opened thousands of times. */
  @BeforeEach
  void write() throws IOException {
    var memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "outbox")
            : Files.createTempDirectory("outbox");
    try (var outbox = open(MONDAY)) {
      for (var seq = 1; seq <= REPORTS; seq++) {
        outbox.keep(report(outbox));
        if (seq == FREED) {
          outbox.free(List.of(new Settled(outbox.boot().id(), FREED, Outcome.STORED, "")));
        }
      }
      log = Files.readAllBytes(only());
      mark = Files.readAllBytes(folder.resolve(Mark.NAME));
    }
    var rubbish =
        Frame.read(
            ByteBuffer.wrap(log),
            (kind, at, body) -> {
              if (kind == Kind.REPORT) {
                ends.put(at + Frame.HEAD + body.limit(), ReportFrame.read(body).seq());
              }
            });
    assertThat(rubbish).isEqualTo(new Frame.Rubbish(0, 0));
    assertThat(ends).hasSize(REPORTS);
  }

  @AfterEach
  void empty() throws IOException {
    clear();
    Files.delete(folder);
  }

  @Test
  void aCutLosesNothingBeforeItAndNamesWhatIsGone() throws IOException {
    for (var cut = ends.firstKey(); cut <= log.length; cut++) {
      lay(cut, true);
      var whole = ends.headMap(cut, true).values();
      var kept = whole.stream().filter(seq -> seq != FREED).toList();
      var gone = LongStream.rangeClosed(whole.size() + 1L, REPORTS).boxed().toList();
      try (var outbox = open(MONDAY)) {
        var found = numbers(outbox);
        assertThat(found).as("cut at %d", cut).containsAll(kept);
        assertThat(outbox.next().seq()).as("cut at %d", cut).isEqualTo(REPORTS + 1);
        assertThat(named(outbox)).as("cut at %d", cut).isEqualTo(gone);
      }
      try (var outbox = open(MONDAY)) {
        assertThat(numbers(outbox)).as("again, cut at %d", cut).containsAll(kept);
        assertThat(outbox.next().seq()).isEqualTo(REPORTS + 1);
      }
    }
  }

  @Test
  void afterAPowerCutTheNextBootSaysHowFarTheOneBeforeGot() throws IOException {
    for (var cut : ends.keySet()) {
      lay(cut - 1, true);
      try (var outbox = open(TUESDAY)) {
        var earlier = outbox.boot().earlier();
        assertThat(earlier).extracting(EarlierBoot::lastSeq).isEqualTo((long) REPORTS);
      }
    }
  }

  /** Then nobody can know more than the log. */
  @Test
  void withoutTheMarkNumbersGoOnAfterTheLastThatIsThere() throws IOException {
    for (var cut = ends.firstKey(); cut <= log.length; cut += 7) {
      lay(cut, false);
      try (var outbox = open(MONDAY)) {
        assertThat(outbox.next().seq()).isEqualTo(ends.headMap(cut, true).size() + 1L);
        outbox.keep(report(outbox));
        assertThat(named(outbox)).isEmpty();
      }
    }
  }

  @Test
  void aDamagedByteCostsOneReportAtMostAndThatIsNamed() throws IOException {
    for (var at = ends.firstKey(); at < log.length; at++) {
      lay(log.length, true);
      var damaged = log.clone();
      damaged[at] ^= 0x55;
      Files.write(only(), damaged);
      try (var outbox = open(MONDAY)) {
        var found = new TreeSet<>(numbers(outbox));
        found.addAll(named(outbox));
        found.add((long) FREED);
        assertThat(found).as("damaged at %d", at).hasSize(REPORTS);
        assertThat(named(outbox)).hasSizeLessThanOrEqualTo(1);
        assertThat(outbox.next().seq()).isEqualTo(REPORTS + 1);
      }
    }
  }

  @Test
  void whenTheLogIsGoneTheMarkStillKnowsTheNumbers() throws IOException {
    lay(log.length, true);
    Files.delete(only());
    try (var outbox = open(MONDAY)) {
      assertThat(outbox.next().seq()).isEqualTo(REPORTS + 1);
      assertThat(named(outbox)).hasSize(REPORTS);
    }
  }

  /** Of an outbox that is gone as a whole nobody knows anything, and nothing is claimed. */
  @Test
  void anOutboxOfRubbishBeginsAnew() throws IOException {
    lay(0, false);
    Files.writeString(folder.resolve("outbox-00000001.log"), "not a log".repeat(2_000));
    Files.writeString(folder.resolve(Mark.NAME), "not a mark");
    try (var outbox = open(MONDAY)) {
      assertThat(outbox.next().seq()).isEqualTo(1);
      assertThat(outbox.boot().earlier()).isNull();
      assertThat(named(outbox)).isEmpty();
    }
  }

  private void lay(int cut, boolean withMark) throws IOException {
    clear();
    Files.write(folder.resolve("outbox-00000001.log"), Arrays.copyOf(log, cut));
    if (withMark) {
      Files.write(folder.resolve(Mark.NAME), mark);
    }
  }

  private void clear() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private Path only() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "outbox-*.log")) {
      return files.iterator().next();
    }
  }

  private Outbox open(BoxStart start) throws IOException {
    return Outbox.open(folder, SITE, start, LIMIT);
  }

  private static List<Long> numbers(Outbox outbox) {
    return outbox.oldest(100).stream()
        .map(place -> outbox.find(place).orElseThrow().id().seq())
        .toList();
  }

  private static List<Long> named(Outbox outbox) {
    var numbers = new ArrayList<Long>();
    for (var drop : outbox.dropped(Duration.ofDays(1))) {
      assertThat(drop.cause()).isEqualTo(DropCause.DAMAGED);
      LongStream.range(drop.firstSeq(), drop.firstSeq() + drop.reports()).forEach(numbers::add);
    }
    return numbers;
  }

  private static Report report(Outbox outbox) {
    return new Report(
        outbox.next(),
        "test",
        new ClockReading(Duration.ofMinutes(2), Instant.parse("2026-11-22T08:00:00Z"), true),
        List.of(),
        List.of(),
        Duration.ZERO,
        List.of(new LineChanged(Duration.ofMinutes(1), true, "")),
        0);
  }
}
