package zhenzhi.agent.probe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.protocol.Sample.Reception;

/** Says in words what a tuner receives. */
final class Receptions {
  static final String NAME = "信号";

  private Receptions() {}

  static Sighting sighting(Reception seen) {
    var text = new StringBuilder(seen.locked() ? "已锁定" : "没有锁定");
    append(text, "强度", seen.strengthPercent(), "%");
    append(text, "强度", seen.strengthDbm(), " dBm");
    append(text, "质量", seen.qualityPercent(), "%");
    append(text, "信噪比", seen.snrDb(), " dB");
    append(text, "LNB", seen.lnbVolts(), " V");
    append(text, "LNB", seen.lnbMilliamps(), " mA");
    var verdict = seen.locked() ? Verdict.GOOD : Verdict.BAD;
    return Sighting.of(seen, Sighting.finding(NAME, verdict, text.toString()));
  }

  private static void append(StringBuilder text, String name, @Nullable Double value, String unit) {
    if (value != null) {
      text.append("，").append(name).append(String.format(Locale.ROOT, " %.1f", value)).append(unit);
    }
  }
}
