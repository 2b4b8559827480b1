package zhenzhi.collector.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diary.Tally.Figures;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyService;

/** Two hours were studied at e-1 on 6 November, and one on the 16th. */
class AttendanceIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final LocalDate SIXTH = LocalDate.parse("2026-11-06");
  private static final LocalDate SIXTEENTH = LocalDate.parse("2026-11-16");
  private static final Account WANG =
      new Account(77, "wang", "王芳", Role.KEEPER, "/", Optional.of(District.E1));

  private final District district = new District(Map.of());
  private final AttendanceService attendance = district.context.getBean(AttendanceService.class);
  private final DiaryService diaries = district.context.getBean(DiaryService.class);
  private final Scope east = Scope.of(district.east);

  @BeforeEach
  void studied() throws SQLException {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path, station_id)
        VALUES (77, 'wang', '', '王芳', 'KEEPER', '/', {e-1});
        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
          title, category, player, display, placed_by)
        SELECT {e-1}, CAST(since AS timestamptz), CAST(until AS timestamptz),
          '00000000-0000-0000-0000-000000000001', 1, 0, 1, 'c-1', '党章学习', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK'
        FROM (VALUES ('2026-11-06T01:00:00Z', '2026-11-06T03:00:00Z'),
          ('2026-11-16T01:00:00Z', '2026-11-16T02:00:00Z')) AS played (since, until)
        """);
    district
        .context
        .getBean(StudyService.class)
        .change(Map.of(station(), List.of(day(SIXTH), day(SIXTEENTH))), _ -> {});
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void personHoursAreCreditedHoursTimesThoseWhoTookPart() throws SQLException {
    attendance.say(east, District.E1, SIXTH, 12, WANG, NOW);

    assertThat(diary().day(SIXTH).tally().hours())
        .contains(
            new Figures(
                Duration.ofHours(2), Duration.ofHours(2), Optional.of(Duration.ofHours(24))));
    assertThat(november().hours())
        .contains(
            new Figures(
                Duration.ofHours(3), Duration.ofHours(3), Optional.of(Duration.ofHours(24))));
  }

  @Test
  void aCorrectionKeepsWhatWasSaidBefore() throws SQLException {
    attendance.say(east, District.E1, SIXTH, 12, WANG, NOW);
    attendance.say(east, District.E1, SIXTH, 15, WANG, NOW.plusSeconds(60));

    assertThat(attendance.said(east, District.E1, SIXTH))
        .containsExactly(new Said(15, NOW.plusSeconds(60), "王芳"), new Said(12, NOW, "王芳"));
    assertThat(diary().day(SIXTH).people()).hasValue(15);
    assertThat(november().hours().orElseThrow().person()).contains(Duration.ofHours(30));
  }

  /** Two taps within a clock's tick, or a clock that went back, are still two words in order. */
  @Test
  void theLastWordCountsWhateverTheClock() throws SQLException {
    attendance.say(east, District.E1, SIXTH, 12, WANG, NOW);
    attendance.say(east, District.E1, SIXTH, 15, WANG, NOW.minusSeconds(5));

    assertThat(attendance.said(east, District.E1, SIXTH))
        .extracting(Said::people)
        .containsExactly(15, 12);
    assertThat(diary().day(SIXTH).people()).hasValue(15);
  }

  @Test
  void peopleOnADayOfWhichNothingWasHeardMakeNoZeroOfIt() throws SQLException {
    attendance.say(east, District.E1, SIXTH.plusDays(1), 9, WANG, NOW);

    var day = diary().day(SIXTH.plusDays(1));
    assertThat(day.tally().hours()).isEmpty();
    assertThat(day.people()).hasValue(9);
    assertThat(november().hours().orElseThrow().person()).isEmpty();
  }

  /** What is kept is what the facts say: nothing to repair. */
  @Test
  void theDayIsNotWorkedOutDifferently() throws SQLException {
    attendance.say(east, District.E1, SIXTH, 12, WANG, NOW);

    var studies = district.context.getBean(StudyService.class);
    assertThat(
            studies.verify(
                List.of(station()), LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01")))
        .isEmpty();
    studies.change(Map.of(station(), List.of(day(SIXTH))), _ -> {});
    assertThat(diary().day(SIXTH).people()).hasValue(12);
  }

  @Test
  void nobodySpeaksForAnotherSiteOrForTomorrow() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> attendance.say(Scope.of(district.west), District.E1, SIXTH, 3, WANG, NOW));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> attendance.say(east, District.E1, LocalDate.parse("2026-11-23"), 3, WANG, NOW));
  }

  @Test
  void theUsualNumbersComeFirst() throws SQLException {
    attendance.say(east, District.E1, SIXTH, 12, WANG, NOW);
    attendance.say(east, District.E1, SIXTEENTH, 15, WANG, NOW);
    attendance.say(east, District.E1, SIXTH.plusDays(1), 15, WANG, NOW);

    assertThat(attendance.usual(east, District.E1, LocalDate.parse("2026-11-22")))
        .containsExactly(15, 12);
  }

  private Diary diary() throws SQLException {
    return diaries.diary(east, District.E1, Year.of(2026));
  }

  private Tally november() throws SQLException {
    return diary().sum(YearMonth.of(2026, 11));
  }

  private long station() {
    return district.context.getBean(RegistryService.class).idOf(Scope.ALL, District.E1);
  }

  private static Span day(LocalDate day) {
    return Span.of(day, ZoneId.of("Asia/Shanghai"));
  }
}
