package zhenzhi.collector.diagnosis.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.Verdict.RuledOut;
import zhenzhi.collector.diagnosis.dossier.Occurrence.Area;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/**
 * e-1 has a moved dish that is due, e-2 a full disk that is not, w-1 had a power cut. Both of 城东
 * and w-1 fell together; e-2 is back.
 */
class DossierIT {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  private final District district = new District(Map.of());
  private final DossierService dossiers = district.context.getBean(DossierService.class);
  private final OccurrenceService occurrences = district.context.getBean(OccurrenceService.class);
  private final Scope office = Scope.of(district.district);
  private final Scope west = Scope.of(district.west);
  private final Scope keeper = new Scope(district.district.path(), Optional.of(District.E1));

  @BeforeEach
  void rows() {
    district.given(
        """
        INSERT INTO incident (id, finding, confidence, since_at, told_at, due_at, areas, over_at)
        VALUES (70, 'LINE_DOWN', 'MEDIUM', '2026-11-20T03:00:00Z', '2026-11-20T03:02:00Z', '2026-11-20T03:30:00Z', '{}', NULL),
          (71, 'POWER_CUT', 'HIGH', '2026-11-10T03:00:00Z', '2026-11-10T03:02:00Z', NULL, '{}', '2026-11-10T05:00:00Z'),
          (72, 'POWER_CUT', 'HIGH', '2026-10-01T03:00:00Z', '2026-10-01T03:02:00Z', NULL, '{}', '2026-10-01T05:00:00Z');
        INSERT INTO incident_site (incident_id, station_id, fell_at, back_at, boot_cause, left_at)
        VALUES (70, {e-1}, '2026-11-20T03:00:00Z', NULL, NULL, NULL),
          (70, {e-2}, '2026-11-20T03:00:30Z', '2026-11-20T03:40:00Z', 'POWER_LOSS', NULL),
          (70, {w-1}, '2026-11-20T03:01:00Z', NULL, NULL, '2026-11-20T03:55:00Z'),
          (71, {e-1}, '2026-11-10T03:00:00Z', '2026-11-10T05:00:00Z', NULL, NULL),
          (72, {e-1}, '2026-10-01T03:00:00Z', '2026-10-01T05:00:00Z', NULL, NULL);

        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at, until_at, closed_at)
        VALUES (80, {e-1}, 'RECEPTION', 'DISH_MOVED', 'MEDIUM', '2026-11-20T01:00:00Z', '2026-11-20T01:30:00Z', '2026-11-20T02:00:00Z',
            '2026-11-20T03:00:00Z', NULL, NULL),
          (81, {e-2}, 'SYSTEM', 'DISK_FULL', 'HIGH', '2026-11-20T03:00:00Z', '2026-11-20T03:30:00Z', '2026-11-20T03:30:00Z',
            '2026-11-20T09:00:00Z', NULL, NULL),
          (82, {w-1}, 'REACH', 'POWER_CUT', 'HIGH', '2026-11-19T03:00:00Z', '2026-11-19T03:02:00Z', '2026-11-19T03:02:00Z',
            '2026-11-19T03:30:00Z', '2026-11-19T05:00:00Z', '2026-11-19T05:02:00Z'),
          (83, {e-1}, 'REACH', 'POWER_CUT', 'HIGH', '2026-06-19T03:00:00Z', '2026-06-19T03:02:00Z', '2026-06-19T03:02:00Z',
            NULL, '2026-06-19T05:00:00Z', '2026-06-19T05:02:00Z');
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at, incident_id)
        VALUES (84, {e-1}, 'REACH', 'LINE_DOWN', 'MEDIUM', '2026-11-20T03:00:00Z', '2026-11-20T03:02:00Z', '2026-11-20T03:02:00Z',
          '2026-11-20T03:30:00Z', 70);

        INSERT INTO verdict (id, diagnosis_id, incident_id, at, finding, confidence)
        VALUES (90, 80, NULL, '2026-11-20T01:30:00Z', 'NO_SIGNAL', 'LOW'),
          (91, 80, NULL, '2026-11-20T02:00:00Z', 'DISH_MOVED', 'MEDIUM'),
          (92, NULL, 70, '2026-11-20T03:02:00Z', 'OUT_OF_REACH', 'LOW');
        INSERT INTO clue (verdict_id, nth, role, finding, sign, value, reference)
        VALUES (90, 0, 'MISSING', NULL, 'NO_WEATHER_KNOWN', NULL, NULL),
          (91, 2, 'AGAINST', 'RAIN_FADE', 'NO_RAIN_REPORTED', 0, NULL),
          (91, 0, 'FOR', NULL, 'SNR_LOW', 7, 11.8),
          (91, 1, 'FOR', NULL, 'FELL_AT_ONCE', NULL, NULL);
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void openOnesAreListedAndWhatIsDueComesFirst() throws SQLException {
    var open = dossiers.open(office, any(), NOON);

    assertThat(open.lines()).extracting(Dossier::id).containsExactly(80L, 84L, 81L);
    assertThat(open.lines())
        .extracting(line -> line.urgency(NOON))
        .containsExactly(Urgency.DUE, Urgency.TOGETHER, Urgency.LATER);
    assertThat(open.total()).isEqualTo(3);
    assertThat(open.lines().getFirst().subdistrict()).isEqualTo("城东办事处");
    assertThat(dossiers.due(office, NOON)).isEqualTo(1);
  }

  @Test
  void aFilterIsTheSameForLinesAndTotal() throws SQLException {
    assertThat(found(filter(FaultClass.SOFTWARE, null, null, 0))).containsExactly(81L);
    assertThat(found(filter(null, Finding.DISH_MOVED, null, 0))).containsExactly(80L);
    assertThat(found(filter(null, null, Urgency.LATER, 0))).containsExactly(81L);
    assertThat(found(filter(FaultClass.SOFTWARE, Finding.DISH_MOVED, null, 0))).isEmpty();
    var second = dossiers.open(office, filter(null, null, null, 5), NOON);
    assertThat(second.lines()).isEmpty();
    assertThat(second.total()).isEqualTo(3);
  }

  @Test
  void nobodySeesBeyondTheirOwnSites() throws SQLException {
    assertThat(dossiers.open(west, any(), NOON).total()).isZero();
    assertThat(dossiers.due(west, NOON)).isZero();
    assertThat(dossiers.open(keeper, any(), NOON).lines())
        .extracting(Dossier::id)
        .containsExactly(80L, 84L);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> dossiers.get(west, 80));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> dossiers.get(keeper, 81));
    assertThat(dossiers.ofSite(keeper, District.E2, NOON)).isEmpty();
    assertThat(occurrences.recent(west, NOON, 0, 10).lines())
        .extracting(Occurrence::id)
        .containsExactly(70L);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> occurrences.get(west, 71));
    assertThat(occurrences.get(west, 70).sites())
        .extracting(Befallen::code)
        .containsExactly(District.W1);
  }

  @Test
  void aDiagnosisHasItsVerdictsAndTheirCluesInOrder() throws SQLException {
    var told = dossiers.get(office, 80);

    assertThat(told.opinions())
        .containsExactly(
            new Opinion(
                Instant.parse("2026-11-20T01:30:00Z"),
                Verdict.of(Finding.NO_SIGNAL, Confidence.LOW)
                    .missing(List.of(Sign.NO_WEATHER_KNOWN))),
            new Opinion(
                Instant.parse("2026-11-20T02:00:00Z"),
                Verdict.of(
                        Finding.DISH_MOVED,
                        Confidence.MEDIUM,
                        Clue.of(Sign.SNR_LOW, 7.0, 11.8),
                        Clue.of(Sign.FELL_AT_ONCE))
                    .not(
                        List.of(
                            new RuledOut(
                                Finding.RAIN_FADE, Clue.of(Sign.NO_RAIN_REPORTED, 0.0))))));
  }

  @Test
  void theSignalIsMeasuredByTheClearSkyOfTheBandThatIsReceived() throws SQLException {
    district.given(
        """
        INSERT INTO station_state (station_id, band) VALUES ({e-1}, 'KU');
        INSERT INTO reception_baseline (station_id, band, quality, snr, days, fell_by)
        VALUES ({e-1}, 'KU', 60, 11.5, 9, 0), ({e-1}, 'C', 80, 14, 9, 0);
        """);

    assertThat(dossiers.clearSky(keeper, District.E1))
        .isEqualTo(
            new ClearSky(
                Optional.of(new ClearSky.Level(11.5, 9.5)),
                Optional.of(new ClearSky.Level(60, 48))));
    assertThat(dossiers.clearSky(office, District.E2)).isEqualTo(ClearSky.UNKNOWN);
    assertThat(dossiers.clearSky(west, District.E1)).isEqualTo(ClearSky.UNKNOWN);
    assertThat(dossiers.clearSky(keeper, District.E2)).isEqualTo(ClearSky.UNKNOWN);
  }

  @Test
  void aSiteRemembersThreeMonths() throws SQLException {
    assertThat(dossiers.ofSite(office, District.E1, NOON))
        .extracting(Dossier::id)
        .containsExactly(84L, 80L);
    assertThat(dossiers.ofSite(office, District.W1, NOON))
        .extracting(Dossier::isOpen)
        .containsExactly(false);
  }

  @Test
  void anIncidentIsToldBySubdistrict() throws SQLException {
    assertThat(occurrences.recent(office, NOON, 0, 10).lines())
        .extracting(Occurrence::id)
        .containsExactly(70L, 71L);
    var second = occurrences.recent(office, NOON, 1, 1);
    assertThat(second.lines()).extracting(Occurrence::id).containsExactly(71L);
    assertThat(second.total()).isEqualTo(2);
    assertThat(occurrences.open(office)).isEqualTo(1);

    var occurred = occurrences.get(office, 70);

    assertThat(occurred.occurrence().areas())
        .containsExactlyInAnyOrder(new Area("城东办事处", 2, 1, 0), new Area("城西办事处", 1, 0, 1));
    assertThat(occurred.occurrence().all()).isEqualTo(new Area("", 3, 1, 1));
    assertThat(occurred.opinions())
        .extracting(opinion -> opinion.verdict().finding())
        .containsExactly(Finding.OUT_OF_REACH);
    assertThat(occurred.sites())
        .extracting(Befallen::code)
        .containsExactly(District.E1, District.W1, District.E2);
  }

  private List<Long> found(DossierFilter filter) throws SQLException {
    var found = dossiers.open(office, filter, NOON);
    assertThat(found.total()).isEqualTo(found.lines().size());
    return found.lines().stream().map(Dossier::id).toList();
  }

  private static DossierFilter any() {
    return filter(null, null, null, 0);
  }

  private static DossierFilter filter(
      @Nullable FaultClass faultClass,
      @Nullable Finding finding,
      @Nullable Urgency urgency,
      long offset) {
    return new DossierFilter(
        Optional.ofNullable(faultClass),
        Optional.ofNullable(finding),
        OptionalLong.empty(),
        Optional.ofNullable(urgency),
        offset,
        50);
  }
}
