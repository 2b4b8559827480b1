package zhenzhi.standalone.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What plays at the demonstration site. All file names are relative to the site's folder. */
public sealed interface DemoPlayer {

  /** mpv when it is on the path, else our own. */
  static DemoPlayer find() {
    return mpv().<DemoPlayer>map(Mpv::new).orElseGet(Journal::new);
  }

  /** For the station's page: who sees what is played. */
  String observedBy();

  /** What the agent has to be told. */
  Map<String, String> agentSettings();

  /** Lays out what it plays, and answers how it is started. */
  List<String> prepare(Path folder) throws IOException;

  /** The real one, without picture or sound. */
  record Mpv(Path program) implements DemoPlayer {
    private static final String SOCKET = "mpv.sock";

    @Override
    public String observedBy() {
      return "真实的 site-agent 进程，观察真实的 mpv（无画面、无声音）";
    }

    @Override
    public Map<String, String> agentSettings() {
      return Map.of("player", "mpv", "player.mpv.socket", SOCKET);
    }

    @Override
    public List<String> prepare(Path folder) throws IOException {
      Files.write(folder.resolve("pauses.lua"), Resources.read("pauses.lua"));
      var command =
          new ArrayList<>(
              List.of(
                  program.toString(),
                  "--no-config",
                  "--no-terminal",
                  "--vo=null",
                  "--ao=null",
                  "--loop-playlist=inf",
                  "--script=pauses.lua",
                  "--input-ipc-server=" + SOCKET));
      for (var clip : Clip.PLAYLIST) {
        clip.write(folder);
        command.add(folder.relativize(clip.file(folder)).toString());
      }
      return command;
    }
  }

  /** Ours: a script that writes the journal of a player. */
  record Journal() implements DemoPlayer {
    private static final String FILE = "player.journal";

    @Override
    public String observedBy() {
      return "真实的 site-agent 进程，观察演示播放器的日志文件（本机没有安装 mpv）";
    }

    @Override
    public Map<String, String> agentSettings() {
      return Map.of("player", "journal", "player.journal.file", FILE);
    }

    @Override
    public List<String> prepare(Path folder) throws IOException {
      Files.write(folder.resolve("player.sh"), Resources.read("player.sh"));
      var command = new ArrayList<>(List.of("sh", "player.sh", FILE));
      Clip.PLAYLIST.forEach(clip -> command.add(clip.journalLine()));
      return command;
    }
  }

  /** File names in Chinese need a system that can encode them. */
  private static Optional<Path> mpv() {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "mpv"))
        .filter(Files::isExecutable)
        .filter(_ -> Clip.PLAYLIST.stream().allMatch(Clip::canBeNamed))
        .findFirst();
  }
}
