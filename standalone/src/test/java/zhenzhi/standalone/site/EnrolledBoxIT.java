package zhenzhi.standalone.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;

/** From a code to a report by TLS, and to the end of it: a real agent, broker and collector. */
class EnrolledBoxIT {
  /** A box without a compiler reckons for seconds at each connection. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int SOON_SECONDS = 120;

  @TempDir Path folder;
  private Service service;
  private URI door;

  @BeforeEach
  void start() {
    service = Service.start(folder);
    door = service.openDoor();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aBoxWithACodeReportsUntilItIsTakenBack()
      throws IOException, InterruptedException, SQLException {
    configure(door);

    assertThat(agent("enrol", service.invite())).contains("登记好了：e2e-0001");

    var identity = folder.resolve("outbox/identity.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
        .isEqualTo("rw-------");
    var running = start("run");
    try {
      Await.until("its reports are stored", PATIENCE, () -> service.reports() > 2);
      service.revoke();
      Await.until("it is cut off", PATIENCE, this::isDown);
    } finally {
      ProcessNotes.end(running.toHandle());
    }
    assertThat(agent("check")).contains("登录不了");
  }

  @Test
  void whatIsWrongIsSaidInPlainWords() throws IOException, InterruptedException, SQLException {
    configure(door);
    service.invite();

    assertThat(agent("enrol", "AAAA2222")).contains("没有登记成：登记码不对");
    var code = service.invite();
    agent("enrol", code);
    Files.delete(folder.resolve("outbox/identity.pem"));
    assertThat(agent("enrol", code)).as("another key").contains("登记码已经用过了");
  }

  /** Its certificate is for 127.0.0.1 alone. */
  @Test
  void aBrokerUnderAnotherNameIsNotTrusted()
      throws IOException, InterruptedException, SQLException {
    configure(URI.create("ssl://localhost:" + door.getPort()));
    agent("enrol", service.invite());

    assertThat(agent("check")).contains("登录不了", "name matching localhost");
  }

  private boolean isDown() {
    try {
      var note = folder.resolve("outbox/link"); // what the agent tells `check`
      return Files.exists(note) && !Files.readString(note).equals("up");
    } catch (IOException unreadable) {
      return false;
    }
  }

  private void configure(URI broker) throws IOException {
    Files.writeString(
        folder.resolve("agent.properties"),
        """
        station=%s
        broker=%s
        office=%s
        data=outbox
        sample-seconds=1
        report-seconds=1
        retry-seconds=2
        line.dns-name=localhost
        """
            .formatted(Service.STATION, broker, service.console()));
  }

  /** Runs it to its end and answers what it said. */
  private String agent(String... words) throws IOException, InterruptedException {
    var process = start(words);
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(SOON_SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
    return said;
  }

  private Process start(String... words) throws IOException {
    var script = AgentProgram.install(folder.resolve("box"));
    var command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--config", "agent.properties"));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    if (words[0].equals("run")) {
      builder.inheritIO();
    }
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("ZHENZHI_CACHE", folder.resolve("cache").toString());
    return builder.start();
  }
}
