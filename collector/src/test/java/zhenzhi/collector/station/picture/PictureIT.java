package zhenzhi.collector.station.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static zhenzhi.collector.District.E1;
import static zhenzhi.collector.District.E2;
import static zhenzhi.collector.District.W1;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.completeness.Gap;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Display;
import zhenzhi.protocol.StationCode;

/** A morning in a small district, as pages see it. 10:00 in the middle of November, local time. */
class PictureIT {
  private static final Instant NOW = Instant.parse("2026-11-16T02:00:00Z");
  private static final District DISTRICT = new District(Map.of());

  private final OverviewService overviews = DISTRICT.context.getBean(OverviewService.class);
  private final StationService stations = DISTRICT.context.getBean(StationService.class);

  static {
    DISTRICT.given(
        """
        INSERT INTO listener (name, listening_since, seen_at)
        VALUES ('a', '2026-11-01T00:00:00Z', '2026-11-16T02:00:00Z');

        INSERT INTO station_state (station_id, heard_at, report_at, boot, seq,
          reception_at, receiver_locked, band, strength_percent,
          played_until, playing_title, playing_category, player)
        VALUES ({e-1}, '2026-11-16T01:59:00Z', '2026-11-16T01:59:00Z',
          '00000000-0000-0000-0000-000000000001', 3,
          '2026-11-16T01:58:00Z', true, 'KU', 61.5,
          '2026-11-16T01:58:40Z', '党章学习', 'BASICS', 'mpv');

        INSERT INTO station_state (station_id, heard_at) VALUES ({w-1}, '2026-11-15T10:00:00Z');

        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, first_at, last_at)
        VALUES ({e-1}, '2026-11-16', 7200000, 3600000, 1,
            '2026-11-16T00:00:00Z', '2026-11-16T01:58:40Z'),
          ({e-1}, '2026-11-03', 1800000, 1800000, 1, NULL, NULL),
          ({e-1}, '2026-10-31', 9000000, 9000000, 1, NULL, NULL),
          ({w-1}, '2026-11-15', 0, 0, 0, NULL, NULL);

        UPDATE station_day SET reports = 30 WHERE station_id = {e-1};
        UPDATE station_day SET missing = 2 WHERE station_id = {e-1} AND day = '2026-11-03';
        INSERT INTO station_day (station_id, day, missing)
        VALUES ({e-1}, '2026-11-04', 0), ({e-1}, '2026-11-15', 0);

        INSERT INTO report_run (station_id, boot, first_seq, last_seq, first_at, last_at, booted_at)
        VALUES ({e-1}, '00000000-0000-0000-0000-000000000001', 1, 4, '2026-11-03T00:00:00Z',
            '2026-11-03T01:00:00Z', '2026-11-03T00:00:00Z'),
          ({e-1}, '00000000-0000-0000-0000-000000000001', 7, 9, '2026-11-03T01:10:00Z',
            '2026-11-16T01:59:00Z', '2026-11-03T00:00:00Z');
        UPDATE station_state SET drained_at = '2026-11-16T01:59:00Z',
          drained_boot = '00000000-0000-0000-0000-000000000001', drained_seq = 9
        WHERE station_id = {e-1};

        INSERT INTO report (station_id, boot, seq, received_at, made_at, placed_by, played_ms,
          payload_bytes, agent)
        SELECT {e-1}, '00000000-0000-0000-0000-000000000001', seq, now(), now(), 'BOX_CLOCK', 0, 1, 'a'
        FROM unnest(ARRAY[1, 3]) AS given (seq);

        INSERT INTO reception_sample (station_id, at, boot, seq, item, receiver, system, band,
          locked, snr_db)
        SELECT {e-1}, at, '00000000-0000-0000-0000-000000000001', 1, 0, '0', 'DVB_S2', 'KU',
          at < '2026-11-15T14:00:00Z', 9
        FROM generate_series(CAST('2026-11-15T02:00:00Z' AS timestamptz),
          '2026-11-16T01:59:00Z', INTERVAL '1 minute') AS at;

        INSERT INTO event (station_id, at, boot, seq, item, kind, detail)
        VALUES ({e-1}, '2026-11-16T00:00:00Z', '00000000-0000-0000-0000-000000000001', 1, 0,
          'booted', '{"kind": "booted", "uptimeMs": 1000, "cause": "power-loss"}');

        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        VALUES ({e-1}, '2026-11-15T15:30:00Z', '2026-11-15T16:30:00Z',
          '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c-1', '党章学习', 'BASICS', 'mpv', 'ON',
          'BOX_CLOCK');
        """);
  }

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  @Test
  void theOverviewCountsEverySiteOnce() {
    var overview = overviews.overview(scope(DISTRICT.district), StationFilter.NONE, NOW);

    assertThat(overview.counts())
        .containsEntry(Situation.Kind.PLAYING, 1)
        .containsEntry(Situation.Kind.NEVER_HEARD, 1)
        .containsEntry(Situation.Kind.OFFLINE, 1)
        .containsEntry(Situation.Kind.BOX, 0);
    assertThat(overview.reachability()).isEqualTo(new Share(1, 3));
    assertThat(overview.neverHeard()).isEqualTo(1);
    assertThat(overview.poweredOn()).isEqualTo(new Share(1, 3));
    assertThat(overview.creditedToday()).isEqualTo(Duration.ofHours(1));
    assertThat(overview.rawToday()).isEqualTo(Duration.ofHours(2));
    assertThat(codes(overview.needSomeone())).containsExactly(W1);
    assertThat(overview.subdistricts()).containsExactly(DISTRICT.east, DISTRICT.west);
  }

  @Test
  void aLineSaysWhatIsKnownAndWhatIsNot() {
    var overview = overviews.overview(scope(DISTRICT.district), StationFilter.NONE, NOW);

    assertThat(overview.stations().items())
        .extracting(StationLine::community, StationLine::today, StationLine::month)
        .containsExactly(
            tuple("春晖社区", counted(60, 120), counted(90, 150)),
            tuple(
                "春晖社区",
                new Hours.Unknown(Hours.Why.NEVER_HEARD),
                new Hours.Unknown(Hours.Why.NEVER_HEARD)),
            tuple("", new Hours.Unknown(Hours.Why.NOT_HEARD), counted(0, 0)));
  }

  @Test
  void aSubdistrictSeesItsOwn() {
    var overview = overviews.overview(scope(DISTRICT.east), StationFilter.NONE, NOW);

    assertThat(codes(overview.stations().items())).containsExactly(E1, E2);
    assertThat(overview.subdistricts()).containsExactly(DISTRICT.east);
    assertThatThrownBy(() -> stations.get(scope(DISTRICT.east), W1, NOW))
        .isInstanceOf(Refusal.class)
        .hasMessage("no station w-1");
  }

  @Test
  void aKeeperSeesOneSite() {
    var scope = new Scope(DISTRICT.east.path(), Optional.of(E2));

    assertThat(codes(overviews.overview(scope, StationFilter.NONE, NOW).stations().items()))
        .containsExactly(E2);
    assertThatThrownBy(() -> stations.get(scope, E1, NOW)).isInstanceOf(Refusal.class);
  }

  @Test
  void aFilterChooses() {
    assertThat(found("一站", Optional.empty(), OptionalLong.empty())).containsExactly(E1);
    assertThat(found("春晖社区", Optional.empty(), OptionalLong.empty())).containsExactly(E1, E2);
    assertThat(found("W-1", Optional.empty(), OptionalLong.empty())).containsExactly(W1);
    assertThat(found("", Optional.of(Situation.Kind.OFFLINE), OptionalLong.empty()))
        .containsExactly(W1);
    assertThat(found("", Optional.empty(), OptionalLong.of(DISTRICT.west.id())))
        .containsExactly(W1);
  }

  @Test
  void aPictureShowsWhoAnswersForTheSite() {
    var picture = stations.get(scope(DISTRICT.district), E1, NOW);

    assertThat(picture.above())
        .extracting(OrgUnit::name)
        .containsExactly("江城市", "江东区", "城东办事处", "春晖社区");
    assertThat(picture.duties())
        .containsExactly(
            new Duty(DutyRole.KEEPER_A, "王芳", "社区干部", "13800000000", LocalDate.of(2026, 1, 1)));
    assertThat(picture.situation())
        .isEqualTo(
            new Situation.Playing("党章学习", Category.BASICS, Instant.parse("2026-11-16T01:58:40Z")));
    assertThat(picture.reports().total()).isEqualTo(new Completeness(60, 2));
    assertThat(picture.reports().total().percent()).hasValue(96.7);
    assertThat(picture.reports().gaps())
        .containsExactly(
            new Gap(
                Instant.parse("2026-11-03T01:00:00Z"),
                Optional.of(Instant.parse("2026-11-03T01:10:00Z")),
                OptionalLong.of(2),
                Cause.LOST));
    assertThat(picture.facts().reception().orElseThrow().strengthPercent()).isEqualTo(61.5);
    assertThat(picture.facts().reception().orElseThrow().qualityPercent()).isNull();
  }

  @Test
  void aDayWithoutAWordIsNotAnIdleDay() {
    var days = stations.days(scope(DISTRICT.district), E1, YearMonth.of(2026, 11), NOW);

    assertThat(days).hasSize(16);
    assertThat(days.get(1).hours()).isEqualTo(new Hours.Unknown(Hours.Why.NOT_HEARD));
    assertThat(days.get(2).hours()).isEqualTo(counted(30, 30));
    assertThat(days.get(3).hours()).isEqualTo(new Hours.Unknown(Hours.Why.NOT_HEARD));
    assertThat(stations.get(scope(DISTRICT.district), E1, NOW).days()).hasSize(31);
  }

  @Test
  void aDayOfSamplesBecomesAChart() {
    var series =
        stations.series(scope(DISTRICT.district), E1, NOW.minus(Duration.ofHours(24)), NOW);

    assertThat(series.step()).isEqualTo(Duration.ofMinutes(5));
    assertThat(series.reception()).hasSize(288);
    assertThat(series.reception().getFirst())
        .isEqualTo(
            new Series.ReceptionPoint(Instant.parse("2026-11-15T02:00:00Z"), 1, null, null, 9.0));
    assertThat(series.reception().getLast().lockedShare()).isZero();
    assertThat(series.line()).isEmpty();
  }

  /** A chart of weeks is drawn from hours, whether or not a night has summed them up. */
  @Test
  void aQuarterOfSamplesBecomesAChartOfHours() {
    var series = stations.series(scope(DISTRICT.district), E1, NOW.minus(Duration.ofDays(90)), NOW);

    assertThat(series.step()).isEqualTo(Duration.ofHours(8));
    assertThat(series.reception())
        .containsExactly(
            new Series.ReceptionPoint(Instant.parse("2026-11-15T02:00:00Z"), 1, null, null, 9.0),
            new Series.ReceptionPoint(Instant.parse("2026-11-15T10:00:00Z"), 0.5, null, null, 9.0),
            new Series.ReceptionPoint(Instant.parse("2026-11-15T18:00:00Z"), 0, null, null, 9.0));
  }

  @Test
  void aStretchOverMidnightBelongsToBothDays() {
    var stretch =
        new Played(
            Instant.parse("2026-11-15T15:30:00Z"),
            Instant.parse("2026-11-15T16:30:00Z"),
            "c-1",
            "党章学习",
            Category.BASICS,
            "mpv",
            Display.ON,
            Optional.empty());

    assertThat(stations.playback(scope(DISTRICT.district), E1, LocalDate.of(2026, 11, 15)))
        .containsExactly(stretch);
    assertThat(stations.playback(scope(DISTRICT.district), E1, LocalDate.of(2026, 11, 16)))
        .containsExactly(stretch);
    assertThat(stations.playback(scope(DISTRICT.district), E1, LocalDate.of(2026, 11, 17)))
        .isEmpty();
  }

  @Test
  void eventsComeBackAsTheProtocolKnowsThem() {
    assertThat(stations.events(scope(DISTRICT.district), E1, NOW.minus(Duration.ofDays(1)), 10))
        .containsExactly(
            new StationEvent(
                Instant.parse("2026-11-16T00:00:00Z"),
                new Event.Booted(Duration.ofSeconds(1), Event.BootCause.POWER_LOSS, null)));
  }

  private List<StationCode> found(
      String text, Optional<Situation.Kind> state, OptionalLong subdistrict) {
    var filter =
        new StationFilter(text, state, subdistrict, Optional.empty(), Optional.empty(), 0, 50);
    return codes(overviews.overview(scope(DISTRICT.district), filter, NOW).stations().items());
  }

  private static List<StationCode> codes(List<StationLine> lines) {
    return lines.stream().map(StationLine::code).toList();
  }

  private static Scope scope(OrgUnit unit) {
    return Scope.of(unit);
  }

  private static Hours.Counted counted(int creditedMinutes, int rawMinutes) {
    return new Hours.Counted(
        Duration.ofMinutes(creditedMinutes), Duration.ofMinutes(rawMinutes), Duration.ZERO);
  }
}
