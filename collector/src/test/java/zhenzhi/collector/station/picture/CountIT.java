package zhenzhi.collector.station.picture;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.collector.District;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.situation.Situation;

/**
 * The rule of {@code Situations} as SQL and as Java, put to the same 4,000 sites: every situation,
 * and every threshold from either side. Each site has a subdistrict of its own.
 */
class CountIT {
  private static final int SITES = 4_000;
  private static final int FIRST = 10_000;
  private static final Instant NOW = Instant.parse("2026-11-16T02:00:00Z");
  private static final District DISTRICT = new District(Map.of());

  private final CountService counts = DISTRICT.context.getBean(CountService.class);
  private final OverviewService overviews = DISTRICT.context.getBean(OverviewService.class);

  @BeforeAll
  static void generate() {
    var random = new Random(20261116);
    DISTRICT.given("DELETE FROM duty; DELETE FROM station;");
    DISTRICT.given(
        """
        INSERT INTO org_unit (id, parent_id, level, name, path)
        SELECT %1$d + n, %2$d, 'SUBDISTRICT', '办事处' || n, '%3$s' || %1$d + n || '/'
        FROM generate_series(1, %4$d) AS n;

        INSERT INTO station (id, code, name, kind, access, org_unit_id, org_path, registered_at, account)
        SELECT %1$d + n, 'g-' || n, '站点' || n, 'VILLAGE',
          (ARRAY['SATELLITE_C', 'SATELLITE_KU', 'IPTV', 'CABLE'])[1 + n %% 4], id, path, '2026-01-01T00:00:00Z',
          CASE WHEN n %% 5 > 0 THEN 'a' END
        FROM generate_series(1, %4$d) AS n
        JOIN org_unit ON id = %1$d + n;
        """
            .formatted(FIRST, DISTRICT.district.id(), DISTRICT.district.path(), SITES));
    DISTRICT.given(
        """
        INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at, reception_at,
          receiver_locked, band, line_at, carrier, dns, broker, loss_percent, box_at, load, memory_total_mib,
          memory_free_mib, disk_total_mib, disk_free_mib, temperature_celsius, clock_synchronised, binding_at,
          bound_account, device, binding, played_until, playing_title, playing_category, player)
        VALUES
        """
            + IntStream.rangeClosed(1, SITES)
                .filter(_ -> random.nextInt(40) > 0)
                .mapToObj(n -> new Row(random, FIRST + n).values())
                .collect(joining(",\n")));
  }

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  @ParameterizedTest(name = "listened for {0}")
  @ValueSource(strings = {"P30D", "PT15M", "PT14M", "PT3M"})
  void bothRulesAgree(String listened) throws SQLException {
    listening(NOW.minus(Duration.parse(listened)));

    assertThat(counted()).isEqualTo(judged());
  }

  @Test
  void whileNobodyListensBothKnowAsLittle() throws SQLException {
    DISTRICT.given("DELETE FROM listener");

    assertThat(counted()).isEqualTo(judged());
  }

  @Test
  void everySituationOccurs() throws SQLException {
    listening(NOW.minus(Duration.ofMinutes(3)));

    assertThat(counted().values()).contains(Situation.Kind.values());
  }

  @Test
  void theShareIsThatOfTheOverview() throws SQLException {
    listening(NOW.minus(Duration.ofDays(1)));

    var overview = overviews.overview(Scope.ALL, StationFilter.NONE, NOW);

    assertThat(counts.count(Scope.ALL, NOW).reachability()).isEqualTo(overview.reachability());
    assertThat(overview.reachability().part()).isBetween(1, SITES - 1);
  }

  @Test
  void whatIsRetiredOrOutsideTheScopeIsNotCounted() throws SQLException {
    DISTRICT.given("UPDATE station SET retired_at = '2026-11-01T00:00:00Z' WHERE code = 'g-1'");

    assertThat(counts.count(Scope.ALL, NOW).reachability().whole()).isEqualTo(SITES - 1);
    assertThat(counts.count(Scope.of(DISTRICT.east), NOW).reachability())
        .isEqualTo(new Share(0, 0));

    DISTRICT.given("UPDATE station SET retired_at = NULL");
  }

  private Map<Long, Situation.Kind> counted() throws SQLException {
    return counts.count(Scope.ALL, NOW).units().entrySet().stream()
        .collect(
            toMap(Map.Entry::getKey, unit -> List.copyOf(unit.getValue().keySet()).getFirst()));
  }

  private Map<Long, Situation.Kind> judged() {
    var all =
        new StationFilter(
            "",
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            SITES);
    return overviews.overview(Scope.ALL, all, NOW).stations().items().stream()
        .collect(toMap(CountIT::unit, line -> line.situation().kind()));
  }

  private static long unit(StationLine line) {
    return FIRST + Long.parseLong(line.code().value().substring("g-".length()));
  }

  private static void listening(Instant since) {
    DISTRICT.given(
        "DELETE FROM listener; INSERT INTO listener VALUES ('a', '%s', '%s')"
            .formatted(since, NOW));
  }

  /** The last things known of a site, each about one of the thresholds. */
  private record Row(RandomGenerator random, long id) {

    String values() {
      var heard = NOW.minus(one("PT0S", "PT1M", "PT2M", "PT5M", "PT15M", "PT15M1S", "P2D", "P8D"));
      var gone = heard.minus(one("PT0S", "PT0S", "PT1S", "PT-1S"));
      var report = heard.minus(one("PT0S", "PT1M", "PT5M", "PT10M"));
      return Stream.of(
              "" + id,
              maybe(heard),
              maybe(report),
              text("ONLINE", "ONLINE", "STOPPED", "LOST"),
              quoted(gone),
              seen(heard),
              oftenTrue(),
              "'KU'",
              seen(heard),
              oftenTrue(),
              text("ANSWERED", "SILENT", "NOT_ASKED"),
              text("ANSWERED", "ANSWERED", "ANSWERED", "SILENT"),
              any("0", "20", "20.5", "NULL"),
              seen(heard),
              "0.5",
              "1000",
              "500",
              any("1000", "1000", "0"),
              any("50", "500", "49"),
              any("85", "50", "85.5", "NULL"),
              "true",
              seen(heard),
              any("'a'", "'a'", "'b'", "NULL"),
              "'d'",
              text("BOUND", "BOUND", "UNKNOWN", "REFUSED", "UNBOUND"),
              any(
                  "NULL",
                  quoted(report.minusSeconds(90)),
                  quoted(report.minusSeconds(91)),
                  quoted(report)),
              "'党章学习'",
              "'BASICS'",
              "'mpv'")
          .collect(joining(", ", "(", ")"));
    }

    private String seen(Instant heard) {
      return any(
          "NULL",
          quoted(heard),
          quoted(heard.minus(Duration.ofMinutes(15))),
          quoted(heard.minusSeconds(899)));
    }

    private String maybe(Instant at) {
      return random.nextInt(30) == 0 ? "NULL" : quoted(at);
    }

    private String oftenTrue() {
      return any("true", "true", "true", "false");
    }

    private Duration one(String... lengths) {
      return Duration.parse(any(lengths));
    }

    private String text(String... words) {
      return "'" + any(words) + "'";
    }

    private String any(String... choices) {
      return choices[random.nextInt(choices.length)];
    }

    private static String quoted(Instant at) {
      return "'" + at + "'";
    }
  }
}
