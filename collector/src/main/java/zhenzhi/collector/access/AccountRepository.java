package zhenzhi.collector.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Accounts as SQL. A keeper's scope moves with the site. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRepository extends GenericRepository<AccountRow, Long> {

  @Query(
      """
      SELECT a.id, a.login, a.password_hash, a.person, a.role,
        coalesce(s.org_path, a.org_path) AS org_path, s.code AS station, a.password_until,
        a.second_secret IS NOT NULL AS second_due
      FROM account a
      LEFT JOIN station s ON s.id = a.station_id
      WHERE a.login = :login AND a.disabled_at IS NULL
      """)
  Optional<AccountRow> find(String login);

  /** Answers 0 when the login is taken. */
  @Query(
      """
      INSERT INTO account (login, password_hash, person, role, org_path, station_id, password_until)
      VALUES (:login, :passwordHash, :person, :role, :orgPath, :stationId, :passwordUntil)
      ON CONFLICT (login) DO NOTHING
      """)
  int insert(
      String login,
      String passwordHash,
      String person,
      Role role,
      String orgPath,
      @Nullable Long stationId,
      @Nullable Instant passwordUntil);

  /** A password of somebody's own, or a one-time password until {@code passwordUntil}. */
  @Query(
      """
      UPDATE account
      SET password_hash = :passwordHash, password_until = :passwordUntil
      WHERE id = :id AND disabled_at IS NULL
      """)
  int setPassword(long id, String passwordHash, @Nullable Instant passwordUntil);

  @Query(
      """
      UPDATE account
      SET second_secret = NULL, second_wrong = 0
      WHERE id = :id
      """)
  int forgetSecond(long id);
}
