package zhenzhi.dashboard.training;

import static java.util.stream.Collectors.joining;

import java.util.List;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.training.Keeper;
import zhenzhi.collector.training.Reading;
import zhenzhi.collector.training.Training;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;

/**
 * What the keepers of a site were trained in and have read, as the template shows it.
 *
 * @param keepers of today, each with their last training
 */
public record RecordView(
    String code, String name, List<String> keepers, List<Took> took, List<Read> read) {
  public RecordView {
    keepers = List.copyOf(keepers);
    took = List.copyOf(took);
    read = List.copyOf(read);
  }

  /**
   * A training.
   *
   * @param withdrawn why it does not count; empty while it does
   */
  public record Took(String day, String topic, String length, String people, String withdrawn) {}

  /** That somebody read the guide. */
  public record Read(String at, String person, String version) {}

  static RecordView of(
      Station site,
      List<Keeper> keepers,
      List<Training> trainings,
      List<Reading> readings,
      Times times) {
    return new RecordView(
        site.code().value(),
        site.name(),
        keepers.stream().map(RecordView::keeper).toList(),
        trainings.stream().map(RecordView::took).toList(),
        readings.stream()
            .map(one -> new Read(times.full(one.at()), one.person(), one.version()))
            .toList());
  }

  private static String keeper(Keeper keeper) {
    return keeper.trainee().person()
        + "，"
        + keeper.since()
        + " 起，"
        + keeper.trained().map(day -> "最近一次培训 " + day).orElse("还没有培训过");
  }

  private static Took took(Training training) {
    return new Took(
        training.day().toString(),
        training.topic(),
        Numbers.hours(training.length()) + " 小时",
        training.people().stream().map(one -> one.trainee().person()).collect(joining("、")),
        training.withdrawn().map(gone -> "撤回：" + gone.reason()).orElse(""));
  }
}
