package zhenzhi.collector.station;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The organisation tree as SQL. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrgRepository extends GenericRepository<OrgRow, Long> {

  @Query(
      """
      WITH fresh AS (
        SELECT nextval(pg_get_serial_sequence('org_unit', 'id')) AS id
      )
      INSERT INTO org_unit (id, parent_id, level, name, path)
      SELECT id, :parentId, :level, :name, :above || id || '/'
      FROM fresh
      RETURNING id, parent_id, level, name, path
      """)
  OrgRow insert(@Nullable Long parentId, OrgLevel level, String name, String above);

  @Query(
      """
      SELECT id, parent_id, level, name, path
      FROM org_unit
      WHERE id = :id AND path LIKE :scope || '%'
      """)
  Optional<OrgRow> find(long id, String scope);

  @Query(
      """
      SELECT id, parent_id, level, name, path
      FROM org_unit
      WHERE path LIKE :scope || '%'
      ORDER BY path
      """)
  List<OrgRow> list(String scope);

  /** Also the units above the scope: their names stand on every page. */
  @Query(
      """
      SELECT id, parent_id, level, name, path
      FROM org_unit
      WHERE path LIKE :scope || '%' OR :scope LIKE path || '%'
      ORDER BY path
      """)
  List<OrgRow> listWithAbove(String scope);
}
