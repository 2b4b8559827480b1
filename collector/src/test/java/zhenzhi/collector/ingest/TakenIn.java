package zhenzhi.collector.ingest;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

/** A batch as it comes from a broker, stored without one. */
public final class TakenIn {
  private TakenIn() {}

  /**
   * Stores a report of each of the sites, with five minutes of a course in it.
   *
   * @param nth the report's number
   */
  public static void store(ApplicationContext collector, int sites, int nth) throws SQLException {
    List<Reading> batch =
        IntStream.rangeClosed(1, sites)
            .mapToObj(number -> new StationCode("sn-%05d".formatted(number)))
            .map(site -> reading(Stations.report(site, nth, Stations.course(nth, 0, 300))))
            .toList();
    collector.getBean(StoreService.class).store(batch);
  }

  private static Reading reading(SentReport sent) {
    var topic = Topics.topic(sent.report().id().station(), Channel.REPORT);
    Instant receivedAt = Stations.at(Stations.made(nth(sent))).plusSeconds(1);
    return Reading.of(new Arrival(topic, ProtocolJson.encode(sent), receivedAt, () -> {}));
  }

  private static int nth(SentReport sent) {
    return Math.toIntExact(sent.report().id().seq());
  }
}
