package zhenzhi.agent.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import zhenzhi.protocol.StationCode;

/** The files of an outbox, open, and what an earlier run left in them. */
record Disk(Marks marks, ReportLog log, Reserve reserve, Shelf shelf, Past past) {
  private static final Logger LOG = System.getLogger(Disk.class.getName());

  /** Moves aside what belongs to another station. A disk that takes nothing is no obstacle. */
  static Disk open(OutboxFolders folders, StationCode station, BoxStart start, long limit)
      throws IOException {
    var folder = folders.data();
    try {
      Files.createDirectories(folder);
    } catch (IOException full) {
      LOG.log(Level.WARNING, "Cannot make {0}: {1}.", folder, full.getMessage());
    }
    var disk = read(folders, station, start, limit);
    var owner = disk.past().station();
    if (owner.isEmpty() || owner.equals(station.value())) {
      return disk;
    }
    disk.marks().close();
    Aside.move(folder, "it belongs to station " + owner);
    return read(folders, station, start, limit);
  }

  private static Disk read(OutboxFolders folders, StationCode station, BoxStart start, long limit)
      throws IOException {
    var marks = Marks.open(folders.data(), folders.runtime());
    var log = new ReportLog(folders.data(), limit);
    var shelf = new Shelf(log);
    var past = Past.read(log, shelf, marks.read(station, start.kernelBoot()));
    return new Disk(marks, log, new Reserve(folders.data(), log.segmentBytes()), shelf, past);
  }
}
