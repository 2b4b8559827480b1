package zhenzhi.collector.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhenzhi.collector.District.E1;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** What is kept about somebody, and what is left of it when they have left. */
class ErasureIT {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final District DISTRICT = new District(Map.of());
  private static final ErasureService ERASURE = DISTRICT.context.getBean(ErasureService.class);
  private static final PeopleService PEOPLE = DISTRICT.context.getBean(PeopleService.class);
  private static final AuditService AUDIT = DISTRICT.context.getBean(AuditService.class);
  private static final Account OFFICE =
      DISTRICT
          .context
          .getBean(AccountService.class)
          .create(
              Scope.ALL,
              new NewAccount.ForUnit(
                  "office", "correct horse", "赵敏", Role.OFFICE, DISTRICT.district.id()));

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  /** {@link District} has a 王芳 look after every site. */
  @Test
  void nameAndTelephoneGoAndFactsStay() throws SQLException {
    var keeper =
        PEOPLE.open(OFFICE, new Newcomer.ForKeeper("wangfang", "王芳", E1), NOW).person().id();
    AUDIT.note(
        new Deed(
            NOW,
            OptionalLong.of(keeper),
            "wangfang",
            "192.0.2.1",
            Deed.LOGGED_IN,
            "/login",
            OptionalInt.empty()));
    DISTRICT.given(
        """
        INSERT INTO training (id, org_path, day, topic, minutes, at, account_id)
        SELECT 7, org_path, '2026-03-01', '开机', 60, now(), id FROM account WHERE login = 'office';
        INSERT INTO training_person (training_id, station_id, person) VALUES (7, {e-1}, '王芳'), (7, {e-1}, '李强');
        INSERT INTO guide_reading (station_id, person, version, at, account_id)
        SELECT {e-1}, '王芳', 'a', now(), id FROM account WHERE login = 'wangfang';
        INSERT INTO duty_change (station_id, at, account_id, role, day, person, title, phone, note, before, after)
        SELECT {e-1}, now(), account.id, 'KEEPER_A', '2026-01-01', '王芳', '', '13800000000', '', '[]',
          jsonb_agg(to_jsonb(duty))
        FROM account, duty
        WHERE login = 'office' AND duty.station_id = {e-1}
        GROUP BY account.id;
        INSERT INTO import (id, kind, org_path, file_name, sha256, size, uploaded_by, uploaded_at, state, decided_at)
        SELECT 7, 'PEOPLE', '/', 'a.csv', '', 1, id, now(), 'DONE', now() FROM account WHERE login = 'office';
        INSERT INTO import_trace (import_id, station_id, after)
        SELECT 7, {e-1}, jsonb_build_object('station', '{}', 'duties', jsonb_agg(to_jsonb(duty)))
        FROM duty WHERE station_id = {e-1};
        INSERT INTO accountability (id, station_id, role, person, day, concerned_id, entries, state, kind)
        SELECT 7, {e-1}, 'KEEPER_A', '王芳', '2026-10-31', id, 1, 'HOLDS', '提醒谈话'
        FROM account WHERE login = 'wangfang'
        """);
    assertThat(ERASURE.everything(OFFICE, keeper))
        .contains("王芳", "13800000000", "开机", "提醒谈话", "LOGGED_IN", "192.0.2.1")
        .doesNotContain("password", "李强");

    refused(Refusal.Kind.INVALID, keeper);
    DISTRICT.given("UPDATE duty SET until = '2026-11-01' WHERE station_id = {e-1}");
    refused(Refusal.Kind.CONFLICT, keeper);
    assertThat(count("duty WHERE station_id = {e-1} AND person = '王芳'"))
        .as("what was refused changed nothing")
        .isOne();
    PEOPLE.close(OFFICE, keeper, NOW);
    ERASURE.erase(OFFICE, keeper, NOW, TODAY);

    assertThat(PEOPLE.get(OFFICE, keeper).state(NOW)).isEqualTo(Person.State.ERASED);
    assertThat(PEOPLE.get(OFFICE, keeper).name()).isEqualTo("已注销" + keeper);
    for (var table :
        new String[] {
          "duty", "duty_change", "training_person", "guide_reading", "accountability"
        }) {
      assertThat(count(table + " WHERE station_id = {e-1} AND person = '王芳'")).as(table).isZero();
      assertThat(count(table + " WHERE station_id = {e-1} AND person = '已注销" + keeper + "'"))
          .as(table)
          .isOne();
    }
    assertThat(count("duty WHERE station_id = {e-1} AND phone <> ''")).isZero();
    for (var kept : new String[] {"duty_change", "import_trace"}) {
      assertThat(count(kept + " WHERE CAST(after AS text) LIKE '%已注销" + keeper + "%'"))
          .as(kept)
          .isOne();
      assertThat(count(kept + " WHERE CAST(after AS text) ~ '王芳|13800000000'")).as(kept).isZero();
    }
    assertThat(count("duty WHERE station_id = {e-2} AND person = '王芳' AND phone <> ''"))
        .as("somebody of the same name at another site")
        .isOne();
    assertThat(count("training_person WHERE person = '李强'")).isOne();
    assertThat(AUDIT.verify().broken()).isEmpty();
    refused(Refusal.Kind.CONFLICT, keeper);
    assertThatThrownBy(() -> PEOPLE.reopen(OFFICE, keeper, NOW)).isInstanceOf(Refusal.class);
  }

  private static void refused(Refusal.Kind kind, long id) {
    assertThatThrownBy(() -> ERASURE.erase(OFFICE, id, NOW, TODAY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  private static long count(String what) throws SQLException {
    var sql =
        "SELECT count(*) FROM "
            + what.replaceAll("\\{([a-z0-9-]+)}", "(SELECT id FROM station WHERE code = '$1')");
    try (var connection = DISTRICT.database.dataSource().getConnection();
        var statement = connection.prepareStatement(sql);
        var found = statement.executeQuery()) {
      assertThat(found.next()).isTrue();
      return found.getLong(1);
    }
  }
}
