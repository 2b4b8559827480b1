package zhenzhi.collector.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** The figures of October, counted from what stands in the database. */
class SurveyIT {
  private static final Period OCTOBER = Period.parse("2026-10").orElseThrow();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final District district = new District(Map.of());
  private final SurveyService surveys = district.context.getBean(SurveyService.class);

  /** e-1 studied an hour on two days, e-2 not at all; w-1 was never heard. */
  @BeforeEach
  void october() {
    district.given(
        """
        UPDATE station SET registered_at = '2025-01-01T00:00:00Z';
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, CAST(day AS date), 0, 0, 0, NULL, 288, 0
        FROM station
        CROSS JOIN generate_series(CAST('2026-10-01' AS timestamp), '2026-10-31', INTERVAL '1 day') AS day
        WHERE code LIKE 'e-%';
        UPDATE station_day SET raw_ms = 7200000, credited_ms = 3600000, sessions = 1, people = 10
        WHERE station_id = {e-1} AND day IN ('2026-10-06', '2026-10-16');
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, '2026-10-01', sum(raw_ms), sum(credited_ms), 0, 0, 0, sum(sessions),
          count(*) FILTER (WHERE credited_ms > 0), count(*), sum(reports), 0, 0
        FROM station_day
        GROUP BY 1
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void everyFigureHasItsPartAndItsWhole() throws SQLException {
    district.given(
        """
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at)
        SELECT {e-2}, 'REACH', 'LINE_DOWN', 'HIGH', '2026-10-10T16:00:00Z', '2026-10-10T16:00:00Z',
          '2026-10-10T16:00:00Z', '2026-10-13T16:00:00Z', '2026-10-13T17:00:00Z';
        INSERT INTO our_outage (from_at, until_at, act) VALUES ('2026-10-12T16:00:00Z', '2026-10-14T16:00:00Z', 1)
        """);

    var survey = october(Scope.of(district.district), OptionalLong.empty());

    assertThat(survey.all().sites()).isEqualTo(3);
    assertThat(sum(survey.all(), FactKind.REACH))
        .as("two days are ours; of the three without a line two count")
        .isEqualTo(new Fact(2 * 29 * DAY - 2 * DAY, 2 * 29 * DAY));
    assertThat(survey.all().find(FactKind.REACH)).map(Totals.Sum::of).contains(2L);
    assertThat(sum(survey.all(), FactKind.POWERED)).isEqualTo(new Fact(62, 62));
    assertThat(sum(survey.all(), FactKind.STUDYING)).isEqualTo(new Fact(1, 2));
    assertThat(sum(survey.all(), FactKind.HOURS)).isEqualTo(new Fact(7_200_000, 2));
    assertThat(sum(survey.all(), FactKind.PEOPLE)).isEqualTo(new Fact(72_000_000, 7_200_000));
    assertThat(sum(survey.all(), FactKind.BOOKS))
        .as("two days of study; each site should have two, and a word of feedback")
        .isEqualTo(new Fact(2, 9));
    assertThat(survey.lines()).extracting(line -> line.part().name()).contains("城东办事处", "城西办事处");
    assertThat(survey.lines())
        .filteredOn(line -> line.part().name().equals("城西办事处"))
        .singleElement()
        .satisfies(line -> assertThat(line.now().find(FactKind.REACH)).isEmpty());
  }

  /** Law: what lies below a unit adds up to it, on every level. */
  @Test
  void thePartsAddUpToTheWhole() throws SQLException {
    var units = new ArrayDeque<>(List.of(district.district.id()));
    var seen = 0;
    while (!units.isEmpty()) {
      var survey = october(Scope.of(district.district), OptionalLong.of(units.poll()));
      seen++;
      for (var kind : FactKind.values()) {
        var parts =
            survey.lines().stream()
                .flatMap(line -> line.now().find(kind).stream())
                .map(Totals.Sum::fact)
                .reduce(Fact::plus);
        assertThat(parts)
            .as(kind + " of " + survey.unit().name())
            .isEqualTo(survey.all().find(kind).map(Totals.Sum::fact));
      }
      survey.lines().stream()
          .map(Survey.Line::part)
          .filter(Part.Below.class::isInstance)
          .map(Part.Below.class::cast)
          .forEach(below -> units.add(below.unit().id()));
    }
    assertThat(seen).as("the district, two subdistricts, a community").isEqualTo(4);
  }

  @Test
  void nobodySeesWhatIsNotTheirs() throws SQLException {
    var west = october(Scope.of(district.west), OptionalLong.empty());

    assertThat(west.unit()).isEqualTo(district.west);
    assertThat(west.lines()).extracting(line -> line.part().name()).containsExactly("城西站");
    assertThatThrownBy(() -> october(Scope.of(district.west), OptionalLong.of(district.east.id())))
        .isInstanceOf(Refusal.class);
  }

  /** On a busy machine a ranking takes longer than a reader waits. */
  private Survey october(Scope scope, OptionalLong unit) throws SQLException {
    Optional<Survey> survey;
    do {
      survey = surveys.of(scope, unit, OCTOBER);
    } while (survey.isEmpty());
    return survey.get();
  }

  private static Fact sum(Totals totals, FactKind kind) {
    return totals.find(kind).map(Totals.Sum::fact).orElseThrow();
  }
}
