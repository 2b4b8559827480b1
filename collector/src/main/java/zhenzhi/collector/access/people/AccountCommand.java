package zhenzhi.collector.access.people;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.access.password.OneTimePasswordFactory;
import zhenzhi.collector.access.password.PasswordService;
import zhenzhi.collector.database.CommandConnectionFactory;

/**
 * {@code ./zhenzhi account}: the office's first account, or a way back in for an office that has
 * shut itself out. Whoever can run it holds the database, and with it everything there is.
 */
public final class AccountCommand {
  private static final String USAGE =
      """
      usage: ./zhenzhi account LOGIN NAME [--unit NAME]
        给远教办开第一个账号；账号已经有了，就发一个新的一次性密码 (opens an account of the office, or resets it)
        LOGIN        登录名，3 到 32 个小写字母或数字，如 zhaomin
        NAME         姓名，页面和文件上这样写
        --unit NAME  单位，如 江东区；还没有任何单位时，就建立这个区
      退出码 (exit code): 0 好了 (done), 2 没有做成 (not done)
      数据库 (database): 正在运行的 ./run 的；或 ZHENZHI_DATABASE_URL, _USER, _PASSWORD 指定的
      """;

  private static final int DONE = 0;
  private static final int FAILED = 2;

  /** Whoever runs it hands the password over at once. */
  private static final Duration VALID = Duration.ofDays(1);

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  AccountCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    var command = new AccountCommand(System.getenv(), System.out, System.err);
    System.exit(command.run(Clock.systemUTC(), arguments));
  }

  /** What was asked for. */
  private record Asked(String login, String name, Optional<String> unit) {}

  /** A command that cannot be followed, and why. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String why) {
      super(why, null, false, false);
    }
  }

  /** Answers the exit code. */
  int run(Clock clock, String... arguments) {
    if (arguments.length == 0 || List.of(arguments).contains("--help")) {
      out.print(USAGE);
      return DONE;
    }
    try (var connection = CommandConnectionFactory.open(environment)) {
      var asked = asked(new ArrayDeque<>(List.of(arguments)));
      var password = OneTimePasswordFactory.draw();
      var until = clock.instant().plus(VALID);
      connection.setAutoCommit(false);
      letIn(connection, asked, new PasswordService().hash(password), until);
      connection.commit();
      say(asked, password, until);
      return DONE;
    } catch (Wrong wrong) {
      err.println("zhenzhi: " + wrong.getMessage());
    } catch (SQLException problem) {
      err.println("zhenzhi: 数据库用不了 (the database cannot be used): " + problem.getMessage());
    }
    return FAILED;
  }

  private static Asked asked(ArrayDeque<String> words) {
    var login = words.remove();
    if (!login.matches(Newcomer.LOGIN_FORM)) {
      throw new Wrong("'" + login + "' 不能做登录名 (no login), try --help");
    }
    if (words.isEmpty() || words.peek().startsWith("--")) {
      throw new Wrong("没有写姓名 (the name is missing), try --help");
    }
    var name = words.remove();
    if (words.isEmpty()) {
      return new Asked(login, name, Optional.empty());
    }
    if (words.size() != 2 || !"--unit".equals(words.remove())) {
      throw new Wrong("看不懂后面的参数 (cannot read what follows the name), try --help");
    }
    return new Asked(login, name, Optional.of(words.remove()));
  }

  private static void letIn(Connection connection, Asked asked, String hash, Instant until)
      throws SQLException {
    var role = FirstAccountRepository.role(connection, asked.login());
    if (role.isPresent()) {
      if (!role.get().equals("OFFICE")) {
        throw new Wrong("'" + asked.login() + "' 不是远教办的账号 (not an account of the office)");
      }
      FirstAccountRepository.reset(connection, asked.login(), hash, until);
      return;
    }
    var unit = FirstAccountRepository.unit(connection, asked.unit());
    var path = unit.isPresent() ? unit.get() : created(connection, asked);
    FirstAccountRepository.open(connection, asked.login(), asked.name(), hash, path, until);
  }

  private static String created(Connection connection, Asked asked) throws SQLException {
    if (FirstAccountRepository.hasUnits(connection)) {
      throw new Wrong("没有这个单位 (no such unit): " + asked.unit().orElse(""));
    }
    var name = asked.unit().orElseThrow(() -> new Wrong("还没有单位，请加 --unit 区名 (name the district)"));
    return FirstAccountRepository.createDistrict(connection, name);
  }

  private void say(Asked asked, String password, Instant until) {
    var zone = ZoneId.of(environment.getOrDefault("ZHENZHI_ZONE", "Asia/Shanghai"));
    out.printf(
        "登录名 (login): %s%n一次性密码 (one-time password): %s%n有效到 (until): %s%n",
        asked.login(),
        password,
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(until));
  }
}
