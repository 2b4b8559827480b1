package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.StationCode;

/**
 * What a box really wrote, read from its {@link TruthLog}.
 *
 * @param times what the box believed the time to be, by boot
 */
public record Truth(StationCode station, Map<ReportId, Written> reports, Map<UUID, BoxTime> times) {

  /** A report that was kept. */
  public record Written(int samples, int segments, Duration played) {}

  static Truth of(Path folder, StationCode station) throws IOException {
    var intended = new LinkedHashMap<ReportId, Written>();
    var last = new HashMap<UUID, Long>();
    var times = new HashMap<UUID, BoxTime>();
    for (var line : Files.readAllLines(folder.resolve(station.value()).resolve(TruthLog.FILE))) {
      var part = line.split(" ", -1);
      var boot = UUID.fromString(part[1]);
      var seq = Long.parseLong(part[2]);
      if (part[0].equals("intended")) {
        intended.put(new ReportId(station, boot, seq), written(part)); // the last one was kept
      } else {
        last.merge(boot, seq, Math::max);
        if (part[0].equals("boot")) {
          times.put(boot, BoxTime.valueOf(part[3]));
        }
      }
    }
    intended.keySet().removeIf(id -> id.seq() > last.getOrDefault(id.boot(), 0L));
    return new Truth(station, intended, times);
  }

  private static Written written(String[] part) {
    var played = 0L;
    for (var i = 4; i < part.length; i++) {
      var bounds = part[i].split("-", -1);
      played += Long.parseLong(bounds[1]) - Long.parseLong(bounds[0]);
    }
    return new Written(Integer.parseInt(part[3]), part.length - 4, Duration.ofMillis(played));
  }

  Duration played() {
    return reports.values().stream().map(Written::played).reduce(Duration.ZERO, Duration::plus);
  }
}
