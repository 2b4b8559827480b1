package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import zhenzhi.protocol.Playback;

/** The television as the box sees it: HDMI hot-plug, as the kernel's display drivers show it. */
public final class Display {
  private final Path outputs;

  /**
   * @param sys {@code /sys}
   */
  public Display(Path sys) {
    this.outputs = sys.resolve("class/drm");
  }

  /** On if one output is connected, off if there are outputs and none is, else unknown. */
  public Playback.Display look() {
    var seen = Playback.Display.UNKNOWN;
    if (!Files.isDirectory(outputs)) {
      return seen;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(outputs, "*-HDMI-*")) {
      for (var output : found) {
        switch (Files.readString(output.resolve("status")).strip()) {
          case "connected" -> {
            return Playback.Display.ON;
          }
          case "disconnected" -> seen = Playback.Display.OFF;
          default -> {} // the driver does not know either
        }
      }
      return seen;
    } catch (IOException unreadable) {
      return Playback.Display.UNKNOWN;
    }
  }
}
