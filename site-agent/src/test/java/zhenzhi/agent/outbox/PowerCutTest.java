package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.StationCode;

/** A process that writes reports is killed in the middle; what it said it kept has to be there. */
class PowerCutTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final long LIMIT = 64 << 20;
  private static final int BEFORE_THE_CUT = 25;

  @TempDir Path folder;

  @Test
  void whatWasKeptIsStillThere() throws IOException, InterruptedException {
    for (var cut = 1; cut <= 3; cut++) {
      var lastKept = writeUntilKilled();

      try (var outbox = Outbox.open(folder, SITE, new BoxStart("one", false), LIMIT)) {
        assertThat(outbox.boot().lastSeq()).isBetween(lastKept, lastKept + 1);
        assertThat((long) outbox.waiting()).isEqualTo(outbox.boot().lastSeq());
        assertThat(outbox.oldest(10_000)).allMatch(place -> outbox.find(place).isPresent());
      }
    }
  }

  @Test
  void theNextStartKnowsThatThePowerWasCut() throws IOException, InterruptedException {
    writeUntilKilled();

    try (var outbox = Outbox.open(folder, SITE, new BoxStart("two", false), LIMIT)) {
      assertThat(outbox.boot().cause()).isEqualTo(BootCause.POWER_LOSS);
    }
  }

  private long writeUntilKilled() throws IOException, InterruptedException {
    var writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var last = 0L;
    try (var said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (var i = 0; i < BEFORE_THE_CUT; i++) {
        last = Long.parseLong(said.readLine());
      }
      writer.toHandle().destroyForcibly(); // the process's own method would close what it said
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        last = Long.parseLong(line); // said before it died
      }
    }
    writer.waitFor();
    return last;
  }

  /** Keeps reports for ever and says each number once it is kept. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      var outbox = Outbox.open(Path.of(args[0]), SITE, new BoxStart("one", false), LIMIT);
      while (true) {
        outbox.keep(OutboxTest.report(outbox, Duration.ZERO));
        System.out.println(outbox.boot().lastSeq());
        System.out.flush();
      }
    }
  }
}
