package zhenzhi.collector.verify;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param until the last day, included
 * @param station its code
 * @param yes repair without asking
 */
record VerifyOptions(
    LocalDate from,
    LocalDate until,
    Optional<String> station,
    boolean repair,
    boolean yes,
    boolean help) {
  /** Nothing of this service is older. */
  static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  static final String USAGE =
      """
      usage: ./zhenzhi study verify [--from DATE] [--until DATE] [--station CODE] [--repair [--yes]]
        从原始记录重新计算学时和上报份数，和保存的结果比较 (recounts from the facts and compares)
        --from DATE     第一天，如 2026-11-01；不写就从头 (first day; the beginning by default)
        --until DATE    最后一天，含；不写就到今天 (last day, included; today by default)
        --station CODE  只查一个站点 (one site only)
        --repair        把不一致的改成重算的，先问一声 (rewrites what differs, after asking)
        --yes           不问 (without asking)
      别的命令 (other commands): ./zhenzhi account --help, ./zhenzhi audit --help
      退出码 (exit code): 0 没有差别 (no difference), 1 有差别 (differences), 2 查不了 (could not look)
      数据库 (database): 正在运行的 ./run 的；或 ZHENZHI_DATABASE_URL, _USER, _PASSWORD 指定的
      """;

  /** A command line that cannot be understood, and why. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String why) {
      super(why, null, false, false);
    }
  }

  static VerifyOptions of(LocalDate today, String... arguments) {
    var words = new ArrayDeque<>(List.of(arguments));
    var options = new VerifyOptions(FIRST, today, Optional.empty(), false, false, false);
    if (words.isEmpty() || List.of("--help", "-h", "help").contains(words.peek())) {
      return options.with("--help", words);
    }
    if (!"study".equals(words.poll()) || !"verify".equals(words.poll())) {
      throw new Wrong("the commands are 'study verify', 'audit verify' and 'account', try --help");
    }
    while (!words.isEmpty()) {
      options = options.with(words.remove(), words);
    }
    if (options.until.isBefore(options.from)) {
      throw new Wrong("--until " + options.until + " is before --from " + options.from);
    }
    return options;
  }

  private VerifyOptions with(String name, ArrayDeque<String> words) {
    return switch (name) {
      case "--from" -> new VerifyOptions(date(name, words), until, station, repair, yes, help);
      case "--until" -> new VerifyOptions(from, date(name, words), station, repair, yes, help);
      case "--station" ->
          new VerifyOptions(from, until, Optional.of(value(name, words)), repair, yes, help);
      case "--repair" -> new VerifyOptions(from, until, station, true, yes, help);
      case "--yes" -> new VerifyOptions(from, until, station, repair, true, help);
      case "--help", "-h" -> new VerifyOptions(from, until, station, repair, yes, true);
      default -> throw new Wrong("unknown option " + name + ", try --help");
    };
  }

  private static LocalDate date(String name, ArrayDeque<String> words) {
    var word = value(name, words);
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException _) {
      throw new Wrong(name + " takes a date such as 2026-11-01, not '" + word + "'");
    }
  }

  private static String value(String name, ArrayDeque<String> words) {
    if (words.isEmpty()) {
      throw new Wrong(name + " needs a value, try --help");
    }
    return words.remove();
  }
}
