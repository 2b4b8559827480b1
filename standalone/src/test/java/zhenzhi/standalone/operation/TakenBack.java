package zhenzhi.standalone.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import zhenzhi.standalone.chaos.Store;

/** Who may come in, before and after somebody is shut out, as rows. */
final class TakenBack {
  private static final String GIVEN =
      """
      INSERT INTO account (id, login, password_hash, person, role, org_path)
      VALUES
        (1, 'office', 'old', '赵敏', 'OFFICE', '/1/'),
        (2, 'li', 'x', '李强', 'TECHNICIAN', '/1/'),
        (3, 'zhou', 'x', '周凯', 'TECHNICIAN', '/1/');
      INSERT INTO web_session (token_hash, account_id, csrf_token, created_at, used_at)
      VALUES (decode('01', 'hex'), 1, 'x', now(), now());
      INSERT INTO repair_turn (unit, org_unit_id, post, account_id, weekdays, from_day, phone, entered_by)
      VALUES ('TELECOM', 1, 'A', 3, 127, '2026-11-01', '13800000000', 1);
      INSERT INTO enrolment_code (station_id, salt, hash, made_at, made_by, until, used_at)
      SELECT min(id), decode('01', 'hex'), decode('01', 'hex'), now(), 1, now() + interval '1 day', now()
      FROM station;
      INSERT INTO enrolment_code (station_id, salt, hash, made_at, made_by, until)
      SELECT max(id), decode('02', 'hex'), decode('02', 'hex'), now(), 1, now() + interval '1 day'
      FROM station;
      INSERT INTO box_certificate (serial, station_id, certificate, fingerprint, key_fingerprint, valid_from, valid_until,
        issued_at, code_id)
      SELECT 'a1', min(id), decode('01', 'hex'), decode('01', 'hex'), decode('01', 'hex'), now(),
        now() + interval '1 year', now(), (SELECT id FROM enrolment_code WHERE salt = decode('01', 'hex'))
      FROM station;
      INSERT INTO box_token (station_id, hash, made_at, made_by)
      SELECT max(id), '$7$1$a$a', now(), 1
      FROM station
      """;

  /** By an account, too, that the backup does not know. */
  private static final String HAPPENS =
      """
      INSERT INTO account (id, login, password_hash, person, role, org_path)
      VALUES (4, 'late', 'x', '孙丽', 'OFFICE', '/1/');
      UPDATE account SET password_hash = 'new' WHERE id = 1;
      UPDATE account SET disabled_at = now() WHERE id IN (2, 3);
      UPDATE account SET login = 'erased-3', person = '已注销3', password_hash = '', erased_at = now() WHERE id = 3;
      UPDATE repair_turn SET phone = '' WHERE account_id = 3;
      UPDATE box_certificate SET revoked_at = now(), revoked_by = 4, reason = '机顶盒丢了' WHERE serial = 'a1';
      INSERT INTO enrolment_code (station_id, salt, hash, made_at, made_by, until, used_at)
      SELECT min(id), decode('03', 'hex'), decode('03', 'hex'), now(), 4, now() + interval '1 day', now()
      FROM station;
      INSERT INTO box_certificate (serial, station_id, certificate, fingerprint, key_fingerprint, valid_from, valid_until,
        issued_at, code_id, revoked_at, reason)
      SELECT 'b2', min(id), decode('02', 'hex'), decode('02', 'hex'), decode('02', 'hex'), now(),
        now() + interval '1 year', now(), (SELECT id FROM enrolment_code WHERE salt = decode('03', 'hex')), now(), '重新登记了机顶盒'
      FROM station;
      INSERT INTO box_certificate (serial, station_id, certificate, fingerprint, key_fingerprint, valid_from, valid_until,
        issued_at, renewed)
      SELECT 'c3', min(id), decode('03', 'hex'), decode('03', 'hex'), decode('03', 'hex'), now(),
        now() + interval '1 year', now(), 'b2'
      FROM station;
      UPDATE box_token SET revoked_at = now(), revoked_by = 1, reason = '被人看到了';
      INSERT INTO box_token (station_id, hash, made_at, made_by)
      SELECT max(id), '$7$1$b$b', now(), 4
      FROM station;
      UPDATE station SET retired_at = now() WHERE id = (SELECT min(id) + 1 FROM station);
      INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
      VALUES ('late-1', 'late-1', 'VILLAGE', 'IPTV', 1, '/1/', now());
      INSERT INTO box_certificate (serial, station_id, certificate, fingerprint, key_fingerprint, valid_from, valid_until,
        issued_at, code_id)
      SELECT 'd4', id, decode('04', 'hex'), decode('04', 'hex'), decode('04', 'hex'), now(), now() + interval '1 year',
        now(), (SELECT id FROM enrolment_code WHERE salt = decode('03', 'hex'))
      FROM station
      WHERE code = 'late-1'
      """;

  private TakenBack() {}

  /** What the backup holds. */
  static void given(Store store) throws SQLException {
    run(store, GIVEN);
  }

  /** What happens after it. */
  static void happens(Store store) throws SQLException {
    run(store, HAPPENS);
  }

  /** A restore of another year left its database behind. */
  static void longAgo(KeptServer server) throws SQLException {
    var url = "jdbc:postgresql://127.0.0.1:" + server.store().port() + "/postgres";
    try (var connection = DriverManager.getConnection(url, "postgres", KeptServer.PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE zhenzhi_before_20200101_000000");
    }
  }

  /** Nobody is in who was shut out, and who came since is known. */
  static void holds(Flow flow) throws SQLException {
    assertThat(
            flow.number(
                """
                SELECT count(*)
                FROM box_certificate
                WHERE serial = 'a1' AND revoked_at IS NOT NULL AND revoked_by = 1 AND reason = '机顶盒丢了'
                """))
        .as("revoked by somebody of after the backup, for whom the office stands")
        .isOne();
    assertThat(
            flow.number(
                "SELECT count(*) FROM box_certificate WHERE serial = 'b2' AND revoked_at IS NOT NULL"))
        .isOne();
    assertThat(
            flow.number(
                "SELECT count(*) FROM box_certificate WHERE serial = 'c3' AND revoked_at IS NULL"))
        .isOne();
    assertThat(flow.number("SELECT count(*) FROM box_certificate")).isEqualTo(3);
    assertThat(
            flow.number(
                "SELECT count(*) FROM box_token WHERE (revoked_at IS NULL) = (hash = '$7$1$b$b')"))
        .isEqualTo(2);
    assertThat(flow.number("SELECT count(*) FROM enrolment_code WHERE used_at IS NOT NULL"))
        .isEqualTo(2);
    assertThat(
            flow.number(
                "SELECT count(*) FROM enrolment_code WHERE used_at IS NULL AND until > now()"))
        .isZero();
    assertThat(flow.number("SELECT count(*) FROM account WHERE disabled_at IS NOT NULL"))
        .isEqualTo(2);
    assertThat(flow.number("SELECT count(*) FROM account WHERE person = '周凯' OR login = 'zhou'"))
        .isZero();
    assertThat(flow.number("SELECT count(*) FROM repair_turn WHERE phone <> ''")).isZero();
    assertThat(flow.number("SELECT count(*) FROM account WHERE id = 1 AND password_hash = 'new'"))
        .isOne();
    assertThat(flow.number("SELECT count(*) FROM web_session")).isZero();
    assertThat(
            flow.number(
                "SELECT count(*) FROM pg_database WHERE datname = 'zhenzhi_before_20200101_000000'"))
        .isZero();
  }

  private static void run(Store store, String sql) throws SQLException {
    try (var connection = store.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
