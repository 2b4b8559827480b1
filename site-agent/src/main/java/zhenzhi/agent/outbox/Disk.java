package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import zhenzhi.protocol.StationCode;

/** The files of an outbox, open, and what an earlier run left in them. */
record Disk(Marks marks, ReportLog log, Shelf shelf, Past past) {
  private static final Logger LOG = System.getLogger(Disk.class.getName());

  /** Moves aside what belongs to another station. A disk that takes nothing is no obstacle. */
  static Disk open(Path folder, StationCode station, long limit) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException full) {
      LOG.log(Level.WARNING, "Cannot make {0}: {1}.", folder, full.getMessage());
    }
    var disk = read(folder, limit);
    var owner = disk.past().station();
    if (owner.isEmpty() || owner.equals(station.value())) {
      return disk;
    }
    disk.marks().close();
    Aside.move(folder, "it belongs to station " + owner);
    return read(folder, limit);
  }

  private static Disk read(Path folder, long limit) throws IOException {
    var marks = Marks.open(folder);
    var log = new ReportLog(folder, limit);
    var shelf = new Shelf(log);
    return new Disk(marks, log, shelf, Past.read(log, shelf, marks.read()));
  }
}
