package zhenzhi.collector.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.picture.Share;

/** What a draft is made of: the period and the unit that were asked for, and nothing else. */
class DraftIT {
  private static final String LAST_MINUTE = "2026-10-31T15:59:00Z";

  /** Of a day of the site that is last; entered just now. */
  private static final String EXCUSE =
      """
      INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
      VALUES ({s-1}, '2026-10-08T00:00:00Z', '2026-10-09T00:00:00Z', '%s', '雷击', now())
      """;

  private final October october = new October();
  private final BulletinService bulletins = october.bulletins;

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void aPeriodWithoutSitesHasNoBulletin() throws SQLException {
    var september = Period.parse("2026-09").orElseThrow();
    assertThat(bulletins.firstDay(october.drafter.scope())).contains(LocalDate.of(2025, 1, 1));
    var drafted = october.drafts.draft(october.drafter, september, October.NOW).orElseThrow();

    october.district.given("UPDATE station SET registered_at = '2026-10-05T00:00:00Z'");

    assertThat(bulletins.firstDay(october.drafter.scope())).contains(LocalDate.of(2026, 10, 5));
    var august = Period.parse("2026-08").orElseThrow();
    refused(Refusal.Kind.INVALID, () -> october.drafts.draft(october.drafter, august, October.NOW));
    refused(
        Refusal.Kind.INVALID,
        () -> october.drafts.refresh(october.drafter, drafted, 1, October.NOW));
    assertThat(bulletins.changed(bulletins.find(october.drafter, drafted))).isEmpty();
  }

  /** There is a site elsewhere, but none here. */
  @Test
  void norHasAUnitWithoutSites() {
    var other = october.district.unit(OrgLevel.DISTRICT, "江西区", OptionalLong.of(october.city()));
    var office = october.ofUnit("other", Role.OFFICE, other.id());

    refused(Refusal.Kind.INVALID, () -> october.drafts.draft(office, October.PERIOD, October.NOW));
  }

  @Test
  void figuresFromBeforeTheEndAreNotIssued() throws SQLException {
    var draft = october.draft();
    october.district.given("UPDATE bulletin SET as_of = '" + LAST_MINUTE + "'");
    bulletins.submit(october.drafter, draft.id(), 1, October.NOW);

    refused(Refusal.Kind.TOO_SOON, () -> issue(draft.id(), 2));

    bulletins.giveBack(october.reviewer, draft.id(), 2, "数据是旧的", October.NOW);
    october.drafts.refresh(october.drafter, draft.id(), 3, October.NOW);
    bulletins.submit(october.drafter, draft.id(), 4, October.NOW);
    issue(draft.id(), 5);
    assertThat(bulletins.find(october.drafter, draft.id()).documentNumber()).isNotEmpty();
  }

  @Test
  void aRankingFromBeforeTheEndIsNotFreshAfterIt() throws SQLException {
    try (var patient = new October("36500d")) {
      var first = patient.draft();
      patient.bulletins.discard(patient.drafter, first.id(), 1, October.NOW);
      var second = patient.draft();
      assertThat(second.inputs().ranking()).isEqualTo(first.inputs().ranking());
      patient.bulletins.discard(patient.drafter, second.id(), 1, October.NOW);

      patient.district.given("UPDATE ranking SET as_of = '" + LAST_MINUTE + "'");

      assertThat(patient.draft().inputs().ranking()).isGreaterThan(first.inputs().ranking());
    }
  }

  /** A ranking may be minutes old; nothing else on the paper is younger. */
  @Test
  void whatWasExcusedAfterTheRankingIsNotInThePaper() throws SQLException {
    try (var patient = new October("36500d")) {
      var first = patient.draft();
      patient.bulletins.discard(patient.drafter, first.id(), 1, October.NOW);
      patient.district.given(EXCUSE.formatted("FAULT"));
      var nextDay = first.inputs().asOf().plus(Duration.ofDays(1));

      var id = patient.drafts.draft(patient.drafter, October.PERIOD, nextDay).orElseThrow();

      var draft = patient.bulletins.find(patient.drafter, id);
      assertThat(draft.inputs()).isEqualTo(first.inputs());
      assertThat(patient.bulletins.text(draft).get(Part.FAULTS)).isEqualTo("本期没有诊断出故障。");
    }
  }

  /** Two papers that differ in one cause, and so in who is named, have other fingerprints. */
  @Test
  void theFingerprintKnowsWhyTimeWasExcused() throws SQLException {
    october.district.given(EXCUSE.formatted("FAULT"));
    var first = october.draft();
    october.drafts.refresh(october.drafter, first.id(), 1, October.NOW);
    var again = bulletins.find(october.drafter, first.id());
    assertThat(again.inputs().hash()).isEqualTo(first.inputs().hash());

    october.district.given("UPDATE excuse SET cause = 'POWER_CUT'");
    october.drafts.refresh(october.drafter, first.id(), 2, October.NOW);

    assertThat(bulletins.find(october.drafter, first.id()).inputs().hash())
        .isNotEqualTo(first.inputs().hash());
  }

  /** Such as one that was made up of other days, or of another part of the same days. */
  @Test
  void theFingerprintKnowsWhatThePlacesAreMadeOf() throws SQLException {
    var draft = october.draft();
    for (var column : List.of("counted_ms", "prorated_ms")) {
      var before = hash(draft.inputs().ranking());
      october.district.given(
          "UPDATE ranking_row SET %1$s = %1$s + 1 WHERE ranking_id = %2$d AND position = 1"
              .formatted(column, draft.inputs().ranking()));

      assertThat(hash(draft.inputs().ranking())).as(column).isNotEqualTo(before);
    }
  }

  private String hash(long ranking) throws SQLException {
    var database = october.district.context.getBean(DatabaseService.class);
    try (var connection = database.connect()) {
      return InputRepository.hash(
          connection, ranking, List.of(), new Share(1, 1), ZoneId.of("Asia/Shanghai"));
    }
  }

  /** A city's office may write in the papers of its districts; they stay the districts'. */
  @Test
  void aDistrictsBulletinStaysTheDistrictsWhoeverRefreshesOrCorrectsIt() throws SQLException {
    var other = october.district.unit(OrgLevel.DISTRICT, "江西区", OptionalLong.of(october.city()));
    october.district.given(
        """
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        VALUES ('o-1', '江西站', 'COMMUNITY', 'IPTV', %d, '%s', '2025-01-01T00:00:00Z')
        """
            .formatted(other.id(), other.path()));
    var office = october.ofCity();
    var draft = october.draft();

    october.drafts.refresh(office, draft.id(), draft.version(), October.NOW);

    assertThat(sites(draft.id())).contains("江东区共有远程教育终端站点10个");
    var issued = october.issue(bulletins.find(october.drafter, draft.id()));
    var correction = october.drafts.correct(office, issued.id(), October.NOW).orElseThrow();
    assertThat(bulletins.find(office, correction).unit()).isEqualTo(issued.unit());
    assertThat(sites(correction)).contains("江东区共有远程教育终端站点10个");
    var whole = october.drafts.draft(office, October.PERIOD, October.NOW).orElseThrow();
    assertThat(bulletins.text(bulletins.find(office, whole)).get(Part.OVERALL))
        .contains("江城市共有远程教育终端站点11个");
  }

  private String sites(long id) throws SQLException {
    return bulletins.text(bulletins.find(october.drafter, id)).getOrDefault(Part.OVERALL, "");
  }

  private void issue(long id, int version) throws SQLException {
    bulletins.issue(october.reviewer, id, version, OptionalInt.empty(), October.NOW);
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(what)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
