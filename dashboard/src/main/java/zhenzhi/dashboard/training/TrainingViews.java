package zhenzhi.dashboard.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.training.Keeper;
import zhenzhi.collector.training.Training;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.training.TrainingsView.Area;
import zhenzhi.dashboard.training.TrainingsView.Entered;
import zhenzhi.dashboard.training.TrainingsView.Held;
import zhenzhi.dashboard.training.TrainingsView.Person;
import zhenzhi.dashboard.training.TrainingsView.Tick;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts trainings into words. */
final class TrainingViews {
  private static final int MOST_SHOWN = 200;
  private static final int MOST_TICKS = 600;
  private static final List<String> HEAD =
      List.of("站点编号", "站点", "办事处", "姓名", "岗位", "任职起", "最近培训", "是否有效", "读指南", "指南版本");

  private TrainingViews() {}

  /** What is known. */
  record Known(List<Keeper> keepers, List<Training> trainings, int validMonths) {}

  /** What was entered, and what is wrong with it; empty when nothing. */
  record Told(TrainingForm form, String problem) {
    static final Told NOTHING = new Told(TrainingForm.EMPTY, "");
  }

  static TrainingsView of(Known known, String area, Told told, Times times) {
    var names = new ArrayList<>(areas(known.keepers()).keySet());
    var chosen =
        known.keepers().stream()
            .filter(keeper -> area.isEmpty() || keeper.area().equals(area))
            .toList();
    var overdue = chosen.stream().filter(keeper -> !isTrained(keeper, known, times)).toList();
    var isTooMany = chosen.size() > MOST_TICKS;
    return new TrainingsView(
        figures(chosen, overdue.size()),
        known.trainings().stream().map(one -> held(one, times)).toList(),
        overdue.stream().limit(MOST_SHOWN).map(keeper -> person(keeper, known, times)).toList(),
        Math.max(0, overdue.size() - MOST_SHOWN),
        isTooMany ? List.of() : ticks(chosen, told.form(), known, times),
        Choice.orNone("全部", names, name -> name, TrainingViews::name, area),
        area,
        isTooMany ? "管理员有 " + chosen.size() + " 人，请先在上面选办事处，再登记培训。" : "",
        "/trainings/keepers.csv",
        rule(known.validMonths()),
        entered(told.form(), times),
        told.problem());
  }

  private static Entered entered(TrainingForm form, Times times) {
    return new Entered(
        form.form().field("day").orElse(times.today().toString()),
        form.form().text("topic"),
        form.form().text("hours"),
        form.form().text("reason"));
  }

  private static String rule(int months) {
    return "培训 " + months + " 个月内有效，按站点和姓名算：换了人，要重新培训。";
  }

  static boolean isTrained(Keeper keeper, Known known, Times times) {
    return keeper.isTrained(times.today(), known.validMonths());
  }

  private static SortedMap<String, List<Keeper>> areas(List<Keeper> keepers) {
    return keepers.stream().collect(groupingBy(Keeper::area, TreeMap::new, toList()));
  }

  private static List<Figure> figures(List<Keeper> keepers, int overdue) {
    if (keepers.isEmpty()) {
      return List.of();
    }
    var trained = keepers.size() - overdue;
    var read = keepers.stream().filter(keeper -> keeper.read().isPresent()).count();
    return List.of(
        new Figure("管理员", String.valueOf(keepers.size()), "人", "A岗和B岗"),
        new Figure(
            "培训过",
            Numbers.share(trained, keepers.size()).replace("%", ""),
            "%",
            trained + " 人培训还有效"),
        new Figure("要培训", String.valueOf(overdue), "人", "没有培训过，或者过期了"),
        new Figure(
            "读过指南", Numbers.share(read, keepers.size()).replace("%", ""), "%", read + " 人点过“我已读”"));
  }

  private static Held held(Training training, Times times) {
    return new Held(
        training.id(),
        training.day().toString(),
        training.topic(),
        Numbers.hours(training.length()) + " 小时",
        training.people().size(),
        training.people().stream()
            .map(one -> one.trainee().person() + "（" + one.site() + "）")
            .collect(joining("、")),
        training.by(),
        training
            .withdrawn()
            .map(gone -> times.moment(gone.at()) + " " + gone.by() + "撤回：" + gone.reason())
            .orElse(""),
        training.withdrawn().isPresent() ? "" : "/trainings/" + training.id() + "/withdraw");
  }

  static Person person(Keeper keeper, Known known, Times times) {
    return new Person(
        "/stations/" + keeper.trainee().code() + "/training",
        keeper.trainee().person(),
        of(keeper.role()),
        keeper.site(),
        name(keeper.area()),
        state(keeper, known, times),
        keeper
            .read()
            .map(read -> times.day(read.at().atZone(times.zone()).toLocalDate()))
            .orElse("没有读过"));
  }

  private static Badge state(Keeper keeper, Known known, Times times) {
    if (keeper.trained().isEmpty()) {
      return new Badge(Tone.WARN, "没有培训过");
    }
    return isTrained(keeper, known, times)
        ? new Badge(Tone.GOOD, keeper.trained().get() + " 培训过")
        : new Badge(Tone.WARN, "过期，上次 " + keeper.trained().get());
  }

  private static String of(DutyRole role) {
    return role == DutyRole.KEEPER_B ? "B岗" : "A岗";
  }

  private static String name(String area) {
    return area.isEmpty() ? "直属" : area;
  }

  /** A subdistrict is open where somebody is ticked, or there is no other. */
  private static List<Area> ticks(
      List<Keeper> keepers, TrainingForm form, Known known, Times times) {
    var areas = areas(keepers);
    return areas.entrySet().stream()
        .map(area ->
            new Area(
                name(area.getKey()) + "（" + area.getValue().size() + " 人）",
                areas.size() == 1 || area.getValue().stream().anyMatch(form::isTicked),
                area.getValue().stream()
                    .map(keeper ->
                        new Tick(
                            TrainingForm.field(keeper),
                            keeper.trainee().person()
                                + "，"
                                + keeper.site()
                                + of(keeper.role())
                                + (isTrained(keeper, known, times) ? "" : "（要培训）"),
                            form.isTicked(keeper)))
                    .toList()))
        .toList();
  }

  static String csv(Known known, Times times) {
    return Csv.of(
        HEAD,
        known.keepers().stream()
            .map(keeper ->
                List.of(
                    keeper.trainee().code().value(),
                    keeper.site(),
                    name(keeper.area()),
                    keeper.trainee().person(),
                    of(keeper.role()),
                    keeper.since().toString(),
                    keeper.trained().map(Object::toString).orElse(""),
                    isTrained(keeper, known, times) ? "是" : "否",
                    keeper.read().map(read -> times.full(read.at())).orElse(""),
                    keeper.read().map(read -> read.version()).orElse("")))
            .toList());
  }
}
