package zhenzhi.dashboard.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import zhenzhi.collector.audit.Deed;

/** What the routes do, in the words of {@code acts.txt}. */
final class AuditWords {
  private static final String IS = " = ";
  private static final Map<String, String> WORDS = read();

  private AuditWords() {}

  /** A route that is gone by now is called by its own name. */
  static String of(String act) {
    return switch (act) {
      case Deed.LOGGED_IN -> "登录";
      case Deed.WRONG_PASSWORD -> "登录：密码不对";
      case Deed.REFUSED -> "没有做成";
      case Deed.FORGOTTEN -> "到期清除个人信息";
      case Deed.CUT -> "到期清除操作记录";
      case Deed.SETTING -> "启动时设置变了";
      default -> WORDS.getOrDefault(act, act.startsWith("GET ") ? "导出文件" : act);
    };
  }

  private static Map<String, String> read() {
    var file = requireNonNull(AuditWords.class.getResourceAsStream("acts.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.contains(IS))
          .map(line -> line.split(IS, 2))
          .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
