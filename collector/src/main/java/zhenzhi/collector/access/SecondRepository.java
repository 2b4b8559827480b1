package zhenzhi.collector.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The telephones' secrets as SQL. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecondRepository extends GenericRepository<SecondRow, Long> {

  /** Absent where no codes are asked for. */
  @Query(
      """
      SELECT id, second_secret, second_step
      FROM account
      WHERE id = :id AND second_secret IS NOT NULL
      """)
  Optional<SecondRow> find(long id);

  /** Answers 0 where codes are asked for already. */
  @Query(
      """
      UPDATE account
      SET second_secret = :secret, second_step = :step
      WHERE id = :id AND second_secret IS NULL
      """)
  int begin(long id, byte[] secret, long step);

  @Query("UPDATE account SET second_secret = NULL, second_step = 0 WHERE id = :id")
  int end(long id);

  /** Counts a try as wrong until it was right; answers 0 where it comes too early. */
  @Query(
      """
      UPDATE account
      SET second_wrong = second_wrong + 1, second_wrong_at = :now
      WHERE id = :id AND (second_wrong < :free OR second_wrong_at <= :quietSince)
      """)
  int attempt(long id, int free, Instant now, Instant quietSince);

  /** When the newest try was counted; absent where there was none. */
  @Query("SELECT second_wrong_at FROM account WHERE id = :id")
  Optional<Instant> attemptedAt(long id);

  /** Answers 0 when somebody was quicker with the same code. */
  @Query(
      """
      UPDATE account
      SET second_step = :step, second_wrong = 0
      WHERE id = :id AND second_step < :step
      """)
  int take(long id, long step);
}
