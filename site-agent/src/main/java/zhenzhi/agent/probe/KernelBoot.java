package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel tells of its own start. */
public final class KernelBoot {
  private KernelBoot() {}

  /**
   * Drawn by the kernel at every start of the box.
   *
   * @param proc {@code /proc}
   */
  public static String id(Path proc) throws IOException {
    return Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
  }

  /**
   * Whether the kernel left a record of its own crash.
   *
   * @param sys {@code /sys}
   */
  public static boolean leftCrashRecord(Path sys) {
    var records = sys.resolve("fs/pstore");
    if (!Files.isDirectory(records)) {
      return false;
    }
    try (var files = Files.list(records)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("dmesg-"));
    } catch (IOException unreadable) {
      return false;
    }
  }

  static String idOrUnknown(Path proc) {
    try {
      return id(proc);
    } catch (IOException unreadable) {
      return "不清楚";
    }
  }
}
