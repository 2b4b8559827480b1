package zhenzhi.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/** On whichever flavour the run is about. */
class MigrationsIT {
  @Test
  void aBlankDatabaseGetsTheWholeSchema() throws SQLException {
    try (var database = TestDatabase.blank()) {
      var schema = Migrations.migrate(database.dataSource());

      assertThat(schema.flavour()).isEqualTo(TestDatabase.flavour());
      assertThat(schema.applied()).isPositive();
      assertThat(schema.server()).startsWith("17.");
      assertThat(schema.timescaledb().isPresent())
          .isEqualTo(TestDatabase.flavour() != Flavour.POSTGRES);
    }
  }

  @Test
  void aSecondRunFindsNothingToDo() throws SQLException {
    try (var database = TestDatabase.blank()) {
      var first = Migrations.migrate(database.dataSource());
      var second = Migrations.migrate(database.dataSource());

      assertThat(second)
          .isEqualTo(
              new Schema(first.flavour(), first.server(), first.timescaledb(), first.version(), 0));
    }
  }

  @Test
  void twoCollectorsMayStartAtOnce() throws SQLException {
    try (var alone = TestDatabase.blank();
        var database = TestDatabase.blank()) {
      var other = CompletableFuture.supplyAsync(() -> migrated(database));
      var one = migrated(database);

      assertThat(one.version()).isEqualTo(other.join().version());
      // They may take turns, but nothing is applied twice.
      assertThat(one.applied() + other.join().applied()).isEqualTo(migrated(alone).applied());
    }
  }

  private static Schema migrated(TestDatabase database) {
    try {
      return Migrations.migrate(database.dataSource());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void aFreshDatabaseIsMigratedAndEmpty() throws SQLException {
    try (var database = TestDatabase.fresh()) {
      assertThat(Migrations.migrate(database.dataSource()).applied()).isZero();
      try (var connection = database.dataSource().getConnection()) {
        assertThat(Answer.to("SELECT count(*) FROM report", connection)).contains("0");
      }
    }
  }
}
