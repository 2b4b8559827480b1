package zhenzhi.dashboard.supervision;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.collector.ticket.supervision.Supervision;
import zhenzhi.collector.ticket.supervision.Task;

/** 督办, ready for its template. */
public final class SupervisionSamples {
  private static final List<String> SUBDISTRICTS = List.of("东河街道", "西河街道", "");

  private static final List<FaultClass> CLASSES = List.of(FaultClass.HARDWARE, FaultClass.SOFTWARE);
  private static final List<Treater> UNITS =
      List.of(Treater.DISTRICT_REPAIR, Treater.TELECOM, Treater.SUBDISTRICT);

  private SupervisionSamples() {}

  public static SupervisionView of(int tasks) {
    var span = new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), "");
    return Supervisions.view(found(tasks), span, OptionalInt.empty(), TIMES);
  }

  public static SupervisionView wrong() {
    var today = LocalDate.of(2026, 10, 21);
    var span = Span.of("2026-10-20", "2026-10-01", today.withDayOfMonth(1), today);
    return Supervisions.view(found(9), span, OptionalInt.of(2027), TIMES);
  }

  static Supervision found(int tasks) {
    var outcomes = List.of(Outcome.values());
    var list =
        IntStream.range(0, tasks)
            .mapToObj(i ->
                new Task(
                    CLASSES.get(i % CLASSES.size()),
                    UNITS.get(i % UNITS.size()),
                    SUBDISTRICTS.get(i % SUBDISTRICTS.size()),
                    i % 4 == 0 ? OptionalLong.empty() : OptionalLong.of(i % 4),
                    outcomes.get(i % 7 % outcomes.size()),
                    i % 5 == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(7L * i)),
                    i % 3 == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(91L * i))))
            .toList();
    return Supervision.of(list, Map.of(1L, "李维修", 2L, "欧阳建国", 3L, "联通值班室王师傅"), NOON);
  }
}
