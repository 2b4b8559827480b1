package zhenzhi.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import zhenzhi.standalone.data.DataFolder;

/** What would make a start fail half-way, looked for before anything is started. */
final class Obstacles {
  private static final long NEEDED_MIB = 500;

  private Obstacles() {}

  static void refuse(Options options, DataFolder data) {
    refuseTakenPort(options.port());
    refuseFullDisk(data);
  }

  private static void refuseTakenPort(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException taken) {
      throw new CannotStart(
          "端口 %d 已被占用 (port %d is taken by another program: give --port)".formatted(port, port));
    }
  }

  private static void refuseFullDisk(DataFolder data) {
    try {
      var free = Files.getFileStore(data.root()).getUsableSpace() >> 20;
      if (free < NEEDED_MIB) {
        throw new CannotStart(
            "磁盘空间不足 (disk full: %d MiB left at %s, needs %d)"
                .formatted(free, data.root(), NEEDED_MIB));
      }
    } catch (IOException failure) {
      throw new CannotStart("cannot tell how full the disk of " + data.root() + " is");
    }
  }
}
