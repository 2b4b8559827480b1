package zhenzhi.collector.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Sessions as SQL. One that is too old in either way is not found. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<SessionRow, Long> {

  @Query(
      """
      SELECT w.account_id, a.login, a.person, a.role,
        coalesce(s.org_path, a.org_path) AS org_path, s.code AS station,
        w.csrf_token, w.used_at, w.second_due, a.password_until IS NOT NULL AS password_due,
        a.second_secret IS NOT NULL AS second_on
      FROM web_session w
      JOIN account a ON a.id = w.account_id
      LEFT JOIN station s ON s.id = a.station_id
      WHERE w.token_hash = :tokenHash
        AND w.used_at > :usedAfter
        AND w.created_at > :createdAfter
        AND a.disabled_at IS NULL
      """)
  Optional<SessionRow> find(byte[] tokenHash, Instant usedAfter, Instant createdAfter);

  @Query(
      """
      INSERT INTO web_session (token_hash, account_id, csrf_token, created_at, used_at, second_due)
      VALUES (:tokenHash, :accountId, :csrfToken, :now, :now, :secondDue)
      """)
  int insert(byte[] tokenHash, long accountId, String csrfToken, boolean secondDue, Instant now);

  @Query(
      """
      UPDATE web_session
      SET second_due = false
      WHERE token_hash = :tokenHash
      """)
  int passSecond(byte[] tokenHash);

  @Query(
      """
      UPDATE web_session
      SET used_at = :now
      WHERE token_hash = :tokenHash AND used_at < :now
      """)
  int touch(byte[] tokenHash, Instant now);

  @Query(
      """
      UPDATE account
      SET logged_in_at = :now
      WHERE id = :accountId
      """)
  int noteSeen(long accountId, Instant now);

  @Query(
      """
      DELETE FROM web_session
      WHERE account_id = :accountId
      """)
  int endAll(long accountId);

  @Query(
      """
      DELETE FROM web_session
      WHERE account_id = :accountId AND token_hash <> :tokenHash
      """)
  int endOthers(long accountId, byte[] tokenHash);

  @Query(
      """
      DELETE FROM web_session
      WHERE token_hash = :tokenHash
      """)
  int end(byte[] tokenHash);

  @Query(
      """
      DELETE FROM web_session
      WHERE used_at <= :usedBefore OR created_at <= :createdBefore
      """)
  int endOld(Instant usedBefore, Instant createdBefore);
}
