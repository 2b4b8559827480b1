package zhenzhi.standalone.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhenzhi.protocol.StationCode;

/** A site agent in a process of its own, started by its own script, watching {@code mpv.sock}. */
final class RealAgent implements AutoCloseable {
  private final Process process;

  private RealAgent(Process process) {
    this.process = process;
  }

  static RealAgent start(Path folder, StationCode station, URI broker, String password)
      throws IOException {
    Files.writeString(
        folder.resolve("agent.properties"),
        """
        station=%s
        broker=%s
        password=%s
        data=outbox
        sample-seconds=1
        report-seconds=1
        player=mpv
        player.mpv.socket=mpv.sock
        """
            .formatted(station, broker, password));
    var script = AgentProgram.install(folder.resolve("box"));
    var command =
        new ProcessBuilder(List.of("sh", script.toString(), "run", "--config", "agent.properties"))
            .directory(folder.toFile())
            .inheritIO();
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("ZHENZHI_CACHE", folder.resolve("cache").toString());
    return new RealAgent(command.start());
  }

  @Override
  public void close() {
    ProcessNotes.end(process.toHandle());
  }
}
