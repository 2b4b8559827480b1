package zhenzhi.collector.diagnosis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.diagnosis.Finding.NOT_STUDYING;
import static zhenzhi.collector.diagnosis.Finding.ONLY_AT_MONTH_END;

import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;

/**
 * Whether anybody studies, as it goes by the day. 2026-07-06 is a Monday, and no holiday is near.
 */
class StudyRuleTest {
  private static final int FOUR_WEEKS = 28;

  @Test
  void aBoxThatIsOnForFourWeeksAndPlaysNothingIsTold() {
    var diary = new Diary("2026-07-06").on(25);
    assertThat(diary.told()).isEmpty();

    diary.on(1);

    assertThat(diary.told()).contains(NOT_STUDYING);
  }

  @Test
  void itIsOverOnTheDayAfterSomebodyStudied() {
    var diary = new Diary("2026-07-06").on(FOUR_WEEKS);

    diary.played(1, 5).on(3);
    assertThat(diary.told()).contains(NOT_STUDYING);
    diary.played(1, 45);

    assertThat(diary.told()).isEmpty();
    assertThat(diary.on(25).told()).isEmpty();
    assertThat(diary.on(5).told()).contains(NOT_STUDYING);
  }

  @Test
  void aTrialOfTheSetIsNoStudyButTwoAre() {
    assertThat(new Diary("2026-07-06").on(10).played(1, 10).on(17).told()).contains(NOT_STUDYING);
    assertThat(new Diary("2026-07-06").on(10).played(2, 10).on(16).told()).isEmpty();
  }

  @Test
  void daysOnWhichTheBoxIsOffOrExcusedTellNothing() {
    assertThat(new Diary("2026-07-06").on(14).off(14).told()).isEmpty();
    assertThat(new Diary("2026-07-06").on(14).excused(14).told()).isEmpty();
    assertThat(new Diary("2026-07-06").on(14).excused(14).on(14).told()).contains(NOT_STUDYING);
  }

  @Test
  void nothingIsToldBesideAnotherCaseAndEverythingAfterIt() {
    var diary = new Diary("2026-07-06").also(Finding.DISK_FULL).on(35);
    assertThat(diary.told()).isEmpty();

    assertThat(diary.mended().on(1).told()).contains(NOT_STUDYING);
  }

  @Test
  void aNewSiteHasFourWeeksOfItsOwn() {
    var diary = new Diary("2026-07-06").registered("2026-07-20").on(FOUR_WEEKS);
    assertThat(diary.told()).isEmpty();

    assertThat(diary.on(FOUR_WEEKS).told()).contains(NOT_STUDYING);
  }

  @Test
  void whoHasBeenOffSinceIsNotToldToStudy() {
    var diary = new Diary("2026-07-06").also(Finding.DISK_FULL).on(FOUR_WEEKS).off(8);

    assertThat(diary.mended().off(1).told()).isEmpty();
  }

  /** Mid-Autumn and the National Day take six weekdays, a Sunday and a Saturday are worked. */
  @Test
  void publicHolidaysDoNotCountAndMadeUpDaysDo() {
    var diary = new Diary("2026-09-14").on(31);
    assertThat(diary.told()).isEmpty();

    assertThat(diary.on(1).told()).contains(NOT_STUDYING);
  }

  @Test
  void aBoxThatIsOnOnlyAtTheEndOfTwoMonthsIsTold() {
    var diary = new Diary("2026-05-01").offUntil("2026-05-28").played(4, 90).off(26);
    assertThat(diary.told()).isEmpty();

    diary.played(4, 90);

    assertThat(diary.told()).contains(ONLY_AT_MONTH_END);
  }

  @Test
  void itIsOverOnceTheBoxIsOnBeforeTheEnd() {
    var diary = new Diary("2026-05-01").offUntil("2026-05-28").played(4, 90).off(26).played(4, 90);

    diary.on(2);
    assertThat(diary.told()).contains(ONLY_AT_MONTH_END);
    diary.on(1);

    assertThat(diary.told()).isEmpty();
  }

  /** While it is off it is out of reach, which is no other trouble. */
  @Test
  void silenceBetweenTheMonthsEndsHidesNothing() {
    var diary =
        new Diary("2026-05-01")
            .also(Finding.OUT_OF_REACH)
            .offUntil("2026-05-28")
            .played(4, 90)
            .off(26)
            .played(4, 90);

    assertThat(diary.told()).contains(ONLY_AT_MONTH_END);
  }

  @Test
  void aSiteThatWasBrokenInBetweenOrStudiedEarlierIsNotTold() {
    assertThat(new Diary("2026-05-01").excused(27).played(4, 90).off(26).played(4, 90).told())
        .isEmpty();
    assertThat(
            new Diary("2026-05-01")
                .played(1, 120)
                .offUntil("2026-05-28")
                .played(4, 90)
                .off(26)
                .played(4, 90)
                .told())
        .isEmpty();
    assertThat(
            new Diary("2026-05-01")
                .registered("2026-05-20")
                .offUntil("2026-05-28")
                .played(4, 90)
                .off(26)
                .played(4, 90)
                .told())
        .isEmpty();
  }
}
