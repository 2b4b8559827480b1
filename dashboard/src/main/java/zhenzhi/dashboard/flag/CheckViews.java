package zhenzhi.dashboard.flag;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.flag.Answer;
import zhenzhi.collector.flag.Flag;
import zhenzhi.collector.flag.FlagEvent;
import zhenzhi.collector.flag.FlagService.Picture;
import zhenzhi.collector.flag.FlagState;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.flag.CheckView.Bar;
import zhenzhi.dashboard.flag.CheckView.Option;
import zhenzhi.dashboard.flag.CheckView.Row;
import zhenzhi.dashboard.study.DayScale;
import zhenzhi.dashboard.words.Times;

/** Draws one flag: its days one below the other, what it is about marked in them. */
final class CheckViews {
  private static final double LEFT = 60;
  private static final double WIDTH = 300;
  private static final double TOP = 24;
  private static final double STEP = 22;

  private CheckViews() {}

  /**
   * Makes the view.
   *
   * @param next another undecided one; empty when there is none
   * @param problem what is wrong with what was sent; empty when nothing
   * @param words that were sent with it
   */
  static CheckView of(
      Picture picture, Role role, String next, String problem, String words, Times times) {
    var flag = picture.flag();
    var days = new TreeSet<>(picture.played().keySet());
    days.addAll(picture.marked().keySet());
    var rows = new ArrayList<Row>();
    for (var day : days) {
      rows.add(row(day, TOP + rows.size() * STEP, picture, times));
    }
    return new CheckView(
        String.valueOf(flag.id()),
        FlagWords.of(flag.finding().rule()),
        flag.code().value(),
        flag.name(),
        flag.subdistrict(),
        flag.month().getYear() + "年" + flag.month().getMonthValue() + "月",
        FlagWords.badge(flag.state()),
        FlagWords.reason(flag.finding()),
        Checks.hours(flag),
        DayScale.of(flag.month().atDay(1), times.zone(), LEFT, WIDTH).ticks(),
        rows,
        TOP + rows.size() * STEP + 6,
        events(flag, times),
        role == Role.KEEPER && flag.state().isUndecided() ? answers() : List.of(),
        role == Role.OFFICE && flag.state().isUndecided(),
        role == Role.OFFICE && isDecided(flag.state()),
        flag.finding().mark(),
        next,
        problem,
        words);
  }

  private static boolean isDecided(FlagState state) {
    return state == FlagState.KEPT || state == FlagState.STRUCK;
  }

  private static Row row(LocalDate day, double y, Picture picture, Times times) {
    var scale = DayScale.of(day, times.zone(), LEFT, WIDTH);
    var played = picture.played().getOrDefault(day, List.of());
    var marked = picture.marked().getOrDefault(day, List.of());
    return new Row(
        y,
        times.day(day),
        times.day(day)
            + "："
            + (marked.isEmpty() ? "没有疑点，播放 " + says(played, times) : "要看的是 " + says(marked, times)),
        bars(played, scale, times),
        bars(marked, scale, times));
  }

  private static String says(List<Span> spans, Times times) {
    return spans.stream()
        .map(span -> times.minute(span.start()) + "–" + times.minute(span.end()))
        .collect(joining("、"));
  }

  private static List<Bar> bars(List<Span> spans, DayScale scale, Times times) {
    return spans.stream()
        .map(span -> new Bar(scale.x(span.start()), scale.width(span), says(List.of(span), times)))
        .toList();
  }

  private static List<String> events(Flag flag, Times times) {
    var events = new ArrayList<String>();
    events.add(times.moment(flag.raisedAt()) + "，系统发现，请站点说明");
    for (FlagEvent event : flag.events()) {
      events.add(
          times.moment(event.at())
              + "，"
              + (event.person().isEmpty() ? "" : event.person() + "，")
              + FlagWords.of(event));
    }
    return events;
  }

  private static List<Option> answers() {
    return Arrays.stream(Answer.values())
        .map(answer -> new Option(answer.name(), FlagWords.of(answer)))
        .toList();
  }
}
