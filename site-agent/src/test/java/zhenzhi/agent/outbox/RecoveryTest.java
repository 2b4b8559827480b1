package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.agent.outbox.Frame.Kind;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.StationCode;

/** What the next run makes of files that were cut, damaged, or cannot be read. */
class RecoveryTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("monday", false);
  private static final BoxStart TUESDAY = new BoxStart("tuesday", false);
  private static final BoxStart WEDNESDAY = new BoxStart("wednesday", false);
  private static final long LARGE = 64 << 20;

  /** Files of 4 KiB. */
  private static final long SMALL = 200_000;

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void makeFolder() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
  }

  /** The first file of a run begins with notes that say how far the boot before got. */
  @Test
  void aDraftIsTakenAgainWhenTheFirstWriteAfterItWasCut() throws IOException {
    draft(2);
    var monday = firstRunOf(TUESDAY, 2);
    var file = data.resolve("outbox-00000002.log");
    var whole = Files.readAllBytes(file);
    for (var cut : cuts(folder.resolve("nothing"), whole)) {
      Files.write(file, Arrays.copyOf(whole, cut));
      try (var outbox = open(copy("cut-" + cut), WEDNESDAY)) {
        assertThat(numbers(outbox)).as("cut at %d", cut).startsWith(1L, 2L);
        assertThat(outbox.dropped(Duration.ZERO)).as("cut at %d", cut).isEmpty();
        assertThat(find(outbox, 1).played()).isEqualTo(Duration.ofSeconds(50));
        assertThat(find(outbox, 1).id().boot()).isEqualTo(monday);
      }
    }
  }

  /** Keeps a report, then drafts the one with the number {@code seq}, and loses its power. */
  private void draft(long seq) throws IOException {
    var elsewhere = Files.createDirectory(folder.resolve("monday"));
    try (var outbox = open(elsewhere, MONDAY)) {
      keep(outbox);
      assertThat(outbox.next().seq()).isEqualTo(seq);
      outbox.draft(OutboxTest.report(outbox, Duration.ofSeconds(50)));
      copy(elsewhere, data);
    }
  }

  private UUID firstRunOf(BoxStart start, long earlier) throws IOException {
    var elsewhere = copy("run");
    try (var outbox = open(elsewhere, start)) {
      var before = outbox.boot().earlier();
      assertThat(before).extracting(EarlierBoot::lastSeq).isEqualTo(earlier);
      copy(elsewhere, data);
      return find(outbox, 1).id().boot();
    }
  }

  /** Report 2 was written in memory only and perhaps sent, and it said more than its draft. */
  @Test
  void aDraftDoesNotTakeANumberThatWasGivenAway() throws IOException {
    draft(2);
    try (var mark = Mark.open(data)) {
      var then = mark.read().orElseThrow();
      mark.write(reached(then, 2));
    }
    try (var outbox = open(data, MONDAY)) {
      assertThat(numbers(outbox)).containsExactly(1L);
      assertThat(outbox.next().seq()).isEqualTo(3);
      assertThat(outbox.dropped(Duration.ZERO))
          .extracting(ReportsDropped::firstSeq, ReportsDropped::reports, ReportsDropped::cause)
          .containsExactly(tuple(2L, 1, DropCause.DAMAGED));
    }
  }

  private static Mark.Reach reached(Mark.Reach then, long seq) {
    return new Mark.Reach(
        then.station(),
        then.boot().written(seq, Duration.ofSeconds(55), 1),
        then.oldest(),
        java.util.OptionalLong.empty());
  }

  /** Nobody needs what else is in its file. */
  @Test
  void theFileOfTheNewestDraftStays() throws IOException {
    try (var outbox = Outbox.open(data, SITE, MONDAY, SMALL)) {
      var settled = new ArrayList<Settled>();
      for (var seq = 1; seq <= 300; seq++) {
        settled.add(settled(keep(outbox)));
      }
      outbox.draft(OutboxTest.report(outbox, Duration.ofSeconds(50)));
      outbox.free(settled);
      copy(data, folder.resolve("copy"));
    }
    try (var outbox = open(folder.resolve("copy"), TUESDAY)) {
      assertThat(numbers(outbox)).containsExactly(301L);
      assertThat(find(outbox, 0).played()).isEqualTo(Duration.ofSeconds(50));
    }
  }

  /** Receipts are told to the disk with the next report; a draft deletes no file before. */
  @Test
  void whatWasReceivedIsNotTakenForLost() throws IOException {
    try (var outbox = Outbox.open(data, SITE, MONDAY, SMALL)) {
      for (var seq = 1; seq <= 20; seq++) {
        outbox.free(List.of(settled(keep(outbox))));
      }
      var settled = new ArrayList<Settled>();
      for (var seq = 21; seq <= 40; seq++) {
        settled.add(settled(keep(outbox)));
      }
      outbox.free(settled.subList(0, 15)); // others lie in a file that says what waited then
      for (var played = 10; played <= 100; played += 10) {
        outbox.draft(OutboxTest.report(outbox, Duration.ofSeconds(played)));
      }
      copy("copy");
    }
    try (var outbox = open(folder.resolve("copy"), TUESDAY)) {
      assertThat(outbox.dropped(Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void whatIsGoneIsToldOnceHoweverOftenTheAgentStarts() throws IOException {
    damageTheFourth();
    for (var start = 0; start < 3; start++) {
      try (var outbox = open(data, MONDAY)) {
        assertThat(outbox.dropped(Duration.ZERO))
            .as("start %d", start)
            .extracting(ReportsDropped::firstSeq)
            .containsExactly(4L);
      }
    }
    try (var outbox = open(data, MONDAY)) {
      keep(outbox, outbox.dropped(Duration.ZERO).toArray(Event[]::new));
    }
    try (var outbox = open(data, MONDAY)) {
      assertThat(outbox.dropped(Duration.ZERO)).isEmpty();
    }
  }

  /** Else a power cut between the two would leave nobody who knows. */
  @Test
  void whatIsGoneIsForgottenOnlyAfterTheReportThatTellsIt() throws IOException {
    try (var outbox = Outbox.open(data, SITE, MONDAY, 20_000)) {
      while (outbox.dropped(Duration.ZERO).isEmpty()) {
        keep(outbox);
      }
    }
    List<ReportsDropped> drops;
    byte[] whole;
    Path file;
    try (var outbox = open(data, MONDAY)) {
      drops = outbox.dropped(Duration.ZERO);
      file = newestFile();
      copy("before");
      keep(outbox, drops.toArray(Event[]::new));
      whole = Files.readAllBytes(file);
    }
    for (var cut : cuts(folder.resolve("before").resolve(file.getFileName()), whole)) {
      var now = folder.resolve("cut-" + cut);
      copy(folder.resolve("before"), now);
      Files.write(now.resolve(file.getFileName()), Arrays.copyOf(whole, cut));
      try (var outbox = open(now, MONDAY)) {
        var isTold =
            outbox.newest().flatMap(outbox::find).orElseThrow().events().containsAll(drops);
        var isKnown = outbox.dropped(Duration.ZERO).containsAll(drops);
        assertThat(isTold || isKnown).as("cut at %d", cut).isTrue();
      }
    }
  }

  private Path newestFile() throws IOException {
    try (var files = Files.list(data)) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList().getLast();
    }
  }

  /** Where to cut what was added to a file. */
  private static List<Integer> cuts(Path before, byte[] whole) throws IOException {
    var from = Files.exists(before) ? (int) Files.size(before) : 0;
    return IntStream.concat(
            IntStream.iterate(from, cut -> cut < whole.length, cut -> cut + 9),
            IntStream.of(whole.length))
        .boxed()
        .toList();
  }

  /** What was written together is there as a whole, or the draft is. */
  @Test
  void aReportInPartsIsNotTornApart() throws IOException {
    var file = data.resolve("outbox-00000001.log");
    byte[] whole;
    var elsewhere = Files.createDirectory(folder.resolve("parts"));
    try (var outbox = open(elsewhere, MONDAY)) {
      keep(outbox);
      outbox.draft(OutboxTest.report(outbox, Duration.ofSeconds(50)));
      copy(elsewhere, data);
      copy("before");
      outbox.keep(List.of(part(outbox, 0), part(outbox, 1), part(outbox, 2)));
      whole = Files.readAllBytes(elsewhere.resolve("outbox-00000001.log"));
    }
    for (var cut : cuts(folder.resolve("before/outbox-00000001.log"), whole)) {
      Files.write(file, Arrays.copyOf(whole, cut));
      try (var outbox = open(copy("cut-" + cut), WEDNESDAY)) {
        var asDrafted = List.of(1L, 2L);
        var asWritten = List.of(1L, 2L, 3L, 4L);
        assertThat(numbers(outbox))
            .as("cut at %d", cut)
            .isEqualTo(cut < whole.length ? asDrafted : asWritten);
        assertThat(outbox.dropped(Duration.ZERO)).isEmpty();
      }
    }
  }

  private static Report part(Outbox outbox, int nth) {
    var whole = OutboxTest.report(outbox, Duration.ofSeconds(55));
    var id = whole.id();
    return new Report(
        new ReportId(id.station(), id.boot(), id.seq() + nth),
        whole.agent(),
        whole.made(),
        List.of(),
        List.of(),
        whole.played(),
        List.of(),
        0);
  }

  private void damageTheFourth() throws IOException {
    try (var outbox = open(data, MONDAY)) {
      for (var seq = 1; seq <= 8; seq++) {
        keep(outbox);
      }
    }
    var file = data.resolve("outbox-00000001.log");
    var bytes = Files.readAllBytes(file);
    var reports = new ArrayList<Integer>();
    Frame.read(
        ByteBuffer.wrap(bytes.clone()),
        (kind, at, _) -> {
          if (kind == Kind.REPORT) {
            reports.add(at);
          }
        });
    bytes[reports.get(3) + 100] ^= 0x55;
    Files.write(file, bytes);
  }

  /** Reading it fails with an input/output error, as a bad sector does. */
  @Test
  void aFileThatCannotBeReadAtTheStartIsNamedByItsNumbers() throws IOException {
    var inTheFirst = new ArrayList<Long>();
    try (var outbox = Outbox.open(data, SITE, MONDAY, SMALL)) {
      for (var seq = 1; seq <= 40; seq++) {
        var report = keep(outbox);
        if (seq == 2) {
          outbox.free(List.of(settled(report)));
        }
      }
    }
    var first = data.resolve("outbox-00000001.log");
    Frame.read(
        ByteBuffer.wrap(Files.readAllBytes(first)),
        (kind, _, body) -> {
          if (kind == Kind.REPORT) {
            inTheFirst.add(ReportFrame.read(body).seq());
          }
        });
    assertThat(inTheFirst).hasSizeGreaterThan(2);
    breakSector(first);

    for (var start : List.of(TUESDAY, TUESDAY, WEDNESDAY)) {
      try (var outbox = Outbox.open(data, SITE, start, SMALL)) {
        var found = new ArrayList<>(numbers(outbox));
        assertThat(found).doesNotContain(1L);
        for (var drop : outbox.dropped(Duration.ZERO)) {
          assertThat(drop.cause()).isEqualTo(DropCause.DAMAGED);
          for (var seq = drop.firstSeq(); seq < drop.firstSeq() + drop.reports(); seq++) {
            found.add(seq);
          }
        }
        assertThat(found).doesNotHaveDuplicates().contains(1L, 3L, 40L);
        assertThat(found.size()).isBetween(39, 40); // 2 was freed, which the file alone knew
      }
    }
  }

  @Test
  void aReportThatCannotBeReadIsLetGoAfterSomeTriesAndHoldsUpNothing() throws IOException {
    try (var outbox = Outbox.open(data, SITE, MONDAY, SMALL)) {
      for (var seq = 1; seq <= 40; seq++) {
        keep(outbox);
      }
      breakSector(data.resolve("outbox-00000002.log"));
      var bad = outbox.oldest(100).stream().filter(place -> outbox.find(place).isEmpty()).toList();
      assertThat(bad).isNotEmpty();
      assertThat(outbox.trouble()).isEmpty();
      assertThat(outbox.waiting()).isEqualTo(40);

      for (var tries = 0; tries < 2; tries++) {
        bad.forEach(outbox::find);
      }
      assertThat(outbox.waiting()).isEqualTo(40 - bad.size());
      assertThat(outbox.dropped(Duration.ZERO))
          .extracting(ReportsDropped::reports, ReportsDropped::cause)
          .containsExactly(tuple(bad.size(), DropCause.DAMAGED));
    }
  }

  /** The oldest file is to be given up; what is needed of it cannot be read. */
  @Test
  void spaceIsGivenBackAlsoWhenAReportInItCannotBeRead() throws IOException {
    try (var outbox = Outbox.open(data, SITE, MONDAY, SMALL)) {
      var first = keep(outbox);
      for (var seq = 2; seq <= 6; seq++) {
        outbox.free(List.of(settled(keep(outbox))));
      }
      breakSector(data.resolve("outbox-00000001.log"));
      for (var seq = 7; seq <= 80; seq++) {
        outbox.free(List.of(settled(keep(outbox))));
        assertThat(outbox.trouble()).isEmpty();
      }
      assertThat(outbox.dropped(Duration.ZERO))
          .extracting(ReportsDropped::firstSeq, ReportsDropped::reports, ReportsDropped::cause)
          .contains(tuple(first.id().seq(), 1, DropCause.DAMAGED));
    }
    try (var files = Files.list(data)) {
      assertThat(files.filter(file -> file.toString().endsWith(".log"))).hasSizeLessThan(10);
    }
  }

  /** Nothing is mapped where it is read: the kernel answers with EIO. */
  private static void breakSector(Path file) throws IOException {
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
  }

  private Path copy(String name) throws IOException {
    var copy = folder.resolve(name);
    copy(data, copy);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.newDirectoryStream(from)) {
      for (var file : files) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static Outbox open(Path data, BoxStart start) throws IOException {
    return Outbox.open(data, SITE, start, LARGE);
  }

  private static Report keep(Outbox outbox, Event... events) {
    var report = OutboxTest.report(outbox, Duration.ZERO, events);
    outbox.keep(report);
    return report;
  }

  private static List<Long> numbers(Outbox outbox) {
    return outbox.oldest(100).stream()
        .flatMap(place -> outbox.find(place).stream())
        .map(report -> report.id().seq())
        .toList();
  }

  private static Report find(Outbox outbox, int nth) {
    return outbox.find(outbox.oldest(nth + 1).get(nth)).orElseThrow();
  }

  private static Settled settled(Report report) {
    return new Settled(report.id().boot(), report.id().seq(), Outcome.STORED, "");
  }
}
