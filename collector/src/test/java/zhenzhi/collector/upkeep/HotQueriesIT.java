package zhenzhi.collector.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhenzhi.collector.District;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.upkeep.Plans.Scan;
import zhenzhi.db.Flavour;
import zhenzhi.db.testing.TestDatabase;

/**
 * The ten hottest queries on 1,200 sites: they find facts by key, and read no more of them however
 * many there are. Plans are kept here, not times.
 */
class HotQueriesIT {
  private static final Fleet FLEET = new Fleet(1_200, 10, 60, HotQuery.NOW);

  /** What grows with every day; without what has a row a day or a boot of a site. */
  private static final Set<String> FACTS =
      Set.of(
          "report",
          "reception_sample",
          "line_sample",
          "box_sample",
          "binding_sample",
          "playback",
          "event",
          "reception_hour",
          "line_hour");

  /** Hours of an aggregate are counted as those of the table that stands in its place elsewhere. */
  private static final String CHUNKS =
      """
      SELECT chunk_name, coalesce(replace(view_name, '_aggregate', ''), chunks.hypertable_name)
      FROM timescaledb_information.chunks
      LEFT JOIN timescaledb_information.continuous_aggregates
        ON materialization_hypertable_name = chunks.hypertable_name
      """;

  private static District district;
  private static Plans plans;
  private static Map<String, String> tableOfChunk;

  @BeforeAll
  static void begin() throws SQLException {
    var log = TestDatabase.serverLog();
    assumeTrue(log.isPresent(), "ZHENZHI_TIMESCALE_LOG says where the server's log is");
    district = new District(Map.of("datasources.default.connection-init-sql", Plans.WRITTEN));
    FLEET.sql(TestDatabase.flavour()).forEach(district::given);
    plans = new Plans(log.orElseThrow());
    tableOfChunk = TestDatabase.flavour() == Flavour.POSTGRES ? Map.of() : pairs(CHUNKS);
  }

  @AfterAll
  static void end() {
    if (district != null) {
      district.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsFactsByKeyAndReadsNoMore(HotQuery query) throws Exception {
    query.ask(district.context); // whoever asks first may find things out for those who follow

    var scans = facts(plans.of(() -> query.ask(district.context)));

    assertThat(scans.stream().filter(HotQueriesIT::searches)).isEmpty();
    assertThat(scans.stream().mapToDouble(Scan::read).sum())
        .as("rows read in " + scans)
        .isLessThanOrEqualTo(query.most());
  }

  /** A chunk ends with its week, so reading one as a whole is bounded; a table is not. */
  private static boolean searches(Scan scan) {
    return scan.type().equals("Seq Scan")
        && !tableOfChunk.containsKey(scan.relation())
        && !isEmptyBesideAnAggregate(scan);
  }

  private static boolean isEmptyBesideAnAggregate(Scan scan) {
    return TestDatabase.flavour() == Flavour.TIMESCALE
        && scan.relation().endsWith("_hour")
        && scan.read() == 0;
  }

  /** Ten chunks lie there, one a day. */
  @Test
  void curvesOfADayLookIntoTheChunksOfThatDay() throws Exception {
    assumeTrue(TestDatabase.flavour() != Flavour.POSTGRES, "this flavour has no chunks");

    var scans = facts(plans.of(() -> HotQuery.CURVES.ask(district.context)));

    for (var table : List.of("reception_sample", "line_sample")) {
      assertThat(
              scans.stream()
                  .filter(scan -> scan.loops() > 0 && tableOf(scan).equals(table))
                  .map(Scan::relation)
                  .distinct())
          .hasSizeBetween(1, 3);
    }
  }

  /** The trial can be lost. */
  @Test
  void aSearchThroughAllFactsIsNoticed() throws Exception {
    var scans =
        facts(plans.of(() -> text("SELECT count(*) FROM line_sample WHERE loss_percent > 99")));

    assertThat(scans).extracting(Scan::type).contains("Seq Scan");
    assertThat(scans.stream().mapToDouble(Scan::read).sum()).isGreaterThan(100_000);
  }

  @Test
  void theReadmeListsThem() throws IOException {
    var readme = Files.readString(Path.of("../db/README.md"));

    assertThat(HotQuery.values())
        .hasSize(10)
        .allSatisfy(query -> assertThat(readme).contains("| `" + query.name() + "` |"));
  }

  private static List<Scan> facts(List<Scan> scans) {
    return scans.stream().filter(scan -> FACTS.contains(tableOf(scan))).toList();
  }

  private static String tableOf(Scan scan) {
    return tableOfChunk.getOrDefault(scan.relation(), scan.relation());
  }

  private static Map<String, String> pairs(String query) throws SQLException {
    return text(
            "SELECT string_agg(pair.a || ' ' || pair.b, ',') FROM (%s) AS pair (a, b)"
                .formatted(query))
        .transform(all -> List.of(all.split(",")))
        .stream()
        .map(pair -> pair.split(" "))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static String text(String query) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
