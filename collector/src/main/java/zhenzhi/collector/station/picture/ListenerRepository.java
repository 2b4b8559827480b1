package zhenzhi.collector.station.picture;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Who listens to the sites as SQL. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ListenerRepository extends GenericRepository<ListenerRow, String> {

  @Query(
      """
      SELECT name, listening_since, seen_at
      FROM listener
      ORDER BY seen_at DESC
      """)
  List<ListenerRow> list();
}
