package zhenzhi.standalone.site;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import zhenzhi.agent.Agent;
import zhenzhi.protocol.Report;

/** The agent laid out as on a box: its start script, and a folder of jars. */
final class AgentProgram {
  /** One class of each jar that the agent is made of. */
  private static final List<Class<?>> PARTS =
      List.of(Report.class, MqttAsyncClient.class, JsonFactory.class, JSON.class);

  private static final String SCRIPT = "site-agent";

  private AgentProgram() {}

  /** Lays it out in {@code box}, anew at each start, for the jars may be others than last time. */
  static Path install(Path box) throws IOException {
    var bin = Files.createDirectories(box.resolve("bin"));
    var lib = Files.createDirectories(box.resolve("lib"));
    lay(lib.resolve("site-agent-0.jar"), Agent.class);
    for (var part : PARTS) {
      lay(lib.resolve(part.getSimpleName() + ".jar"), part);
    }
    var script = bin.resolve(SCRIPT);
    Files.write(script, Resources.read(SCRIPT));
    return script;
  }

  /** With the jar's own time: the agent's start-up cache goes by it. */
  private static void lay(Path jar, Class<?> part) throws IOException {
    try {
      var home = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) { // not packed: in a test of a checkout
        Files.deleteIfExists(jar);
        Files.createSymbolicLink(jar, home);
      } else {
        Files.copy(home, jar, COPY_ATTRIBUTES, REPLACE_EXISTING);
      }
    } catch (URISyntaxException odd) {
      throw new IOException("cannot tell where " + part + " lies", odd);
    }
  }
}
