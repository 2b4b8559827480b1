package zhenzhi.collector.audit;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.database.CommandConnectionFactory;

/** {@code ./zhenzhi audit verify}: whether the record is the one that was written. */
public final class AuditCommand {
  private static final String USAGE =
      """
      usage: ./zhenzhi audit verify [--head HASH]
        从第一条起重新计算操作记录的指纹 (works the chain of the audit out anew)
        --head HASH  以前抄下来的指纹：还在不在 (a hash that was written down before: is it still there)
      退出码 (exit code): 0 没有被改过 (whole), 1 被改过 (tampered with), 2 查不了 (could not look)
      数据库 (database): 正在运行的 ./run 的；或 ZHENZHI_DATABASE_URL, _USER, _PASSWORD 指定的
      """;

  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int FAILED = 2;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  AuditCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(new AuditCommand(System.getenv(), System.out, System.err).run(arguments));
  }

  /** Answers the exit code. */
  int run(String... arguments) {
    var words = List.of(arguments);
    if (words.isEmpty() || words.contains("--help")) {
      out.print(USAGE);
      return WHOLE;
    }
    var head = words.size() == 3 ? Optional.of(words.getLast()) : Optional.<String>empty();
    if (!words.equals(head.map(hash -> List.of("verify", "--head", hash)).orElse(List.of("verify")))
        || head.filter(hash -> !hash.matches("[0-9a-f]{64}")).isPresent()) {
      err.println("zhenzhi: 看不懂 (cannot read) '" + String.join(" ", words) + "', try --help");
      return FAILED;
    }
    try (var connection = CommandConnectionFactory.open(environment)) {
      connection.setAutoCommit(false);
      var isThere = head.isEmpty() || AuditRepository.has(connection, head.get());
      return say(AuditRepository.verify(connection), isThere);
    } catch (SQLException problem) {
      err.println("zhenzhi: 数据库用不了 (the database cannot be used): " + problem.getMessage());
      return FAILED;
    }
  }

  private int say(Verdict verdict, boolean isThere) {
    out.printf("%d 条 (entries), 最后的指纹 (last hash): %s%n", verdict.entries(), verdict.head());
    verdict
        .broken()
        .ifPresent(nth -> out.printf("第 %d 条不对 (entry %<d is not what was written)%n", nth));
    if (!isThere) {
      out.println("以前的指纹不在了 (the hash that was written down is gone)");
    }
    return verdict.broken().isEmpty() && isThere ? WHOLE : BROKEN;
  }
}
