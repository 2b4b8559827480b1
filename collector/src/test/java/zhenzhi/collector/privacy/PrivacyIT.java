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

    assertThat(PRIVACY.forget(NOW, TODAY)).isEqualTo(new Forgotten(1, 1, 0));

    assertThat(text("SELECT string_agg(phone, ',' ORDER BY phone) FROM duty"))
        .isEqualTo(",13800000002,13800000003,13800000004");
    assertThat(text("SELECT string_agg(person, ',' ORDER BY id) FROM account"))
        .isEqualTo("已注销71,李强,留任,在用");
    assertThat(text("SELECT person FROM duty WHERE until = '2025-10-15'")).isEqualTo("已注销71");
    assertThat(said()).isEqualTo("1 个离任的人的电话，1 个停用的账号，0 条操作记录");
    assertThat(PRIVACY.forget(NOW, TODAY).isNothing()).isTrue();
    assertThat(AUDIT.count(all())).isOne();
    assertThat(AUDIT.verify().broken()).isEmpty();
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
