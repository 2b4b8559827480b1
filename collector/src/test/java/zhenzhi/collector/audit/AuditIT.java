package zhenzhi.collector.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.db.testing.TestDatabase;

/** The record and whoever would like it to say something else. */
class AuditIT {
  private final TestDatabase database = TestDatabase.fresh();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void twoPeople() {
    database.execute(
        """
        INSERT INTO org_unit (id, level, name, path) VALUES (1, 'DISTRICT', '区', '/1/'), (2, 'SUBDISTRICT', '东', '/1/2/');
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (1, 'office', '', '赵敏', 'OFFICE', '/1/'), (2, 'east', '', '孙丽', 'SUBDISTRICT', '/1/2/')
        """);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aChainThatNobodyTouchedHolds() throws SQLException {
    assertThat(verify()).isEqualTo(new Verdict(0, ChainFactory.START, OptionalLong.empty()));
    add(12);

    var verdict = verify();
    assertThat(verdict.entries()).isEqualTo(12);
    assertThat(verdict.broken()).isEmpty();
    assertThat(command("verify", "--head", verdict.head())).isZero();
    assertThat(out.toString(UTF_8)).contains("12 条", verdict.head());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET login = 'east' WHERE nth = 5",
        "DELETE FROM audit_entry WHERE nth = 5",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry"
      })
  void theDatabaseRefusesToRewriteIt(String sql) throws SQLException {
    add(9);

    assertThatThrownBy(() -> database.execute(sql)).hasStackTraceContaining("never changed");
    assertThat(verify().entries()).isEqualTo(9);
  }

  /** Whoever owns the database takes the trigger away first. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      textBlock =
          """
          UPDATE audit_entry SET login = 'east' WHERE nth = 5,                             5
          UPDATE audit_entry SET account_id = NULL WHERE nth = 5,                          5
          UPDATE audit_entry SET account_id = 2 WHERE nth = 5,                             5
          UPDATE audit_entry SET at = at + INTERVAL '1 microsecond' WHERE nth = 5,         5
          UPDATE audit_entry SET refused = 403 WHERE nth = 5,                              5
          UPDATE audit_entry SET act = 'x' WHERE nth = 5,                                  5
          UPDATE audit_entry SET from_address = '' WHERE nth = 5,                          5
          UPDATE audit_entry SET hash = sha256('x') WHERE nth = 5,                         5
          DELETE FROM audit_entry WHERE nth = 5,                                           5
          DELETE FROM audit_entry WHERE nth = 1,                                           1
          UPDATE audit_entry SET login = act || login || act WHERE nth = 9,                9
          """)
  void whoeverOwnsTheDatabaseIsFoundOut(String sql, long nth) throws SQLException {
    add(9);
    tamper(sql);

    assertThat(verify().broken()).isEqualTo(OptionalLong.of(nth));
    assertThat(command("verify")).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("第 " + nth + " 条");
  }

  @Test
  void aCutOffEndIsFoundByWhatWasWrittenDown() throws SQLException {
    add(9);
    var head = verify().head();
    tamper("DELETE FROM audit_entry WHERE nth > 7");

    assertThat(verify().broken()).isEmpty();
    assertThat(command("verify")).isZero();
    assertThat(command("verify", "--head", head)).isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("不在了");
  }

  /** The time of five entries is over; whoever takes off a sixth is found out. */
  @Test
  void aBeginningThatIsTooOldGoesAndTheChainHolds() throws SQLException {
    var now = Instant.now();
    var longAgo = now.minus(Duration.ofDays(2_000));
    for (var nth = 0; nth < 5; nth++) {
      add(new Deed(longAgo, OptionalLong.of(1), "office", "", "x", "/", OptionalInt.empty()));
    }
    add(4);
    var head = verify().head();

    assertThat(cut(now)).isEqualTo(5);
    assertThat(verify().entries()).as("four and the one that tells").isEqualTo(5);
    assertThat(verify().broken()).isEmpty();
    assertThat(command("verify", "--head", head)).isZero();
    assertThat(cut(now)).isZero();
    assertThatThrownBy(() -> database.execute("DELETE FROM audit_entry WHERE nth = 6"))
        .hasStackTraceContaining("before their time");
    add(3);
    assertThat(verify()).isEqualTo(new Verdict(8, verify().head(), OptionalLong.empty()));

    database.execute(
        "INSERT INTO audit_cut SELECT nth, hash, now() FROM audit_entry WHERE nth = 6; DELETE FROM audit_entry WHERE nth <= 6");
    assertThat(verify().broken()).hasValue(6);
    assertThat(command("verify")).isEqualTo(1);
  }

  /** An old entry behind a young one waits for it: the chain has no holes. */
  @Test
  void onlyABeginningGoes() throws SQLException {
    add(1);
    add(new Deed(Instant.EPOCH, OptionalLong.of(1), "office", "", "x", "/", OptionalInt.empty()));

    assertThat(cut(Instant.now())).isZero();
    assertThat(verify().entries()).isEqualTo(2);
  }

  private int cut(Instant now) throws SQLException {
    return inTransaction(
        connection -> CutRepository.cut(connection, now.minus(Duration.ofDays(1_827)), now));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThat(command("verify", "--head", "abc")).isEqualTo(2);
    assertThat(command("check")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("'verify --head abc'", "'check'");
    assertThat(command()).isZero();
    assertThat(out.toString(UTF_8)).contains("usage: ./zhenzhi audit verify");
  }

  @Test
  void manyAtOnceMakeOneChain() throws SQLException, InterruptedException, ExecutionException {
    List<Callable<Void>> writers =
        IntStream.range(0, 8)
            .<Callable<Void>>mapToObj(_ ->
                () -> {
                  add(25);
                  return null;
                })
            .toList();
    try (var threads = Executors.newFixedThreadPool(writers.size())) {
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
    }

    assertThat(verify().entries()).isEqualTo(200);
    assertThat(verify().broken()).isEmpty();
  }

  @Test
  void everyoneFindsWhatTheirsDid() throws SQLException {
    add(deed(OptionalLong.of(1), "office", "POST /bulletins/{id}/issue", "/bulletins/7/issue"));
    add(deed(OptionalLong.of(2), "east", "POST /people", "/people"));
    add(deed(OptionalLong.empty(), "", Deed.WRONG_PASSWORD, "/login"));

    assertThat(found("/1/", "")).containsExactly(3L, 2L, 1L);
    assertThat(found("/1/2/", "")).containsExactly(2L);
    assertThat(found("/1/", "赵敏")).containsExactly(1L);
    assertThat(found("/1/", "BULLETINS")).containsExactly(1L);
    assertThat(found("/1/", "192.0.2.1")).containsExactly(3L, 2L, 1L);
    assertThat(found("/1/", "%")).isEmpty();
  }

  private List<Long> found(String path, String text) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      var search = new Search(path, text, Optional.empty(), Optional.empty());
      var found = AuditRepository.list(connection, search, 0, 50);
      assertThat(AuditRepository.count(connection, search)).isEqualTo(found.size());
      return found.stream().map(AuditEntry::nth).toList();
    }
  }

  private void add(int count) throws SQLException {
    for (var nth = 0; nth < count; nth++) {
      add(deed(OptionalLong.of(1), "office", "POST /policy", "/policy"));
    }
  }

  private void add(Deed deed) throws SQLException {
    inTransaction(connection -> AuditRepository.add(connection, deed));
  }

  private Verdict verify() throws SQLException {
    return inTransaction(AuditRepository::verify);
  }

  private void tamper(String sql) {
    database.execute(
        "ALTER TABLE audit_entry DISABLE TRIGGER USER;"
            + sql
            + "; ALTER TABLE audit_entry ENABLE TRIGGER USER");
  }

  private static Deed deed(OptionalLong account, String login, String act, String target) {
    return new Deed(Instant.now(), account, login, "192.0.2.1", act, target, OptionalInt.empty());
  }

  private int command(String... arguments) {
    return new AuditCommand(
            Map.of(
                "ZHENZHI_DATABASE_URL", database.url(),
                "ZHENZHI_DATABASE_USER", database.user(),
                "ZHENZHI_DATABASE_PASSWORD", database.password()),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private <T> T inTransaction(Work<T> work) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      var result = work.on(connection);
      connection.commit();
      return result;
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
