package zhenzhi.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;

/** Findings as aligned lines for a terminal, where a Chinese character is two columns wide. */
final class Table {
  private static final int NAME = 14;
  private static final int VERDICT = 8;

  /** CJK with its punctuation, and full-width forms. */
  private static final Pattern WIDE =
      Pattern.compile(
          "[\\u1100-\\u115f\\u2e80-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60]");

  private Table() {}

  static List<String> lines(List<Finding> findings) {
    var lines = new ArrayList<String>();
    lines.add(line("项目", "结果", "看到的"));
    for (var finding : findings) {
      lines.add(line(finding.name(), word(finding.verdict()), finding.text()));
    }
    return lines;
  }

  private static String line(String name, String verdict, String text) {
    return padded(name, NAME) + padded(verdict, VERDICT) + text;
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case GOOD -> "好";
      case BAD -> "不好";
      case UNKNOWN -> "不清楚";
    };
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(1, columns - width(text)));
  }

  /** Terminal columns of {@code text}. */
  static int width(String text) {
    return text.length() + (int) WIDE.matcher(text).results().count();
  }
}
