package zhenzhi.standalone.site;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import zhenzhi.protocol.StationCode;
import zhenzhi.standalone.data.Secrets;

/** The demonstration site at work: its player and its agent. */
public final class DemoSite implements AutoCloseable {
  private final KeptRunning player;
  private final KeptRunning agent;

  private DemoSite(KeptRunning player, KeptRunning agent) {
    this.player = player;
    this.agent = agent;
  }

  /**
   * Who the site is.
   *
   * @param account that its box is bound to
   */
  public record Identity(StationCode code, String account, String password) {}

  /** Ends what an earlier start that was killed has left in {@code folder}. */
  public static void endLeftovers(Path folder) {
    notes(folder).endLeftovers();
  }

  /** Starts player and agent in {@code folder}. */
  public static DemoSite start(Path folder, Identity site, URI broker, DemoPlayer player)
      throws IOException {
    Secrets.writePrivate(folder.resolve("password"), site.password());
    Files.writeString(folder.resolve("binding"), binding(site));
    Files.writeString(folder.resolve("agent.properties"), properties(site, broker, player));
    var notes = notes(folder);
    var playing = process(folder, "player.log", player.prepare(folder));
    var agent = AgentProgram.install(folder.resolve("box"));
    var observing =
        process(
            folder,
            "agent.log",
            List.of("sh", agent.toString(), "run", "--config", "agent.properties"));
    observing.environment().put("JAVA_HOME", System.getProperty("java.home"));
    observing.environment().put("ZHENZHI_CACHE", folder.resolve("cache").toString());
    return new DemoSite(
        KeptRunning.start("player", playing, notes), KeptRunning.start("agent", observing, notes));
  }

  /** The agent first, so that it sends what it has seen. */
  @Override
  public void close() {
    agent.close();
    player.close();
  }

  private static ProcessNotes notes(Path folder) {
    return new ProcessNotes(folder.resolve("processes"));
  }

  private static ProcessBuilder process(Path folder, String log, List<String> command) {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log).toFile());
  }

  private static String binding(Identity site) {
    return "account=" + site.account() + "\ndevice=00:1e:73:00:00:01\nstate=BOUND\n";
  }

  private static String properties(Identity site, URI broker, DemoPlayer player) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("station", site.code().value());
    settings.put("broker", broker.toString());
    settings.put("password-file", "password");
    settings.put("data", "outbox");
    settings.put("sample-seconds", "5");
    settings.put("report-seconds", "5");
    settings.put("resend-seconds", "15");
    settings.put("retry-seconds", "5");
    settings.put("box.clock", "always"); // the collector goes by the same clock
    settings.put("binding", "file");
    settings.put("binding.file", "binding");
    settings.putAll(player.agentSettings());
    return settings.entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue() + "\n")
        .collect(joining());
  }
}
