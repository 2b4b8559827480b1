package zhenzhi.collector.notice.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.Scope;

/** What is left of notices after a year and a month. */
class RetentionIT {
  /** 03:30 of Friday, 20 November 2026. */
  private static final Instant NIGHT = Instant.parse("2026-11-19T19:30:00Z");

  private static final Instant OLD = NIGHT.minus(Duration.ofDays(401));
  private static final Instant NEWER = NIGHT.minus(Duration.ofDays(399));

  private final District district = new District(Map.of());
  private final RetentionService retention = district.context.getBean(RetentionService.class);

  @BeforeEach
  void given() {
    var zhao =
        new NewAccount.ForUnit("zhao", "a-password", "赵敏", Role.OFFICE, district.district.id());
    district.context.getBean(AccountService.class).create(Scope.ALL, zhao);
    district.given(
        """
        INSERT INTO notice_way (id, org_path, kind, name, address, secret, per_minute, phones, tokens,
          tokens_at, made_at, made_by)
        SELECT 1, '/', 'LOG', '试用', '', '', 20, false, 1, now(), now(), id FROM account LIMIT 1
        """);
    district.given(
        """
        INSERT INTO ticket (id, station_id, org_path, subject, opened_at, entries, moved_at, stage, finding,
          unit, is_late, rung)
        SELECT 1, id, org_path, 'SYSTEM', '%1$s', 1, '%1$s', 'OPEN', 'DISK_FULL', 'DISTRICT_REPAIR', false, 0
        FROM station WHERE code = 'e-1'
        """
            .formatted(OLD));
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whatIsOldAndSettledGoesByNight() throws SQLException {
    message(1, "SENT", OLD);
    message(2, "REFUSED", OLD);
    message(3, "EXPIRED", OLD);
    message(4, "UNCLEAR", OLD);
    message(5, "WAITING", OLD);
    message(6, "SENT", NEWER);
    loose(101, "OVERTAKEN", OLD);
    loose(102, "NOBODY", OLD);
    loose(103, "CANCELLED", OLD);
    loose(104, "WAITING", OLD);
    loose(105, "NOBODY", NEWER);

    assertThat(retention.look(NIGHT.plus(Duration.ofHours(2)))).as("by day").isFalse();
    assertThat(count("notice")).isEqualTo(11);

    while (retention.look(NIGHT)) {}

    assertThat(left("notice_message", "id")).isEqualTo("5,6");
    assertThat(left("notice_attempt", "message_id")).isEqualTo("5,6");
    assertThat(left("notice", "id")).isEqualTo("5,6,104,105");
    var deleted = district.context.getBean(MeterRegistry.class).get("notice.deleted").counter();
    assertThat(deleted.count()).isEqualTo(4 * 3 + 3);
  }

  /** A district's five years in one night: in pieces, each of which is soon over. */
  @Test
  void manyGoInPieces() throws SQLException {
    district.given(
        """
        INSERT INTO notice_message (way_id, target, name, title, body, is_urgent, state, made_at, next_at,
          settled_at)
        SELECT 1, 't' || nth, '', '', '', false, 'SENT', '%1$s', '%1$s', '%1$s'
        FROM generate_series(1, 9000) AS nth
        """
            .formatted(OLD));

    var pieces = 0;
    while (retention.look(NIGHT)) {
      pieces++;
    }

    assertThat(pieces).isEqualTo(5);
    assertThat(count("notice_message")).isZero();
  }

  private void message(int id, String state, Instant at) {
    var settled = state.equals("WAITING") ? "NULL" : "'" + at + "'";
    district.given(
        """
        INSERT INTO notice_message (id, way_id, target, name, title, body, is_urgent, state, made_at, next_at,
          settled_at)
        VALUES (%1$d, 1, 't%1$d', '', '', '', false, '%2$s', '%3$s', '%3$s', %4$s)
        """
            .formatted(id, state, at, settled));
    district.given(
        "INSERT INTO notice_attempt (message_id, nth, at, outcome, answer) VALUES (%d, 1, '%s', 'LATER', '')"
            .formatted(id, at));
    notice(id, "GATHERED", at, "1", String.valueOf(id));
  }

  private void loose(int id, String state, Instant at) {
    notice(id, state, at, state.equals("NOBODY") ? "NULL" : "1", "NULL");
  }

  private void notice(int id, String state, Instant at, String way, String message) {
    district.given(
        """
        INSERT INTO notice (id, person, name, ticket_id, nth, org_path, party, occasion, words, is_urgent,
          way_id, target, state, made_at, due_at, message_id)
        VALUES (%1$d, 'p%1$d', '', 1, 0, '/', 'TREATER', 'OPENED', '', false, %4$s, '', '%2$s', '%3$s', '%3$s',
          %5$s)
        """
            .formatted(id, state, at, way, message));
  }

  private String left(String table, String column) throws SQLException {
    return text(
        "SELECT string_agg(CAST("
            + column
            + " AS text), ',' ORDER BY "
            + column
            + ") FROM "
            + table);
  }

  private long count(String table) throws SQLException {
    return Long.parseLong(text("SELECT count(*) FROM " + table));
  }

  private String text(String query) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
