package zhenzhi.collector.station;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The register as SQL. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface StationRepository extends GenericRepository<StationRow, Long> {

  /** Answers nothing when the code is taken. */
  @Query(
      """
      INSERT INTO station (
        code, name, kind, access, org_unit_id, org_path, address, account, observed_by,
        registered_at)
      VALUES (
        :code, :name, :kind, :access, :orgUnitId, :orgPath, :address, :account, :observedBy,
        :registeredAt)
      ON CONFLICT (code) DO NOTHING
      """)
  int insert(
      String code,
      String name,
      StationKind kind,
      Access access,
      long orgUnitId,
      String orgPath,
      String address,
      @Nullable String account,
      String observedBy,
      Instant registeredAt);

  @Query(
      """
      SELECT id, code, name, kind, access, org_unit_id, org_path, address, account, observed_by,
        registered_at, retired_at
      FROM station
      WHERE code = :code
        AND org_path LIKE :scope || '%'
        AND (CAST(:only AS text) IS NULL OR code = :only)
      """)
  Optional<StationRow> find(String code, String scope, @Nullable String only);

  /** The first day out of service stays what it was. */
  @Query(
      """
      UPDATE station
      SET retired_at = :at
      WHERE id = :id AND retired_at IS NULL
      """)
  int retire(long id, Instant at);
}
