package zhenzhi.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static zhenzhi.collector.ingest.Stations.EVENING;
import static zhenzhi.collector.ingest.Stations.code;
import static zhenzhi.collector.ingest.Stations.evening;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ingest.Settlement.Outcome;
import zhenzhi.db.Flavour;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;

/** A box tells months late, when the facts of that time are compressed. */
class CompressedChunkIT {
  private static final StationCode LATE = code(1);
  private static final StationCode IN_TIME = code(2);
  private static final int REPORTS = 24;

  private static final String COMPRESS =
      """
      SELECT compress_chunk(chunk)
      FROM timescaledb_information.hypertables, show_chunks(CAST(hypertable_name AS regclass)) AS chunk
      """;

  /** Facts and hours of a site, without whose they are. */
  private static final String CONTENTS =
      """
      WITH it AS (SELECT id FROM station WHERE code = ?)
      SELECT string_agg(line, E'\\n' ORDER BY line)
      FROM (
        SELECT CAST(ROW(started_at, ended_at, boot, seq, item, content) AS text)
        FROM playback JOIN it ON it.id = station_id
        UNION ALL
        SELECT CAST(ROW(at, boot, seq, item, memory_free_mib) AS text)
        FROM box_sample JOIN it ON it.id = station_id
        UNION ALL
        SELECT CAST(ROW(day, raw_ms, credited_ms, sessions, reports) AS text)
        FROM station_day JOIN it ON it.id = station_id
      ) AS contents (line)
      """;

  /**
   * The server's own limit is 100,000 rows that a transaction unpacks. A batch of a hundred sites
   * after a long outage must not come near it.
   */
  private static final String STRICT =
      """
      DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET timescaledb.max_tuples_decompressed_per_dml_transaction = 1', current_database());
      END $$
      """;

  private final TestDatabase database = strict();
  private final RunningCollector collector = RunningCollector.deaf(database);
  private final StoreService store = collector.bean(StoreService.class);

  @BeforeAll
  static void onlyHere() {
    assumeTrue(TestDatabase.flavour() == Flavour.TIMESCALE, "only flavour timescale compresses");
  }

  @BeforeEach
  void register() throws SQLException {
    Stations.register(database.dataSource(), 2);
    Await.until("the database is ready", collector::isReady);
  }

  @AfterEach
  void close() {
    collector.close();
    database.close();
  }

  @Test
  void whatComesLateIsStoredOnceAndCountsAsIfItHadComeInTime() throws SQLException {
    var told = evening(LATE, REPORTS);
    store.store(readings(evening(IN_TIME, REPORTS)));
    store.store(readings(everyOther(told)));
    database.execute(COMPRESS);
    assertThatThrownBy(() -> database.execute("DELETE FROM box_sample WHERE memory_free_mib = 105"))
        .hasStackTraceContaining("tuple decompression limit exceeded");

    var outcomes = store.store(readings(told)).stream().map(Settlement::outcome).toList();

    assertThat(outcomes).hasSize(REPORTS);
    for (var nth = 0; nth < REPORTS; nth++) {
      assertThat(outcomes.get(nth)).isEqualTo(nth % 2 == 0 ? Outcome.DUPLICATE : Outcome.STORED);
    }
    assertThat(contents(LATE)).isEqualTo(contents(IN_TIME)).hasLineCount(2 * REPORTS + 1);
    database.execute(COMPRESS);
    assertThat(contents(LATE)).isEqualTo(contents(IN_TIME));
  }

  private static TestDatabase strict() {
    var database = TestDatabase.fresh();
    database.execute(STRICT);
    return database;
  }

  private static List<SentReport> everyOther(List<SentReport> reports) {
    return IntStream.iterate(0, nth -> nth < reports.size(), nth -> nth + 2)
        .mapToObj(reports::get)
        .toList();
  }

  private String contents(StationCode station) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.prepareStatement(CONTENTS)) {
      statement.setString(1, station.value());
      var row = statement.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  private static List<Reading> readings(List<SentReport> reports) {
    return reports.stream()
        .map(sent ->
            Reading.of(
                new Arrival(
                    Topics.topic(sent.report().id().station(), Channel.REPORT),
                    ProtocolJson.encode(sent),
                    EVENING.plusSeconds(7_200),
                    () -> {})))
        .toList();
  }
}
