package zhenzhi.collector.enrolment.trace;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.enrolment.trace.Trace.Kind;
import zhenzhi.collector.enrolment.trace.TraceRepository.Seen;
import zhenzhi.protocol.StationCode;

/** Remembers where boxes come from. */
@Singleton
public class TraceService {
  private static final Logger LOG = LoggerFactory.getLogger(TraceService.class);

  /** A line that comes and goes all day says the same thing each time. */
  private static final Duration AGAIN = Duration.ofHours(1);

  private final DatabaseService database;
  private final InstantSource clock;

  /** What was written last of each site, which has to be one of those in the register. */
  private final Map<StationCode, Seen> last = new ConcurrentHashMap<>();

  TraceService(DatabaseService database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A box was let in by the broker. Answers at once; what cannot be written is not. */
  public void arrived(StationCode station, InetAddress from) {
    NetworkFactory.of(from)
        .map(network -> new Seen(station, Kind.NETWORK, network, clock.instant()))
        .filter(seen -> isNews(last.get(station), seen))
        .ifPresent(seen -> {
          last.put(station, seen);
          Thread.ofVirtual().name("trace").start(() -> keep(seen));
        });
  }

  private static boolean isNews(@Nullable Seen before, Seen seen) {
    return before == null
        || !before.value().equals(seen.value())
        || before.at().plus(AGAIN).isBefore(seen.at());
  }

  private void keep(Seen seen) {
    try (var connection = database.connect()) {
      TraceRepository.keep(connection, List.of(seen));
    } catch (SQLException away) {
      last.remove(seen.station());
      LOG.warn("Could not note where the box of \"{}\" comes from.", seen.station(), away);
    }
  }
}
