package zhenzhi.standalone.diagnosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.protocol.Sample.Reception;

/** What a receiver shows day by day, of which its baseline is made. */
final class ClearSky {
  private static final int DAYS = 14;

  /** Of a look every quarter of an hour: two hours. */
  private static final int LEAST_LOOKS = 8;

  private final Deque<Baseline.Day> days = new ArrayDeque<>();
  private final List<Double> strength = new ArrayList<>();
  private final List<Double> quality = new ArrayList<>();
  private final List<Double> snr = new ArrayList<>();
  private int looks;
  private boolean spoilt;
  private Optional<Baseline> baseline = Optional.empty();

  Optional<Baseline> baseline() {
    return baseline;
  }

  void look(Reception look) {
    looks++;
    add(strength, look.strengthPercent());
    add(quality, look.qualityPercent());
    add(snr, look.snrDb());
  }

  private static void add(List<Double> to, @Nullable Double value) {
    if (value != null) {
      to.add(value);
    }
  }

  /** Its reception is out of order: this day tells nothing of the clear sky. */
  void spoil() {
    spoilt = true;
  }

  void midnight(boolean isOutOfOrder) {
    if (!spoilt && looks >= LEAST_LOOKS) {
      days.addLast(new Baseline.Day(median(strength), median(quality), median(snr)));
      if (days.size() > DAYS) {
        days.removeFirst();
      }
      baseline = Baseline.of(List.copyOf(days));
    }
    looks = 0;
    strength.clear();
    quality.clear();
    snr.clear();
    spoilt = isOutOfOrder;
  }

  private static @Nullable Double median(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
