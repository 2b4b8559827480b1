package zhenzhi.collector.access.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.password.PasswordService;
import zhenzhi.db.testing.TestDatabase;

/** {@code ./zhenzhi account} on a database that nobody can log in to yet. */
class AccountCommandIT {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
  private static final Pattern PASSWORD = Pattern.compile("one-time password\\): (\\S+)");

  private final TestDatabase database = TestDatabase.fresh();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstAccountComesWithItsDistrict() throws SQLException {
    assertThat(run("zhaomin", "赵敏")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("--unit");

    assertThat(run("zhaomin", "赵敏", "--unit", "江东区")).isZero();

    assertThat(out.toString(UTF_8)).contains("zhaomin", "2026-11-23 12:00");
    assertThat(
            one(
                "SELECT role || ' ' || person || ' ' || u.name FROM account a"
                    + " JOIN org_unit u ON u.path = a.org_path"))
        .isEqualTo("OFFICE 赵敏 江东区");
    assertThat(new PasswordService().matches(password(), one("SELECT password_hash FROM account")))
        .isTrue();
  }

  @Test
  void whoIsShutOutIsLetInAgain() throws SQLException {
    run("zhaomin", "赵敏", "--unit", "江东区");
    var before = password();
    database.execute("UPDATE account SET disabled_at = now(), password_until = NULL");
    database.execute(
        "INSERT INTO web_session SELECT decode('00', 'hex'), id, '', now(), now() FROM account");
    out.reset();

    assertThat(run("zhaomin", "赵敏")).isZero();

    assertThat(password()).isNotEqualTo(before);
    assertThat(
            one(
                "SELECT count(*) FROM account WHERE disabled_at IS NULL AND password_until IS NOT NULL"))
        .isEqualTo("1");
    assertThat(one("SELECT count(*) FROM web_session")).isEqualTo("0");
  }

  @Test
  void theSecondGoesWhereTheFirstIsOrIsNamed() throws SQLException {
    run("zhaomin", "赵敏", "--unit", "江东区");

    assertThat(run("qianjin", "钱进")).isZero();
    assertThat(run("sunli", "孙丽", "--unit", "江西区")).isEqualTo(2);

    assertThat(err.toString(UTF_8)).contains("江西区");
    assertThat(one("SELECT count(*) FROM org_unit")).isEqualTo("1");
    assertThat(one("SELECT count(DISTINCT org_path) FROM account")).isEqualTo("1");
  }

  @Test
  void whatIsWrongIsNamedAndChangesNothing() throws SQLException {
    assertThat(run("赵敏", "赵敏", "--unit", "江东区")).isEqualTo(2);
    assertThat(run("zhaomin")).isEqualTo(2);
    assertThat(run("zhaomin", "赵敏", "--district", "江东区")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("'赵敏'", "姓名", "参数");
    run("zhaomin", "赵敏", "--unit", "江东区");
    database.execute("UPDATE account SET role = 'TECHNICIAN'");
    assertThat(run("zhaomin", "赵敏")).isEqualTo(2);

    assertThat(one("SELECT role FROM account")).isEqualTo("TECHNICIAN");
    assertThat(run()).isZero();
    assertThat(out.toString(UTF_8)).contains("usage: ./zhenzhi account");
  }

  private int run(String... arguments) {
    return new AccountCommand(
            Map.of(
                "ZHENZHI_DATABASE_URL", database.url(),
                "ZHENZHI_DATABASE_USER", database.user(),
                "ZHENZHI_DATABASE_PASSWORD", database.password()),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(NOON, arguments);
  }

  private String password() {
    var said = PASSWORD.matcher(out.toString(UTF_8));
    assertThat(said.find()).isTrue();
    return Objects.requireNonNull(said.group(1));
  }

  private String one(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      assertThat(found.next()).isTrue();
      return Objects.requireNonNull(found.getString(1));
    }
  }
}
