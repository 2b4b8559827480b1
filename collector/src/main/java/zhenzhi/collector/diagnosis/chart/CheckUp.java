package zhenzhi.collector.diagnosis.chart;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a box said of itself when it was asked to look.
 *
 * @param good what it found in order
 * @param bad what it did not
 */
public record CheckUp(Instant at, Set<Thing> good, Set<Thing> bad) {
  public CheckUp {
    good = Set.copyOf(good);
    bad = Set.copyOf(bad);
  }

  /** What a box can look at. */
  public enum Thing {
    SIGNAL,
    LINE,
    NAMES,
    ACCOUNT;

    /** By the names that boxes give it; absent for what no rule asks about. */
    public static Optional<Thing> named(String name) {
      return switch (name) {
        case "信号", "接收", "reception" -> Optional.of(SIGNAL);
        case "网线", "网络地址", "到服务器", "线路", "line" -> Optional.of(LINE);
        case "域名解析" -> Optional.of(NAMES);
        case "绑定账号", "绑定", "binding" -> Optional.of(ACCOUNT);
        default -> Optional.empty();
      };
    }
  }
}
