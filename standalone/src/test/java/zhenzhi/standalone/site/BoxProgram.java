package zhenzhi.standalone.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The agent of a box, run as a process. */
final class BoxProgram {
  private static final int SOON_SECONDS = 120;

  private final Path folder;
  private final URI office;
  private final String flags;

  private BoxProgram(Path folder, URI office, String flags) {
    this.folder = folder;
    this.office = office;
    this.flags = flags;
  }

  /** As it is installed: without a compiler it reckons for seconds at each connection. */
  static BoxProgram installed(Path folder, URI office) {
    return new BoxProgram(folder, office, "");
  }

  /** With a compiler. */
  static BoxProgram quick(Path folder, URI office) {
    return new BoxProgram(folder, office, "-Xmixed -XX:TieredStopAtLevel=1");
  }

  void configure(URI broker) throws IOException {
    configure(broker, "");
  }

  /** Without a certificate: with a token and whom to trust. */
  void configure(URI broker, String token, Path authority) throws IOException {
    var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.writeString(Files.createFile(folder.resolve("token"), own), token);
    configure(broker, "password-file=token\nbroker-authority=" + authority + "\n");
  }

  private void configure(URI broker, String more) throws IOException {
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
                .formatted(Service.STATION, broker, office)
            + more);
  }

  /** Runs it to its end and answers what it said. */
  String says(String... words) throws IOException, InterruptedException {
    var process = start(words);
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(SOON_SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
    return said;
  }

  Process start(String... words) throws IOException {
    var script = AgentProgram.install(folder.resolve("box"));
    var command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--config", "agent.properties"));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    if (words[0].equals("run")) {
      builder.inheritIO();
    }
    builder.environment().put("SITE_AGENT_FLAGS", flags);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("ZHENZHI_CACHE", folder.resolve("cache").toString());
    return builder.start();
  }

  /** Its key and certificate, as they lie on the box. */
  Path identity() {
    return folder.resolve("outbox/identity.pem");
  }

  /** As the agent tells `check`. */
  boolean isDown() {
    try {
      var note = folder.resolve("outbox/link");
      return Files.exists(note) && !Files.readString(note).equals("up");
    } catch (IOException unreadable) {
      return false;
    }
  }
}
