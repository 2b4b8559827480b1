package zhenzhi.dashboard.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.audit.AuditEntry;
import zhenzhi.collector.audit.Deed;
import zhenzhi.collector.audit.Verdict;
import zhenzhi.dashboard.testing.District;

/** The record, ready for its template. */
public final class AuditSamples {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final Asked ALL = new Asked("", "", "");

  private AuditSamples() {}

  public static AuditView list(int count) {
    return AuditViews.of(
        entries(count), count >= 50 ? 18_204 : count, 0, ALL, Optional.empty(), District.TIMES);
  }

  public static AuditView whole() {
    var verdict = new Verdict(18_204, HASH, OptionalLong.empty());
    return AuditViews.of(entries(3), 18_204, 0, ALL, Optional.of(verdict), District.TIMES);
  }

  public static AuditView broken() {
    var verdict = new Verdict(18_204, HASH, OptionalLong.of(17_011));
    return AuditViews.of(entries(3), 18_204, 0, ALL, Optional.of(verdict), District.TIMES);
  }

  static List<AuditEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(AuditSamples::entry).toList();
  }

  private static AuditEntry entry(int nth) {
    var at = District.NOON.minusSeconds(97L * nth);
    var number = 18_204L - nth;
    return switch (nth % 5) {
      case 0 -> entry(number, deed(at, "POST /tickets/{id}/{step}", "/tickets/4711/ACCEPT"), "吴师傅");
      case 1 ->
          new AuditEntry(
              number,
              new Deed(
                  at,
                  OptionalLong.of(3),
                  "wushifu",
                  "10.20.0.17",
                  Deed.REFUSED,
                  String.valueOf(number - 1),
                  OptionalInt.of(409)),
              "吴师傅",
              HASH);
      case 2 ->
          entry(
              number,
              deed(at, "GET /ranking.csv", "/ranking.csv?period=2026-10&kind=COMMUNITY"),
              "赵敏");
      case 3 -> entry(number, deed(at, Deed.LOGGED_IN, "/login"), "古丽巴哈尔·买买提");
      default ->
          new AuditEntry(
              number,
              new Deed(
                  at,
                  OptionalLong.empty(),
                  "",
                  "2001:db8:85a3::8a2e:370:7334",
                  Deed.WRONG_PASSWORD,
                  "/login",
                  OptionalInt.empty()),
              "",
              HASH);
    };
  }

  private static Deed deed(Instant at, String act, String target) {
    return new Deed(
        at, OptionalLong.of(3), "wushifu", "10.20.0.17", act, target, OptionalInt.empty());
  }

  private static AuditEntry entry(long number, Deed deed, String person) {
    return new AuditEntry(number, deed, person, HASH);
  }
}
