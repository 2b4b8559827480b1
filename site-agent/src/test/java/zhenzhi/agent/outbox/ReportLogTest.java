package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.agent.outbox.Frame.Kind;

/** A disk that takes what is written and cannot keep it. */
class ReportLogTest {
  @TempDir Path folder;
  private Path data;
  private SmallDisk disk;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    data = Files.createDirectory(folder.resolve("data"));
    var below = Files.createDirectory(folder.resolve("below"));
    disk = SmallDisk.deceitful(data, below);
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (disk != null) {
      disk.unmount();
    }
  }

  /** Some of it may be there all the same, and the next run would go on from that. */
  @Test
  void afterAFailedSyncTheNextRunMayKnowThisOne() throws IOException {
    var log = new ReportLog(data, 1 << 20);
    log.append(Kind.REPORT, ByteBuffer.allocate(200 << 10));
    assertThat(log.knowsThisRun()).isFalse();
    assertThatThrownBy(log::sync).isInstanceOf(IOException.class);
    log.abandon();

    assertThat(log.knowsThisRun()).isTrue();
  }
}
