package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockSyncTest {
  @TempDir Path folder;

  @Test
  void theMarkOfTimesyncdIsEnough() throws IOException {
    var marker = folder.resolve("synchronized");
    var sync = new ClockSync(marker, List.of());

    assertThat(sync.getAsBoolean()).isFalse();
    Files.createFile(marker);
    assertThat(sync.getAsBoolean()).isTrue();
  }

  @Test
  void withoutAMarkTheToolsAreAsked() {
    assertThat(saying("yes").getAsBoolean()).isTrue();
    assertThat(saying("Leap status     : Normal").getAsBoolean()).isTrue();
    assertThat(saying("no").getAsBoolean()).isFalse();
    assertThat(saying("Leap status     : Not synchronised").getAsBoolean()).isFalse();
  }

  @Test
  void aToolThatIsMissingSaysNothing() {
    assertThat(new ClockSync(folder, List.of(List.of("/nowhere/timedatectl"))).getAsBoolean())
        .isTrue(); // the folder itself is the mark here
    assertThat(
            new ClockSync(folder.resolve("none"), List.of(List.of("/nowhere/timedatectl")))
                .getAsBoolean())
        .isFalse();
  }

  private ClockSync saying(String words) {
    return new ClockSync(folder.resolve("none"), List.of(List.of("/bin/echo", words)));
  }
}
