package zhenzhi.collector.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyDay;
import zhenzhi.collector.study.StudyService;

/**
 * At e-1 one hour was played at nine in the morning of 6 November, and one at eleven that night.
 */
class FlagIT {
  private static final Instant MORNING = Instant.parse("2026-11-07T02:00:00Z");
  private static final Instant NEXT_MORNING = Instant.parse("2026-11-08T02:00:00Z");
  private static final Span NIGHT =
      new Span(Instant.parse("2026-11-06T15:00:00Z"), Instant.parse("2026-11-06T16:00:00Z"));
  private static final FlagFilter UNDECIDED =
      new FlagFilter(Optional.empty(), OptionalLong.empty(), Optional.empty(), false, 0, 50);
  private static final FlagFilter ALL =
      new FlagFilter(Optional.empty(), OptionalLong.empty(), Optional.empty(), true, 0, 50);

  private final District district = new District(Map.of());
  private final LookService looks = district.context.getBean(LookService.class);
  private final FlagService flags = district.context.getBean(FlagService.class);
  private final StudyService studies = district.context.getBean(StudyService.class);
  private final Scope office = Scope.of(district.district);

  @BeforeEach
  void played() throws SQLException {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/')
        """);
    play("2026-11-06T01:00:00Z", "2026-11-06T02:00:00Z");
    play("2026-11-06T15:00:00Z", "2026-11-06T16:00:00Z");
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aFlagIsRaisedAndChangesNoHours() throws SQLException {
    looks.look(MORNING);

    var flag = only(UNDECIDED);
    assertThat(flag.finding()).isEqualTo(new Finding(Rule.NIGHT, List.of(NIGHT), 60, ""));
    assertThat(flag.state()).isEqualTo(FlagState.OPEN);
    assertThat(flag.subdistrict()).isEqualTo("城东办事处");
    assertThat(credited()).isEqualTo(Duration.ofHours(2));
    assertThat(isVerified()).isTrue();
  }

  @Test
  void fromTheFlagToTheStrikeAndBack() throws SQLException {
    looks.look(MORNING);
    var flag = only(UNDECIDED);
    var keeper = new Scope("/", Optional.of(District.E1));

    flags.answer(keeper, flag.id(), Answer.FORGOTTEN, " 忘了关 ", 77, MORNING);
    assertThat(only(UNDECIDED).state()).isEqualTo(FlagState.ANSWERED);
    assertThat(credited()).isEqualTo(Duration.ofHours(2));

    flags.strike(office, flag.id(), flag.finding().mark(), "没有人看", 77, MORNING);
    assertThat(credited()).isEqualTo(Duration.ofHours(1));
    assertThat(isVerified()).isTrue();
    assertThat(flags.list(office, UNDECIDED).lines()).isEmpty();

    flags.takeBack(office, flag.id(), "有签到表", 77, MORNING);
    assertThat(credited()).isEqualTo(Duration.ofHours(2));
    assertThat(isVerified()).isTrue();
    assertThat(only(UNDECIDED).state()).isEqualTo(FlagState.ANSWERED);
    assertThat(flags.get(office, flag.id()).flag().events())
        .extracting(FlagEvent::kind, FlagEvent::words)
        .containsExactly(
            tuple(FlagEvent.Kind.ANSWERED, "忘了关"),
            tuple(FlagEvent.Kind.STRUCK, "没有人看"),
            tuple(FlagEvent.Kind.TAKEN_BACK, "有签到表"));
  }

  @Test
  void whatIsKeptIsNotAskedAgainAndMoreOfItIs() throws SQLException {
    looks.look(MORNING);
    var flag = only(UNDECIDED);
    flags.keep(office, flag.id(), flag.finding().mark(), "有晚间课", 77, MORNING);
    play("2026-11-07T15:00:00Z", "2026-11-07T16:00:00Z");

    looks.look(NEXT_MORNING);

    assertThat(only(UNDECIDED).id()).isNotEqualTo(flag.id());
    assertThat(only(UNDECIDED).finding().evidence()).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> flags.takeBack(office, flag.id(), "x", 77, NEXT_MORNING));
    assertThat(flags.records(office))
        .contains(new RuleRecord(Rule.NIGHT, 2, 0, 0, 1), new RuleRecord(Rule.LOOP, 0, 0, 0, 0));
  }

  /** Whoever decides has seen what they decide about. */
  @Test
  void evidenceThatGrewIsLookedAtAgain() throws SQLException {
    looks.look(MORNING);
    var seen = only(UNDECIDED);
    play("2026-11-07T15:00:00Z", "2026-11-07T16:00:00Z");
    looks.look(NEXT_MORNING);

    assertThat(only(UNDECIDED).id()).isEqualTo(seen.id());
    assertThat(only(UNDECIDED).finding().evidence()).hasSize(2);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> flags.strike(office, seen.id(), seen.finding().mark(), "x", 77, NEXT_MORNING));
    assertThat(credited()).isEqualTo(Duration.ofHours(2));
    assertThat(flags.get(office, seen.id()).flag().events()).isEmpty();
  }

  @Test
  void whatDoesNotHoldAnyMoreLapses() throws SQLException {
    looks.look(MORNING);
    district.given("DELETE FROM playback WHERE started_at = '2026-11-06T15:00:00Z'");

    looks.look(NEXT_MORNING);

    assertThat(flags.list(office, UNDECIDED).lines()).isEmpty();
    assertThat(only(ALL).state()).isEqualTo(FlagState.LAPSED);
  }

  @Test
  void fourCollectorsRaiseItOnceAndOnceANight() throws Exception {
    try (var all = Executors.newFixedThreadPool(4)) {
      var same = IntStream.range(0, 4).mapToObj(_ -> (Callable<Void>) () -> look(MORNING)).toList();
      for (var done : all.invokeAll(same)) {
        done.get();
      }
    }
    looks.look(MORNING.plusSeconds(60));

    assertThat(flags.list(office, ALL).total()).isOne();
  }

  @Test
  void nobodyLooksBeforeTheBoxesHaveSentWhatTheyHad() throws SQLException {
    looks.look(Instant.parse("2026-11-06T18:29:59Z"));
    assertThat(flags.list(office, ALL).lines()).isEmpty();

    looks.look(Instant.parse("2026-11-06T18:30:00Z"));
    assertThat(flags.list(office, ALL).lines()).hasSize(1);
  }

  @Test
  void nobodySeesOrDecidesOutsideTheirScope() throws SQLException {
    looks.look(MORNING);
    var flag = only(UNDECIDED);
    var west = Scope.of(district.west);
    var other = new Scope("/", Optional.of(District.E2));

    assertThat(flags.list(west, ALL).lines()).isEmpty();
    assertThat(flags.records(west)).extracting(RuleRecord::raised).containsOnly(0L);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> flags.get(other, flag.id()));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> flags.answer(other, flag.id(), Answer.STUDIED, "", 77, MORNING));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> flags.strike(west, flag.id(), flag.finding().mark(), "x", 77, MORNING));
  }

  @Test
  void thePictureHasTheWholeMonthAndMarksTheEvidence() throws SQLException {
    looks.look(MORNING);

    var picture = flags.get(office, only(UNDECIDED).id());

    assertThat(picture.played().get(LocalDate.parse("2026-11-06"))).hasSize(2);
    assertThat(picture.marked()).containsOnlyKeys(LocalDate.parse("2026-11-06"));
    assertThat(picture.marked().get(LocalDate.parse("2026-11-06"))).containsExactly(NIGHT);
  }

  private Void look(Instant now) throws SQLException {
    looks.look(now);
    return null;
  }

  private Flag only(FlagFilter filter) throws SQLException {
    var lines = flags.list(office, filter).lines();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  private void play(String from, String until) throws SQLException {
    var span = new Span(Instant.parse(from), Instant.parse(until));
    studies.change(
        Map.of(station(), List.of(span)),
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                """
                INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
                  title, category, player, display, placed_by)
                VALUES (%d, '%s', '%s', '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c-1',
                  '党章学习', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK')
                """
                    .formatted(station(), from, until));
          }
        });
  }

  private Duration credited() throws SQLException {
    return studies
        .days(station(), LocalDate.parse("2026-11-06"), LocalDate.parse("2026-11-07"))
        .stream()
        .map(StudyDay::credited)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private boolean isVerified() throws SQLException {
    return studies
        .verify(List.of(station()), LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01"))
        .isEmpty();
  }

  private long station() {
    return district.context.getBean(RegistryService.class).idOf(Scope.ALL, District.E1);
  }
}
