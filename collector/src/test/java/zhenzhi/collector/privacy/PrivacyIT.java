package zhenzhi.collector.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;
import zhenzhi.collector.audit.Search;
import zhenzhi.collector.privacy.Forgotten.Faded;

class PrivacyIT {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final District DISTRICT = new District(Map.of());
  private static final PrivacyService PRIVACY = DISTRICT.context.getBean(PrivacyService.class);
  private static final AuditService AUDIT = DISTRICT.context.getBean(AuditService.class);

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  /** 400 days before are 2025-10-16, 1096 days before 2023-11-20. */
  @Test
  void whatIsOverIsForgottenOnceAndSaid() throws SQLException {
    DISTRICT.given(
        """
        DELETE FROM duty;
        INSERT INTO duty (station_id, role, person, phone, since, until) VALUES
          ({e-1}, 'KEEPER_A', '王芳', '13800000001', '2024-01-01', '2025-10-15'),
          ({e-1}, 'KEEPER_B', '李强', '13800000002', '2024-01-01', '2025-10-16'),
          ({e-1}, 'DIRECT', '李秀英', '13800000003', '2020-01-01', NULL),
          ({e-2}, 'KEEPER_A', '留任', '13800000004', '2020-01-01', NULL);
        INSERT INTO account (id, login, password_hash, person, role, org_path, station_id, disabled_at) VALUES
          (71, 'gone', '', '王芳', 'KEEPER', '/1/', {e-1}, '2023-11-19T00:00:00Z'),
          (72, 'fresh', '', '李强', 'KEEPER', '/1/', {e-1}, '2023-11-21T00:00:00Z'),
          (73, 'holds', '', '留任', 'KEEPER', '/1/', {e-2}, '2020-01-01T00:00:00Z'),
          (74, 'open', '', '在用', 'KEEPER', '/1/', {e-2}, NULL)
        """);

    assertThat(PRIVACY.forget(NOW, TODAY)).isEqualTo(new Forgotten(new Faded(1, 0, 0), 1, 0));

    assertThat(text("SELECT string_agg(phone, ',' ORDER BY phone) FROM duty"))
        .isEqualTo(",13800000002,13800000003,13800000004");
    assertThat(text("SELECT string_agg(person, ',' ORDER BY id) FROM account WHERE id < 80"))
        .isEqualTo("已注销71,李强,留任,在用");
    assertThat(text("SELECT person FROM duty WHERE until = '2025-10-15'")).isEqualTo("已注销71");
    assertThat(said()).isEqualTo("1 个离任的人的电话，0 张维修照片，0 处台账里的姓名，1 个停用的账号，0 条操作记录");
    assertThat(PRIVACY.forget(NOW, TODAY).isNothing()).isTrue();
    assertThat(AUDIT.verify().broken()).isEmpty();
  }

  /** What an old change, or an old import, could be undone with has numbers, too. */
  @Test
  void numbersGoOutOfWhatWasBefore() throws SQLException {
    DISTRICT.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (83, 'changes', '', '改', 'OFFICE', '/1/');
        INSERT INTO duty_change (station_id, at, account_id, role, day, person, title, phone, note, before, after) VALUES
          ({e-2}, '2025-10-01T00:00:00Z', 83, 'KEEPER_B', '2025-10-01', '甲', '', '', '', '[{"phone": "13800000005"}]', '[]'),
          ({e-2}, '2025-11-01T00:00:00Z', 83, 'KEEPER_B', '2025-11-01', '乙', '', '', '', '[{"phone": "13800000006"}]', '[]');
        INSERT INTO import (id, kind, org_path, file_name, sha256, size, uploaded_by, uploaded_at, state, decided_at) VALUES
          (1, 'PEOPLE', '/', 'a.csv', '', 1, 83, now(), 'DONE', '2025-10-01T00:00:00Z'),
          (2, 'PEOPLE', '/', 'b.csv', '', 1, 83, now(), 'DONE', '2025-11-01T00:00:00Z');
        INSERT INTO import_trace (import_id, station_id, before, after) VALUES
          (1, {e-2}, NULL, '{"duties": [{"person": "甲", "phone": "13800000007"}, {"person": "乙", "phone": ""}]}'),
          (2, {e-2}, '{"duties": [{"person": "丙", "phone": "13800000008"}]}', '{"duties": []}')
        """);

    assertThat(PRIVACY.forget(NOW, TODAY).faded()).isEqualTo(new Faded(2, 0, 0));

    assertThat(
            text(
                "SELECT string_agg(coalesce(CAST(before AS text), '-'), ' ' ORDER BY at) FROM duty_change"))
        .isEqualTo("- [{\"phone\": \"13800000006\"}]");
    assertThat(text("SELECT CAST(after AS text) FROM import_trace WHERE import_id = 1"))
        .isEqualTo(
            "{\"duties\": [{\"phone\": \"\", \"person\": \"甲\"}, {\"phone\": \"\", \"person\": \"乙\"}]}");
    assertThat(text("SELECT CAST(before AS text) FROM import_trace WHERE import_id = 2"))
        .contains("13800000008");
    assertThat(PRIVACY.forget(NOW, TODAY).isNothing()).isTrue();
  }

  /** 1096 days before are 2023-11-20. What still goes on keeps its photos, however old it is. */
  @Test
  void photosOfRepairsGoThatEndedLongAgo() throws SQLException {
    DISTRICT.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (81, 'repair', '', '修理', 'TECHNICIAN', '/1/');
        INSERT INTO ticket (id, station_id, org_path, subject, entries, moved_at, stage, finding, unit, is_late, opened_at, told)
        VALUES
          (1, {e-1}, '/1/', 'A', 1, '2023-11-20T03:59:59Z', 'CLOSED', 'OTHER', 'TELECOM', false, '2023-01-01T00:00:00Z', 1),
          (2, {e-1}, '/1/', 'B', 1, '2023-11-20T04:00:00Z', 'CLOSED', 'OTHER', 'TELECOM', false, '2023-01-01T00:00:00Z', 1),
          (3, {e-1}, '/1/', 'C', 1, '2020-01-01T00:00:00Z', 'SHELVED', 'OTHER', 'TELECOM', false, '2020-01-01T00:00:00Z', 1),
          (4, {e-1}, '/1/', 'D', 1, '2020-01-01T00:00:00Z', 'WITHDRAWN', 'OTHER', 'TELECOM', false, '2020-01-01T00:00:00Z', 1);
        INSERT INTO ticket_photo (ticket_id, at, account_id, jpeg)
        SELECT id, opened_at, 81, decode('ffd8', 'hex') FROM ticket
        """);

    assertThat(PRIVACY.forget(NOW, TODAY).faded()).isEqualTo(new Faded(0, 2, 0));

    assertThat(
            text(
                "SELECT string_agg(CAST(ticket_id AS text), ',' ORDER BY ticket_id) FROM ticket_photo"))
        .isEqualTo("2,3");
  }

  /** 3653 days before are 2016-11-19. */
  @Test
  void namesInBooksGiveWayToHowManyTheyWere() throws SQLException {
    DISTRICT.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (82, 'writer', '', '记录', 'TECHNICIAN', '/1/');
        INSERT INTO book_entry (id, station_id, book, day, is_beside, form, words, is_withdrawn) VALUES
          (1, {e-1}, 'viewing', '2016-11-18', false, gen_random_uuid(), 1, false),
          (2, {e-1}, 'viewing', '2016-11-19', false, gen_random_uuid(), 1, false),
          (3, {e-1}, 'roster', '2010-01-01', false, gen_random_uuid(), 1, false),
          (4, {e-1}, 'roster', '2010-01-01', false, gen_random_uuid(), 2, true),
          (5, {e-1}, 'roster', '2010-01-01', false, gen_random_uuid(), 2, true);
        INSERT INTO book_word (entry_id, nth, at, account_id, move) VALUES
          (1, 0, '2016-11-18T00:00:00Z', 82, 'ENTERED'), (2, 0, '2016-11-18T00:00:00Z', 82, 'ENTERED'),
          (3, 0, '2010-01-01T00:00:00Z', 82, 'ENTERED'), (4, 0, '2010-01-01T00:00:00Z', 82, 'ENTERED'),
          (4, 1, '2016-11-01T00:00:00Z', 82, 'WITHDRAWN'), (5, 0, '2010-01-01T00:00:00Z', 82, 'ENTERED'),
          (5, 1, '2016-12-01T00:00:00Z', 82, 'WITHDRAWN');
        INSERT INTO book_said (entry_id, nth, column_key, said) VALUES
          (1, 0, 'signed', '王芳、李强、赵敏'), (1, 0, 'host', '王芳'), (1, 0, 'keeper', '李强'), (1, 0, 'talk', '谈了政策'),
          (2, 0, 'signed', '王芳、李强'), (2, 0, 'host', '王芳'),
          (3, 0, 'name', '在册'), (3, 0, 'phone', '13800000001'),
          (4, 0, 'name', '离开'), (4, 0, 'phone', '13800000002'), (4, 0, 'standing', '党员'),
          (5, 0, 'name', '刚走'), (5, 0, 'phone', '13800000003')
        """);

    assertThat(PRIVACY.forget(NOW, TODAY).faded()).isEqualTo(new Faded(0, 0, 6));

    assertThat(
            text(
                """
                SELECT string_agg(entry_id || column_key || '=' || said, ' ' ORDER BY entry_id, column_key)
                FROM book_said
                """))
        .isEqualTo(
            "1host=已注销 1keeper=已注销 1signed=3 1talk=谈了政策 2host=王芳 2signed=王芳、李强 3name=在册"
                + " 3phone=13800000001 4name=已注销 4phone= 4standing= 5name=刚走 5phone=13800000003");
    assertThat(PRIVACY.forget(NOW, TODAY).isNothing()).isTrue();
  }

  private static String said() throws SQLException {
    var deed = AUDIT.list(all(), 0, 10).getFirst().deed();
    assertThat(deed.act()).isEqualTo(Deed.FORGOTTEN);
    return deed.target();
  }

  private static Search all() {
    return new Search("/", "", Optional.empty(), Optional.empty());
  }

  private static String text(String sql) throws SQLException {
    try (var connection = DISTRICT.database.dataSource().getConnection();
        var statement = connection.prepareStatement(sql);
        var found = statement.executeQuery()) {
      assertThat(found.next()).isTrue();
      return found.getString(1);
    }
  }
}
