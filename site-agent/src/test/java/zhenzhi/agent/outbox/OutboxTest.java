package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Receipt.Settled;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.StationCode;

class OutboxTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("kernel-monday", false);
  private static final BoxStart TUESDAY = new BoxStart("kernel-tuesday", false);
  private static final long MIB = 1 << 20;
  private static final long RESERVE = 256 << 10;
  private static final Duration NOW = Duration.ofHours(1);

  @TempDir Path folder;

  @Test
  void numbersWithoutAGapAcrossRestartsOfTheAgent() throws IOException {
    try (var outbox = open(MONDAY)) {
      assertThat(keep(outbox).id().seq()).isEqualTo(1);
      assertThat(keep(outbox).id().seq()).isEqualTo(2);
    }
    try (var outbox = open(MONDAY)) {
      assertThat(keep(outbox).id().seq()).isEqualTo(3);
    }
  }

  /** Freed or not: a number is never used twice. */
  @Test
  void anEmptiedOutboxRemembersItsNumbers() throws IOException {
    try (var outbox = open(MONDAY)) {
      var first = keep(outbox);
      outbox.free(List.of(settled(first)));
      assertThat(outbox.waiting()).isZero();
    }
    try (var outbox = open(MONDAY)) {
      assertThat(outbox.next().seq()).isEqualTo(2);
    }
  }

  @Test
  void aNewStartOfTheBoxIsANewBoot() throws IOException {
    Report monday;
    try (var outbox = open(MONDAY)) {
      monday = keep(outbox);
      assertThat(outbox.boot().isNew()).isFalse();
    }
    try (var outbox = open(TUESDAY)) {
      assertThat(outbox.boot().isNew()).isTrue();
      var tuesday = keep(outbox);

      assertThat(tuesday.id().boot()).isNotEqualTo(monday.id().boot());
      assertThat(tuesday.id().seq()).isEqualTo(1);
      assertThat(outbox.oldest(10).stream().map(outbox::find))
          .containsExactly(Optional.of(monday), Optional.of(tuesday));
    }
  }

  @Test
  void tellsHowTheLastRunEnded() throws IOException {
    try (var outbox = open(MONDAY)) {
      assertThat(outbox.boot().cause()).isEqualTo(BootCause.UNKNOWN);
    }
    try (var outbox = open(TUESDAY)) {
      assertThat(outbox.boot().cause()).isEqualTo(BootCause.CLEAN_RESTART);
    }
    try (var outbox = open(new BoxStart("kernel-wednesday", true))) {
      assertThat(outbox.boot().cause()).isEqualTo(BootCause.CRASH);
    }
  }

  @Test
  void remembersWhatWasPlayedInThisBoot() throws IOException {
    try (var outbox = open(MONDAY)) {
      outbox.keep(report(outbox, Duration.ofMinutes(7)));
    }
    try (var outbox = open(MONDAY)) {
      assertThat(outbox.boot().played()).isEqualTo(Duration.ofMinutes(7));
    }
    try (var outbox = open(TUESDAY)) {
      assertThat(outbox.boot().played()).isZero();
    }
  }

  @Test
  void freesWhatWasSettledAndNothingElse() throws IOException {
    try (var outbox = open(MONDAY)) {
      var first = keep(outbox);
      var second = keep(outbox);
      var stranger = new Settled(new UUID(1, 2), 2, Outcome.STORED, "");

      outbox.free(List.of(settled(first), stranger));
      outbox.free(List.of(settled(first)));

      assertThat(outbox.oldest(10).stream().map(outbox::find)).containsExactly(Optional.of(second));
    }
  }

  @Test
  void aFullOutboxTakesTheOldestSamplesOutAndNothingElse() throws IOException {
    try (var outbox = Outbox.open(folder, SITE, MONDAY, MIB)) {
      var first = keep(outbox, new LineChanged(Duration.ZERO, true, ""));
      var second = keep(outbox);
      Report last;
      do {
        last = keep(outbox);
      } while (find(outbox, 1).equals(second));

      assertThat(outbox.bytes()).isLessThanOrEqualTo(MIB);
      assertThat(find(outbox, 0)).isEqualTo(first.withoutSamples());
      assertThat(find(outbox, 1)).isEqualTo(second.withoutSamples());
      assertThat(outbox.newest().flatMap(outbox::find)).contains(last);
      assertThat(outbox.dropped(NOW)).isEmpty();
    }
  }

  /** It takes years; but then it must say which. */
  @Test
  void whenNothingCanBeMadeSmallerTheOldestReportGoesAndIsTold() throws IOException {
    try (var outbox = Outbox.open(folder, SITE, MONDAY, 20_000)) {
      while (outbox.dropped(NOW).isEmpty() || outbox.dropped(NOW).getFirst().reports() < 9) {
        keep(outbox);
      }
      var boot = outbox.boot().id();
      var told = new ReportsDropped(NOW, boot, 1, 9, DropCause.FULL);
      assertThat(outbox.dropped(NOW)).containsExactly(told);

      keep(outbox, told);
      assertThat(outbox.dropped(NOW)).doesNotContain(told);
    }
  }

  @Test
  void aBootNamesTheOneBefore() throws IOException {
    UUID monday;
    try (var outbox = open(MONDAY)) {
      assertThat(outbox.boot().earlier()).isNull();
      monday = outbox.boot().id();
      keep(outbox);
      keep(outbox);
    }
    try (var outbox = open(TUESDAY)) {
      assertThat(outbox.boot().earlier()).isEqualTo(new EarlierBoot(monday, 2));
    }
    try (var outbox = open(TUESDAY)) {
      assertThat(outbox.boot().earlier()).isEqualTo(new EarlierBoot(monday, 2));
    }
  }

  @Test
  void theFilesShrinkWithWhatWaits() throws IOException {
    try (var outbox = Outbox.open(folder, SITE, MONDAY, 64 * MIB)) {
      for (var i = 0; i < 800; i++) {
        outbox.free(List.of(settled(keep(outbox))));
      }
      assertThat(size()).isLessThan(MIB);
    }
  }

  /** The oldest files are given up although a report in each of them still waits. */
  @Test
  void theFilesStayInProportionToWhatWaits() throws IOException {
    try (var outbox = Outbox.open(folder, SITE, MONDAY, 64 * MIB)) {
      for (var i = 0; i < 800; i++) {
        var report = keep(outbox);
        if (i % 100 != 0) {
          outbox.free(List.of(settled(report)));
        }
      }
      assertThat(outbox.waiting()).isEqualTo(8);
      assertThat(size()).isLessThan(600_000 + RESERVE);
    }
    try (var outbox = open(MONDAY)) {
      assertThat(outbox.oldest(100)).hasSize(8).allMatch(place -> outbox.find(place).isPresent());
      assertThat(outbox.dropped(NOW)).isEmpty();
    }
  }

  private long size() throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void anotherStationsReportsAreMovedAside() throws IOException {
    try (var outbox = open(MONDAY)) {
      keep(outbox);
    }
    try (var outbox = Outbox.open(folder, new StationCode("sn-0018"), MONDAY, MIB)) {
      assertThat(outbox.waiting()).isZero();
      assertThat(outbox.next().seq()).isEqualTo(1);
    }
  }

  @Test
  void whatTheRuntimeFolderKnowsOfAnotherStationCountsForNothing() throws IOException {
    var runtime = Optional.of(Files.createDirectory(folder.resolve("run")));
    var one = new OutboxFolders(folder.resolve("one"), runtime);
    try (var outbox = Outbox.open(one, SITE, MONDAY, MIB)) {
      keep(outbox);
    }
    var other = new OutboxFolders(folder.resolve("other"), runtime);
    try (var outbox = Outbox.open(other, new StationCode("sn-0018"), MONDAY, MIB)) {
      assertThat(outbox.next().seq()).isEqualTo(1);
      assertThat(outbox.dropped(NOW)).isEmpty();
    }
  }

  @Test
  void twoAgentsCannotShareAnOutbox() throws IOException {
    try (var _ = open(MONDAY)) {
      assertThatThrownBy(() -> open(MONDAY)).hasMessageContaining("another agent");
    }
  }

  private Outbox open(BoxStart start) throws IOException {
    return Outbox.open(folder, SITE, start, 64 * MIB);
  }

  private static Report keep(Outbox outbox, Event... events) {
    var report = report(outbox, Duration.ZERO, events);
    outbox.keep(report);
    return report;
  }

  static Report report(Outbox outbox, Duration played, Event... events) {
    var sample = new Box(Duration.ofMinutes(1), 0.5, 1000, 500, 8000, 4000, 41.5, true);
    return new Report(
        outbox.next(),
        "test",
        new ClockReading(Duration.ofMinutes(2), Instant.parse("2026-11-22T08:00:00Z"), true),
        List.<Sample>of(sample, sample, sample, sample),
        List.of(),
        played,
        List.of(events),
        0);
  }

  private static Report find(Outbox outbox, int nth) {
    return outbox.find(outbox.oldest(nth + 1).get(nth)).orElseThrow();
  }

  private static Settled settled(Report report) {
    return new Settled(report.id().boot(), report.id().seq(), Outcome.STORED, "");
  }
}
