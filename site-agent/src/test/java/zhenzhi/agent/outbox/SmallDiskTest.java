package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.StationCode;

/** The disk is smaller than the outbox may be: it is the outbox itself that fills it. */
class SmallDiskTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("monday", false);

  /** Files of 16 KiB. */
  private static final long LIMIT = 1 << 20;

  private static final int KIB = 400;

  /** About as many bytes has one with its samples. */
  private static final int REPORT = 900;

  @TempDir Path folder;
  private Path data;
  private SmallDisk disk;
  private Outbox outbox;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    data = Files.createDirectory(folder.resolve("data"));
    disk = SmallDisk.full(data, KIB);
    outbox = Outbox.open(data, SITE, MONDAY, LIMIT);
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    if (outbox != null) {
      outbox.close();
    }
    if (disk != null) {
      disk.unmount();
    }
  }

  @Test
  void receiptsGiveSpaceBackOnADiskThatTakesNothing() throws IOException {
    while (outbox.trouble().isEmpty() && outbox.bytes() < LIMIT / 3) {
      keep();
    }
    disk.fill();
    for (var more = 0; more < 40; more++) {
      keep();
    }
    settleAll();
    keep();

    assertThat(outbox.trouble()).isEmpty();
    assertThat(numbers(afterAPowerCut())).containsExactly(outbox.boot().lastSeq());
  }

  /** Twice as many as it holds with all their samples. */
  @Test
  void newReportsTakeTheSpaceOfOldSamples() throws IOException {
    var many = 2 * KIB * 1024 / REPORT;
    for (var seq = 1; seq <= many; seq++) {
      keep();
      assertThat(outbox.trouble()).as("report %d", seq).isEmpty();
    }

    assertThat(outbox.dropped(Duration.ZERO)).isEmpty();
    try (var next = afterAPowerCut()) {
      var reports = reports(next);
      assertThat(reports).hasSize(many);
      assertThat(reports.getFirst().samplesDropped()).isEqualTo(4);
      assertThat(reports.getLast().samples()).hasSize(4);
    }
  }

  /** Nothing can be made smaller; two days of reports wait in memory before the oldest go. */
  @Test
  void whatHasToGoIsNamed() throws IOException {
    while (outbox.dropped(Duration.ZERO).isEmpty()) {
      outbox.keep(OutboxTest.report(outbox, Duration.ZERO).withoutSamples());
      assertThat(outbox.boot().lastSeq()).isLessThan(20_000);
    }
    assertThat(outbox.dropped(Duration.ZERO))
        .extracting(ReportsDropped::firstSeq, ReportsDropped::cause)
        .containsExactly(tuple(1L, DropCause.FULL));
    var last = outbox.boot().lastSeq();

    try (var next = afterAPowerCut()) {
      var found = new ArrayList<>(numbers(next));
      for (var drop : next.dropped(Duration.ZERO)) {
        LongStream.range(drop.firstSeq(), drop.firstSeq() + drop.reports()).forEach(found::add);
      }
      assertThat(found).hasSize((int) last).doesNotHaveDuplicates();
    }
  }

  @Test
  void aDraftGetsRoomToo() throws IOException {
    while (outbox.trouble().isEmpty() && outbox.waiting() < 200) {
      keep();
    }
    disk.fill();
    for (var more = 0; more < 30; more++) {
      outbox.draft(OutboxTest.report(outbox, Duration.ofSeconds(50 + more)));
      assertThat(outbox.trouble()).as("draft %d", more).isEmpty();
    }
    var waiting = outbox.waiting();

    try (var next = afterAPowerCut()) {
      assertThat(next.boot().played()).isEqualTo(Duration.ofSeconds(79));
      assertThat(next.waiting()).isEqualTo(waiting + 1);
    }
  }

  private void keep() {
    outbox.keep(OutboxTest.report(outbox, Duration.ZERO));
  }

  private void settleAll() {
    var boot = outbox.boot();
    outbox.free(
        LongStream.rangeClosed(1, boot.lastSeq())
            .mapToObj(seq -> new Settled(boot.id(), seq, Outcome.STORED, ""))
            .toList());
  }

  /** What is on the disk at this moment, on a larger one. */
  private Outbox afterAPowerCut() throws IOException {
    var copy = Files.createDirectories(folder.resolve("copy"));
    try (var files = Files.newDirectoryStream(data, "outbox*")) {
      for (var file : files) {
        Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return Outbox.open(copy, SITE, MONDAY, LIMIT);
  }

  private static List<Report> reports(Outbox outbox) {
    return outbox.oldest(20_000).stream().map(place -> outbox.find(place).orElseThrow()).toList();
  }

  private static List<Long> numbers(Outbox outbox) {
    return reports(outbox).stream().map(report -> report.id().seq()).toList();
  }
}
