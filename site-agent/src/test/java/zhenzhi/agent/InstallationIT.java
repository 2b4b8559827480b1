package zhenzhi.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed on a box: the jar, lib/ beside it, and the script that starts them. */
class InstallationIT {
  @TempDir Path folder;

  @Test
  void startsAsItIsPackaged() throws IOException, InterruptedException {
    var missing = folder.resolve("missing.properties");
    var builder =
        new ProcessBuilder("bin/site-agent", "check", "--config", missing.toString())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var agent = builder.start();

    var says = new String(agent.getInputStream().readAllBytes(), UTF_8);

    assertThat(agent.waitFor()).isEqualTo(2);
    assertThat(says).contains("cannot read " + missing);
  }
}
