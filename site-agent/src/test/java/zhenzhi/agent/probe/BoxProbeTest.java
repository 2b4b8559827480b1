package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.protocol.Sample.Box;

class BoxProbeTest {
  private static final Path PROC = Recorded.path("box/proc");
  private static final Path SYS = Recorded.path("box/sys");
  private static final Duration NOW = Duration.ofDays(1);

  @TempDir Path folder;

  @Test
  void tellsLoadMemoryDiskAndTheHottestSensor() throws IOException {
    var seen = (Box) new BoxProbe(PROC, SYS, folder, () -> true).look(NOW).samples().getFirst();

    assertThat(seen.load()).isEqualTo(0.52);
    assertThat(seen.memoryTotalMiB()).isEqualTo(981);
    assertThat(seen.memoryFreeMiB()).isEqualTo(500);
    assertThat(seen.diskTotalMiB()).isGreaterThan(seen.diskFreeMiB()).isPositive();
    assertThat(seen.temperatureCelsius()).isEqualTo(52.5);
    assertThat(seen.clockSynchronised()).isTrue();
  }

  @Test
  void aBoxWithoutSensorsHasNoTemperature() throws IOException {
    var seen = (Box) new BoxProbe(PROC, folder, folder, () -> false).look(NOW).samples().getFirst();

    assertThat(seen.temperatureCelsius()).isNull();
  }

  @Test
  void aClockThatNobodySetIsFound() throws IOException {
    assertThat(new BoxProbe(PROC, SYS, folder, () -> false).look(NOW).findings())
        .contains(new Finding("时钟", Verdict.BAD, "没有对时"));
  }

  @Test
  void theUptimeIsTheKernels() {
    var clock = BoxClock.ofLinux(PROC, InstantSource.fixed(Instant.EPOCH), () -> false);

    assertThat(clock.read())
        .isEqualTo(new ClockReading(Duration.ofMillis(86_400_550), Instant.EPOCH, false));
  }

  @Test
  void aPluggedInTelevisionIsOn() throws IOException {
    assertThat(new Display(SYS).look()).isEqualTo(Playback.Display.ON);
    assertThat(new Display(folder).look()).isEqualTo(Playback.Display.UNKNOWN);

    var status = folder.resolve("class/drm/card0-HDMI-A-1/status");
    Files.createDirectories(status.getParent());
    Files.writeString(status, "disconnected\n");

    assertThat(new Display(folder).look()).isEqualTo(Playback.Display.OFF);
  }

  @Test
  void aCrashRecordOfTheKernelIsFound() throws IOException {
    assertThat(KernelBoot.leftCrashRecord(folder)).isFalse();

    Files.createDirectories(folder.resolve("fs/pstore"));
    Files.createFile(folder.resolve("fs/pstore/dmesg-efi-165467"));

    assertThat(KernelBoot.leftCrashRecord(folder)).isTrue();
  }
}
