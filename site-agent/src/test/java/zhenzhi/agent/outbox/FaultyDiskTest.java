package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Event.ReportsDropped;
import zhenzhi.protocol.StationCode;

/**
 * The kernel finds a fault and makes the disk read-only while the agent runs, as it does to ext4.
 */
class FaultyDiskTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("monday", false);
  private static final BoxStart TUESDAY = new BoxStart("tuesday", false);
  private static final long LIMIT = 1 << 20;

  @TempDir Path folder;
  private SmallDisk disk;
  private OutboxFolders folders;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    var data = Files.createDirectory(folder.resolve("data"));
    var runtime = Files.createDirectory(folder.resolve("run"));
    disk = SmallDisk.faulty(data, folder.resolve("image"));
    folders = new OutboxFolders(data, Optional.of(runtime));
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (disk != null) {
      disk.unmount();
    }
  }

  @Test
  void reportsAreSentFromMemoryAndTheirNumbersUsedOnce() throws IOException {
    try (var outbox = open(folders, MONDAY)) {
      keep(outbox, 3);
      disk.fail();
      keep(outbox, 2);
      assertThat(outbox.trouble()).isPresent();
      assertThat(numbers(outbox)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }
    try (var outbox = open(folders, MONDAY)) {
      assertThat(outbox.next().seq()).isEqualTo(6);
      assertThat(outbox.dropped(Duration.ZERO))
          .extracting(ReportsDropped::firstSeq, ReportsDropped::reports)
          .containsExactly(tuple(4L, 2));
      keep(outbox, 1);
      assertThat(numbers(outbox)).containsExactly(1L, 2L, 3L, 6L);
    }
  }

  /** What the run-time folder says of an earlier start of the box counts for nothing. */
  @Test
  void theNextStartOfTheBoxGoesByTheDisk() throws IOException {
    try (var outbox = open(folders, MONDAY)) {
      keep(outbox, 3);
      disk.fail();
      keep(outbox, 2);
    }
    try (var outbox = open(folders, TUESDAY)) {
      assertThat(outbox.boot().earlier()).extracting(EarlierBoot::lastSeq).isEqualTo(3L);
      keep(outbox, 1);
      assertThat(numbers(outbox)).containsExactly(1L, 2L, 3L, 1L);
    }
  }

  @Test
  void withoutARuntimeFolderWhatOnlyMemoryHoldsIsKeptBack() throws IOException {
    var alone = new OutboxFolders(folders.data(), Optional.of(folder.resolve("none")));
    try (var outbox = open(alone, MONDAY)) {
      keep(outbox, 3);
      disk.fail();
      keep(outbox, 2);
      assertThat(numbers(outbox)).containsExactly(1L, 2L, 3L);
    }
  }

  private static void keep(Outbox outbox, int reports) {
    for (var nth = 0; nth < reports; nth++) {
      outbox.keep(OutboxTest.report(outbox, Duration.ZERO));
    }
  }

  private static List<Long> numbers(Outbox outbox) {
    return outbox.oldest(100).stream()
        .map(place -> outbox.find(place).orElseThrow().id().seq())
        .toList();
  }

  private static Outbox open(OutboxFolders folders, BoxStart start) throws IOException {
    return Outbox.open(folders, SITE, start, LIMIT);
  }
}
