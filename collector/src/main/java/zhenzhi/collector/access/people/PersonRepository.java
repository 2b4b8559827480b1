package zhenzhi.collector.access.people;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * People as SQL, bounded by the subtree and the roles of whoever asks. A keeper belongs where the
 * site does.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRepository extends GenericRepository<PersonRow, Long> {
  String FROM =
      """
      FROM account a
      LEFT JOIN station s ON s.id = a.station_id
      JOIN org_unit u ON u.path = coalesce(s.org_path, a.org_path)
      WHERE u.path LIKE :orgPath || '%' AND a.role = ANY (string_to_array(:roles, ','))
      """;

  String COLUMNS =
      """
      SELECT a.id, a.login, a.person, a.role, u.name AS unit, s.code AS station, s.name AS site,
        a.created_at, a.logged_in_at, a.password_until, a.disabled_at, a.erased_at
      """;

  String TEXT =
      """
      AND strpos(lower(concat_ws(' ', a.login, a.person, u.name, s.code, s.name)), lower(:text)) > 0
      """;

  @Query(
      COLUMNS
          + FROM
          + TEXT
          + """
          ORDER BY a.disabled_at IS NOT NULL, u.path, a.role, a.login
          OFFSET :offset LIMIT :limit
          """)
  List<PersonRow> list(String orgPath, String roles, String text, long offset, int limit);

  @Query("SELECT count(*)\n" + FROM + TEXT)
  long count(String orgPath, String roles, String text);

  @Query(COLUMNS + FROM + "AND a.id = :id")
  Optional<PersonRow> find(String orgPath, String roles, long id);

  /** Answers 0 when it is closed. */
  @Query(
      """
      UPDATE account
      SET disabled_at = :now
      WHERE id = :id AND disabled_at IS NULL
      """)
  int close(long id, Instant now);

  /** Answers 0 when it is open, or erased. */
  @Query(
      """
      UPDATE account
      SET disabled_at = NULL
      WHERE id = :id AND disabled_at IS NOT NULL AND erased_at IS NULL
      """)
  int reopen(long id);
}
