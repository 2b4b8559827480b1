package zhenzhi.standalone.diagnosis;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of a score that have aims, as ./bench reads them. */
final class Figures {
  private static final List<String> CLASSES =
      List.of("HARDWARE", "SOFTWARE", "ENVIRONMENT", "MANAGEMENT");

  private final PrintStream out;
  private final String name;

  Figures(PrintStream out, String name) {
    this.out = out;
    this.name = name;
  }

  void print(Score score) {
    for (var faultClass : CLASSES) {
      var part = new Part(faultClass, "");
      var key = faultClass.toLowerCase(Locale.ROOT);
      figure(key + ".precision", value(score.precision.get(part)), "", ">= 0.95");
      figure(key + ".recall", value(score.recall.get(part)), "", ">= 0.95");
    }
    figure("offline.p99.from-cut", score.offlineFromCut.within(0.99), "s", "");
    figure("offline.p99.from-notice", score.offlineFromNotice.within(0.99), "s", "90");
    figure("alarms.from-blips", score.blipAlarms, "cases", "0");
    figure("alarms.from-our-own-outages", score.ownAlarms, "cases", "0");
    figure("tickets.for-short-rain", score.tickets.rain, "", "0");
    figure("tickets.for-the-sun", score.tickets.sun, "", "0");
    figure("tickets.false-per-1000-site-days", score.tickets.falseRate(), "", "1");
    figure("tickets.per-cause", score.tickets.perCause(), "", "1.05");
    if (score.tickets.flappingToldOnce.all() > 0) {
      figure("flapping.most-tickets", score.tickets.mostForFlapping, "", "1");
      figure("flapping.most-notices", score.tickets.mostNoticesForFlapping, "", "2");
    }
    if (score.areas.causes > 0) {
      figure(
          "area.incidents-per-cause",
          score.areas.incidents / (double) score.areas.causes,
          "",
          "1.05");
      figure("area.missed", score.areas.missed, "causes", "0");
      figure("area.most-notices", score.areas.mostNotices, "", "3");
    }
    figure(
        "area.incidents-of-none",
        score.areas.falseOnes.values().stream().mapToInt(Integer::intValue).sum(),
        "",
        "0");
  }

  private static double value(@Nullable Share share) {
    return share == null ? Double.NaN : share.value();
  }

  void figure(String what, double value, String unit, String aim) {
    if (!Double.isNaN(value)) {
      out.printf("%s.%s\t%s\t%s\t%s%n", name, what, "%.3f".formatted(value), unit, aim);
    }
  }
}
