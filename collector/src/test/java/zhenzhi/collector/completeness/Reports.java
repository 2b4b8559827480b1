package zhenzhi.collector.completeness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A box that started at eight in the evening and reports every five minutes. */
final class Reports {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  static final UUID BOOT = new UUID(7, 7);
  static final Instant EVENING = Instant.parse("2026-11-20T12:00:00Z");

  private Reports() {}

  static Instant minute(int minute) {
    return EVENING.plus(Duration.ofMinutes(minute));
  }

  static Run report(long seq) {
    return run(seq, seq);
  }

  static Run run(long first, long last) {
    return new Run(first, last, minute((int) first * 5), minute((int) last * 5), EVENING);
  }
}
