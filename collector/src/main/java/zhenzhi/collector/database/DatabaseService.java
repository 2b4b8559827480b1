package zhenzhi.collector.database;

import io.micronaut.context.annotation.Context;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.db.Migrations;
import zhenzhi.db.Schema;

/** Brings the schema up to date as soon as the database answers, and hands out connections. */
@Context
public class DatabaseService {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseService.class);
  private static final long PAUSE_SECONDS = 2;

  private final DataSource database;
  private final Outage outage = new Outage(LOG, "Preparing the database");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Schema schema;

  DatabaseService(DataSource database) {
    // What is injected only works inside Micronaut's own transactions.
    this.database = DelegatingDataSource.unwrapDataSource(database);
  }

  @PostConstruct
  void start() {
    Thread.ofVirtual().name("migrations").start(this::prepare);
  }

  @PreDestroy
  void stop() {
    stopping.countDown();
  }

  /** A connection of the caller's own, to be closed; refused until the schema is up to date. */
  public Connection connect() throws SQLException {
    if (schema == null) {
      throw new SQLException("the schema is not up to date yet", "08003");
    }
    return database.getConnection();
  }

  /** Does {@code work} on a connection of its own: all of it or nothing. */
  public <T> T inTransaction(Work<T> work) throws SQLException {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      try {
        var result = work.on(connection);
        connection.commit();
        return result;
      } finally {
        connection.rollback(); // nothing, after the commit
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Reads what stood there at one moment, in however many pieces: what changes meanwhile is seen
   * nowhere, and so not twice.
   */
  public <T> T atOneMoment(Work<T> work) throws SQLException {
    try (var connection = connect()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return work.on(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setReadOnly(false);
      }
    }
  }

  /** What is done in a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** What the database turned out to be, once it has been prepared. */
  public Optional<Schema> schema() {
    return Optional.ofNullable(schema);
  }

  private void prepare() {
    while (schema == null && stopping.getCount() > 0) {
      try {
        var prepared = Migrations.migrate(database);
        outage.over();
        LOG.info("The database is ready: {}.", prepared);
        schema = prepared;
      } catch (SQLException | FlywayException problem) {
        outage.failed(problem);
        pause();
      }
    }
  }

  private void pause() {
    try {
      var _ = stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      stopping.countDown();
    }
  }
}
