package zhenzhi.agent;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import zhenzhi.agent.probe.Sighting;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;

/** A file in which a running agent tells {@code check} how its connection is. */
final class LinkNote {
  static final String NAME = "登录服务器";
  private static final Logger LOG = System.getLogger(LinkNote.class.getName());
  private static final String UP = "up";

  private final Path file;

  LinkNote(Path data) {
    this.file = data.resolve("link");
  }

  void write(LineChanged change) {
    try {
      Files.writeString(file, change.up() ? UP : change.detail());
    } catch (IOException full) {
      LOG.log(Logger.Level.WARNING, "Cannot write {0}: {1}.", file, full.getMessage());
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      LOG.log(Logger.Level.WARNING, "Cannot remove {0}: {1}.", file, stays.getMessage());
    }
  }

  Optional<Finding> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var said = Files.readString(file);
    return Optional.of(
        said.equals(UP)
            ? Sighting.finding(NAME, Verdict.GOOD, "程序正在运行，已登录")
            : Sighting.finding(NAME, Verdict.BAD, "程序正在运行，连接断了：" + said));
  }
}
