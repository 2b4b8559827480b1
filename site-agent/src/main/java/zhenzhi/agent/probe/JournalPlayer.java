package zhenzhi.agent.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.playback.Observation;

/**
 * Any other player, through a journal file to which it adds a line whenever its state changes and
 * at least once a minute while it plays. A player that falls silent for longer counts as stopped.
 */
public final class JournalPlayer implements Player {
  /** One missed minute is forgiven. */
  static final Duration SILENCE = Duration.ofSeconds(90);

  private static final Duration BEAT = Duration.ofMillis(500);

  private final Path journal;
  private final ContentRules rules;
  private final Supplier<Duration> uptime;
  private final InstantSource wall;

  public JournalPlayer(
      Path journal, ContentRules rules, Supplier<Duration> uptime, InstantSource wall) {
    this.journal = journal;
    this.rules = rules;
    this.uptime = uptime;
    this.wall = wall;
  }

  @Override
  public String kind() {
    return "journal";
  }

  @Override
  public String name() {
    return Players.NAME;
  }

  @Override
  public Sighting look(Duration now) throws IOException {
    if (!Files.exists(journal)) {
      throw new IOException("没有 " + journal);
    }
    try (var tail = new Tail(journal)) {
      var state = new State();
      state.hear(tail, now);
      return Players.sighting(kind(), state.at(now));
    }
  }

  @Override
  public void watch(Consumer<Observation> seen) throws InterruptedException {
    try (var tail = new Tail(journal)) {
      var state = new State();
      while (true) {
        watchOnce(tail, state, seen);
        Thread.sleep(BEAT);
      }
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    }
  }

  private void watchOnce(Tail tail, State state, Consumer<Observation> seen) {
    var now = uptime.get();
    try {
      state.hear(tail, now);
    } catch (IOException unreadable) {
      return; // unconfirmed, so nothing is counted until it can be read again
    }
    seen.accept(state.at(now));
  }

  /** The last line, and when it was written. */
  private final class State {
    private Optional<JournalLine> last = Optional.empty();
    private Duration heard = Duration.ZERO;
    private boolean begun;

    void hear(Tail tail, Duration now) throws IOException {
      for (var line : tail.more()) {
        var read = JournalLine.read(line, rules);
        if (read.isPresent()) {
          last = read;
          heard = begun ? now : now.minus(age());
        }
      }
      begun = true;
    }

    /** How old the lines are that were there before we looked. */
    private Duration age() throws IOException {
      var written = Files.getLastModifiedTime(journal).toInstant();
      var age = Duration.between(written, wall.instant());
      return age.isNegative() ? Duration.ZERO : age;
    }

    Observation at(Duration now) {
      if (last.isEmpty() || now.minus(heard).compareTo(SILENCE) > 0) {
        return new Observation.Stopped(now);
      }
      return last.get().at(now);
    }
  }
}
