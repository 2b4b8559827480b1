package zhenzhi.collector.notice.post;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Repeat;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.channel.Channel;
import zhenzhi.collector.notice.post.LetterRepository.Parcel;

/**
 * Sends what waits. An attempt at a message is kept in one transaction and its answer in another
 * one; who dies in between leaves it unclear, and {@link Repeat} says what comes of that.
 */
@Singleton
class PostService {
  private static final Logger LOG = LoggerFactory.getLogger(PostService.class);

  /** Of one way in a row, so that the others get their turn. */
  private static final int IN_A_ROW = 20;

  private final DatabaseService database;
  private final NoticeConfig config;
  private final NoticeMetrics metrics;
  private final Map<Way.Kind, Channel> channels;
  private final RandomGenerator random = RandomGenerator.getDefault();

  PostService(
      DatabaseService database,
      NoticeConfig config,
      NoticeMetrics metrics,
      List<Channel> channels) {
    this.database = database;
    this.config = config;
    this.metrics = metrics;
    this.channels = channels.stream().collect(toMap(Channel::kind, Function.identity()));
  }

  /** Sends what may go now; answers how many messages were handed over. */
  int send(InstantSource clock) throws SQLException {
    List<Long> ways;
    try (var connection = database.connect()) {
      ways = LetterRepository.busyWays(connection, clock.instant());
    }
    var sent = 0;
    for (var way : ways) {
      var isMore = true;
      for (var nth = 0; nth < IN_A_ROW && isMore; nth++) {
        isMore = one(way, clock);
        sent += isMore ? 1 : 0;
      }
    }
    return sent;
  }

  private boolean one(long way, InstantSource clock) throws SQLException {
    var parcel =
        database.inTransaction(connection ->
            LetterRepository.claim(connection, way, config.console(), clock.instant()));
    if (parcel.isEmpty()) {
      return false;
    }
    var outcome = handOver(parcel.get());
    metrics.handedOver(outcome);
    database.inTransaction(connection -> {
      AttemptRepository.settle(
          connection,
          parcel.get().letter().id(),
          parcel.get().attempt(),
          outcome,
          config.giveUp(),
          random,
          clock.instant());
      return outcome;
    });
    return true;
  }

  private Outcome handOver(Parcel parcel) {
    try {
      return Optional.ofNullable(channels.get(parcel.way().kind()))
          .orElseThrow()
          .send(parcel.way(), parcel.letter());
    } catch (RuntimeException bug) {
      LOG.error("Sending by way {} failed.", parcel.way(), bug);
      return new Outcome.Later("系统内部出错");
    }
  }
}
