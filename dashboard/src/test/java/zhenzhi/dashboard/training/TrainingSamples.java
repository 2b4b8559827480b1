package zhenzhi.dashboard.training;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.training.Keeper;
import zhenzhi.collector.training.Reading;
import zhenzhi.collector.training.Trainee;
import zhenzhi.collector.training.Training;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.training.TrainingViews.Known;
import zhenzhi.dashboard.training.TrainingViews.Told;
import zhenzhi.protocol.StationCode;

/** Trainings, ready for their templates. */
public final class TrainingSamples {
  private static final String[] NAMES = {"王桂芳", "陈志强", "李秀英", "欧阳建国"};
  private static final String[] AREAS = {"东河街道", "城北街道"};

  private TrainingSamples() {}

  public static TrainingsView much() {
    return TrainingViews.of(known(24), "", Told.NOTHING, TIMES);
  }

  /** More keepers than anybody ticks. */
  public static TrainingsView tooMany() {
    return TrainingViews.of(known(800), "", Told.NOTHING, TIMES);
  }

  public static TrainingsView none() {
    return TrainingViews.of(new Known(List.of(), List.of(), 12), "", Told.NOTHING, TIMES);
  }

  public static TrainingsView wrong() {
    var form =
        new TrainingForm(
            new Form(
                Map.of("day", "上周三", "topic", "怎样开机", "hours", "2", "who-dh-001-KEEPER_A", "1")));
    var told = new Told(form, "培训日期“上周三”不对：要在今天以前，写成 2026-11-20 这样。");
    return TrainingViews.of(known(6), "", told, TIMES);
  }

  public static RecordView record() {
    return RecordView.of(
        site(),
        List.of(keeper(0), keeper(3)),
        List.of(training(2, false), training(1, true)),
        List.of(new Reading("王桂芳", "a1b2c3", NOON)),
        TIMES);
  }

  public static RecordView recordNone() {
    return RecordView.of(site(), List.of(), List.of(), List.of(), TIMES);
  }

  private static Known known(int keepers) {
    return new Known(
        IntStream.range(0, keepers).mapToObj(TrainingSamples::keeper).toList(),
        List.of(training(2, false), training(1, true)),
        12);
  }

  static Keeper keeper(int nth) {
    var name = NAMES[nth % NAMES.length];
    return new Keeper(
        new Trainee(new StationCode("dh-%03d".formatted(nth / 2)), name),
        "第 " + nth / 2 + " 村站点",
        AREAS[nth / 2 % AREAS.length],
        nth % 2 == 0 ? DutyRole.KEEPER_A : DutyRole.KEEPER_B,
        LocalDate.of(2025, 3, 1),
        switch (nth % 3) {
          case 0 -> Optional.of(LocalDate.of(2026, 3, 4));
          case 1 -> Optional.of(LocalDate.of(2025, 3, 4));
          default -> Optional.empty();
        },
        nth % 4 == 0 ? Optional.of(new Reading(name, "a1b2c3", NOON)) : Optional.empty());
  }

  private static Training training(long id, boolean isWithdrawn) {
    return new Training(
        id,
        LocalDate.of(2026, 3, 4),
        "怎样开机、看信号、放课件",
        Duration.ofMinutes(150),
        NOON,
        "赵敏",
        List.of(
            new Training.Person(new Trainee(new StationCode("dh-001"), "王桂芳"), "第 1 村站点"),
            new Training.Person(new Trainee(new StationCode("dh-002"), "陈志强"), "第 2 村站点")),
        isWithdrawn
            ? Optional.of(new Training.Withdrawn(NOON, "赵敏", "那天下雨没有开成"))
            : Optional.empty());
  }

  private static Station site() {
    return new Station(
        new StationCode("dh-001"),
        "第 1 村站点",
        StationKind.VILLAGE,
        Access.IPTV,
        "/1/2/3/",
        "",
        Optional.empty(),
        "",
        NOON,
        Optional.empty());
  }
}
