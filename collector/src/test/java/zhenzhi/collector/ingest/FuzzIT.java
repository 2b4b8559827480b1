package zhenzhi.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.ingest.Stations.NORTH_RIDGE;
import static zhenzhi.collector.ingest.Stations.evening;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.ingest.LoadGenerator.Prepared;
import zhenzhi.collector.ingest.Settlement.Outcome;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.Messages;
import zhenzhi.protocol.Mutator;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;

/** Twenty thousand spoilt messages from one station, and good ones of another between them. */
class FuzzIT {
  private static final int SPOILT = 20_000;
  private static final int SPOILT_BETWEEN = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.fresh();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyMessageIsAccountedForAndTheGoodOnesAreStored() throws SQLException {
    Stations.register(database.dataSource(), 20);
    var good = evening(NORTH_RIDGE, SPOILT / SPOILT_BETWEEN);
    var messages = new ArrayList<Prepared>();
    for (var seed = 0; seed < SPOILT; seed++) {
      messages.add(spoilt(seed));
      if (seed % SPOILT_BETWEEN == 0) {
        var report = good.get(seed / SPOILT_BETWEEN);
        messages.add(new Prepared(topic(Channel.REPORT, 1), ProtocolJson.encode(report)));
      }
    }
    try (var broker = TestBroker.embedded(directory);
        var collector =
            RunningCollector.start(
                "collector.1", broker.uri(), database.url(), database.user(), database.password());
        var boxes = new Boxes(broker.uri());
        var load = new LoadGenerator(broker.uri(), TestBroker.BOXES)) {
      Await.until("the collector listens", collector::isListening);
      load.publish(messages, messages.size());

      Await.until(
          "all messages", PATIENCE, () -> collector.count("ingest.messages") >= messages.size());
      Await.until("the receipts", () -> good.stream().allMatch(boxes::isSettled));

      assertThat(collector.count("ingest.messages")).isEqualTo(messages.size());
      assertThat(boxes.stored())
          .containsAll(good.stream().map(sent -> sent.report().id()).toList());
      assertThat(ask("SELECT count(*) FROM report"))
          .isEqualTo("%.0f".formatted(collector.count("ingest.messages", Outcome.STORED)));
      assertThat(ask("SELECT sum(items) FROM quarantine_tally"))
          .isEqualTo("%.0f".formatted(collector.count("ingest.quarantine")));
      assertThat(collector.count("ingest.messages", Outcome.REFUSED)).isPositive();
    }
    assertThat(unstorable())
        .as("seeds of what the contract allows and the tables refuse")
        .isEmpty();
  }

  private static Prepared spoilt(long seed) {
    var random = new Random(seed);
    var report = ProtocolJson.encode(Messages.report(random));
    return switch (random.nextInt(8)) {
      case 0 ->
          spoilt(Channel.PRESENCE, ProtocolJson.encode(Messages.presence(random)), report, random);
      case 1 ->
          spoilt(Channel.RESULT, ProtocolJson.encode(Messages.result(random)), report, random);
      default ->
          spoilt(Channel.REPORT, report, ProtocolJson.encode(Messages.report(random)), random);
    };
  }

  private static Prepared spoilt(Channel channel, byte[] message, byte[] other, Random random) {
    return new Prepared(
        Topics.topic(Messages.STATION, channel), new Mutator(random).spoilt(message, other));
  }

  /** Which of them were set apart as unstorable; what is kept of them leads back to the seed. */
  private List<Integer> unstorable() throws SQLException {
    var seeds = new ArrayList<Integer>();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      var rows =
          statement.executeQuery("SELECT payload FROM quarantine WHERE reason = 'UNSTORABLE'");
      while (rows.next()) {
        var beginning = rows.getBytes(1);
        for (var seed = 0; seed < SPOILT; seed++) {
          if (begins(spoilt(seed).payload(), beginning)) {
            seeds.add(seed);
          }
        }
      }
    }
    return seeds;
  }

  private static boolean begins(byte[] payload, byte[] beginning) {
    return payload.length >= beginning.length
        && Arrays.equals(payload, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static String topic(Channel channel, int station) {
    return Topics.topic(Stations.code(station), channel);
  }

  private String ask(String question) {
    return Asking.of(database.dataSource(), question);
  }
}
