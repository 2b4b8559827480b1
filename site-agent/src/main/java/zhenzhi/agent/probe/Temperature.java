package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The hottest sensor that the kernel shows. */
final class Temperature {
  private static final double LEAST = -60;
  private static final double MOST = 200;

  private final Path sys;

  Temperature(Path sys) {
    this.sys = sys;
  }

  /** In degrees Celsius, or nothing if there is no sensor that answers. */
  @Nullable Double hottest() throws IOException {
    var zones = hottestOf(sys.resolve("class/thermal"), "thermal_zone*", "temp");
    var chips = hottestOf(sys.resolve("class/hwmon"), "hwmon*", "temp*_input");
    if (zones == null || chips == null) {
      return zones == null ? chips : zones;
    }
    return Math.max(zones, chips);
  }

  private static @Nullable Double hottestOf(Path folder, String devices, String sensors)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    Double hottest = null;
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, devices)) {
      for (var device : found) {
        try (DirectoryStream<Path> inputs = Files.newDirectoryStream(device, sensors)) {
          for (var input : inputs) {
            var degrees = read(input);
            if (degrees != null && (hottest == null || degrees > hottest)) {
              hottest = degrees;
            }
          }
        }
      }
    }
    return hottest;
  }

  /** Sensors that are switched off refuse to be read, or say something absurd. */
  private static @Nullable Double read(Path input) {
    try {
      return Femon.within(Long.parseLong(Files.readString(input).strip()) / 1000.0, LEAST, MOST);
    } catch (IOException | NumberFormatException noAnswer) {
      return null;
    }
  }
}
