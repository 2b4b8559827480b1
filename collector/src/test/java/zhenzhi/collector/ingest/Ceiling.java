package zhenzhi.collector.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * What the machine can do at best: the rows that are there are copied out, the tables emptied, and
 * the same rows copied in again in binary, by two connections, half of the stations each.
 */
final class Ceiling {
  /** As many writers as the machine has cores. */
  private static final int WRITERS = 2;

  static final List<String> TABLES =
      List.of(
          "report",
          "reception_sample",
          "line_sample",
          "box_sample",
          "binding_sample",
          "playback",
          "event");

  private final DataSource database;

  Ceiling(DataSource database) {
    this.database = database;
  }

  /** How many rows there are in the tables of facts. */
  long rows() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var rows = 0L;
      for (var table : TABLES) {
        var count = statement.executeQuery("SELECT count(*) FROM " + table);
        count.next();
        rows += count.getLong(1);
      }
      return rows;
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /** Seconds that it takes to copy the rows in, COMMIT included. */
  double seconds() {
    var halves = new ArrayList<Map<String, byte[]>>();
    for (var writer = 0; writer < WRITERS; writer++) {
      halves.add(copiedOut(writer));
    }
    execute("TRUNCATE " + String.join(", ", TABLES));
    execute("CHECKPOINT");
    var began = System.nanoTime();
    CompletableFuture.allOf(
            halves.stream()
                .map(half ->
                    CompletableFuture.runAsync(() -> copyIn(half), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new))
        .join();
    return (System.nanoTime() - began) / 1e9;
  }

  private Map<String, byte[]> copiedOut(int writer) {
    var tables = new LinkedHashMap<String, byte[]>();
    try (var connection = database.getConnection()) {
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : TABLES) {
        var rows = new ByteArrayOutputStream();
        copies.copyOut(
            "COPY (SELECT * FROM %s WHERE station_id %% %d = %d) TO STDOUT (FORMAT binary)"
                .formatted(table, WRITERS, writer),
            rows);
        tables.put(table, rows.toByteArray());
      }
      return tables;
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void copyIn(Map<String, byte[]> tables) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : tables.entrySet()) {
        copies.copyIn(
            "COPY " + table.getKey() + " FROM STDIN (FORMAT binary)",
            new ByteArrayInputStream(table.getValue()),
            1 << 16);
      }
      connection.commit();
    } catch (SQLException | IOException problem) {
      throw new CompletionException(problem);
    }
  }

  private void execute(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
