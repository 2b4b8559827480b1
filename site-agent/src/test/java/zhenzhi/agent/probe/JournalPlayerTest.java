package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.agent.playback.Content;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Result.Finding;

class JournalPlayerTest {
  private static final ContentRules RULES =
      new ContentRules(
          Pattern.compile("(?<code>.+)_(?<title>.+)"), Map.of("DJ", Category.BASICS), Map.of());
  private static final Instant WRITTEN = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir Path folder;

  @Test
  void aLineSaysWhatPlays() {
    assertThat(JournalLine.read("playing\tDJ-1\t入党誓词\tTHEORY", RULES))
        .contains(new JournalLine.Playing(new Content("DJ-1", "入党誓词", Category.THEORY)));
    assertThat(JournalLine.read("playing\tDJ-1\t入党誓词", RULES))
        .contains(new JournalLine.Playing(new Content("DJ-1", "入党誓词", Category.BASICS)));
    assertThat(JournalLine.read("playing\tDJ-1", RULES))
        .contains(new JournalLine.Playing(new Content("DJ-1", "DJ-1", Category.BASICS)));
    assertThat(JournalLine.read("paused", RULES)).contains(new JournalLine.Paused());
    assertThat(JournalLine.read("stopped\r", RULES)).contains(new JournalLine.Stopped());
  }

  @Test
  void anythingElseIsNotALine() {
    assertThat(JournalLine.read("playing", RULES)).isEqualTo(Optional.empty());
    assertThat(JournalLine.read("volume\t80", RULES)).isEqualTo(Optional.empty());
  }

  @Test
  void followsWhatIsAdded() throws IOException {
    try (var tail = new Tail(journal())) {
      assertThat(tail.more()).isEmpty();
      add("one\ntwo\nthr");
      assertThat(tail.more()).containsExactly("one", "two");
      add("ee\n");
      assertThat(tail.more()).containsExactly("three");
    }
  }

  @Test
  void survivesRotation() throws IOException {
    add("one\n");
    try (var tail = new Tail(journal())) {
      assertThat(tail.more()).containsExactly("one");
      add("two\n");
      Files.move(journal(), folder.resolve("journal.1"));
      add("three\n");

      assertThat(tail.more()).containsExactly("two", "three");
    }
  }

  @Test
  void survivesTruncation() throws IOException {
    add("one\ntwo\n");
    try (var tail = new Tail(journal())) {
      assertThat(tail.more()).containsExactly("one", "two");
      Files.writeString(journal(), "new\n", StandardOpenOption.TRUNCATE_EXISTING);

      assertThat(tail.more()).containsExactly("new");
    }
  }

  @Test
  void aLongJournalIsReadFromItsEnd() throws IOException {
    add("stopped\n".repeat(5_000) + "playing\tDJ-1\n");
    try (var tail = new Tail(journal())) {
      assertThat(tail.more()).hasSizeLessThan(600).last().isEqualTo("playing\tDJ-1");
    }
  }

  @Test
  void theLastLineIsWhatItDoes() throws IOException {
    add("playing\tDJ-1\t入党誓词\n");

    assertThat(finding(Duration.ZERO).text()).isEqualTo("journal：正在播放 DJ-1《入党誓词》");
  }

  /** It crashed, or somebody pulled its plug: nothing more was written. */
  @Test
  void aPlayerThatFellSilentIsNotPlaying() throws IOException {
    add("playing\tDJ-1\t入党誓词\n");

    assertThat(finding(JournalPlayer.SILENCE.plusSeconds(1)).text()).isEqualTo("journal：没有播放");
  }

  private Finding finding(Duration age) throws IOException {
    Files.setLastModifiedTime(journal(), FileTime.from(WRITTEN));
    var wall = InstantSource.fixed(WRITTEN.plus(age));
    var player = new JournalPlayer(journal(), RULES, () -> Duration.ofHours(1), wall);
    return player.look(Duration.ofHours(1)).findings().getFirst();
  }

  private Path journal() {
    return folder.resolve("journal");
  }

  private void add(String text) throws IOException {
    Files.writeString(journal(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
