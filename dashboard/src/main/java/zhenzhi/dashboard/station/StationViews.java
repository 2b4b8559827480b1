package zhenzhi.dashboard.station;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.rectification.order.OrderLine;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.Hours.Counted;
import zhenzhi.collector.station.picture.Hours.Unknown;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.collector.station.picture.StationEvent;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.collector.station.situation.Situation.Playing;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.report.ReportView;
import zhenzhi.dashboard.station.OwnService.Own;
import zhenzhi.dashboard.station.StationView.Duty;
import zhenzhi.dashboard.station.StationView.Happening;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Calls;
import zhenzhi.dashboard.words.EventWords;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Standing;
import zhenzhi.dashboard.words.Times;

/** Puts one site into words. */
final class StationViews {
  private StationViews() {}

  static StationView of(
      Known known,
      Standing standing,
      List<Call> calls,
      Optional<CommandsView> commands,
      Function<DutyRole, String> titles,
      Times times) {
    var picture = known.picture();
    return new StationView(
        picture.station().code().value(),
        picture.station().name(),
        place(picture),
        standing,
        calls,
        heard(picture, times),
        picture.station().observedBy().isEmpty() ? "没有登记" : picture.station().observedBy(),
        figures(picture),
        picture.duties().stream().map(duty -> duty(duty, picture, titles)).toList(),
        curves(picture, known.series(), times),
        ReportsViews.of(picture.reports(), times),
        Bars.of(picture.days(), times),
        known.today(),
        imported(known.imported()),
        known.events().stream().map(event -> happening(event, times)).toList(),
        Facts.of(picture, times),
        known.hasBooks(),
        known.board(),
        commands);
  }

  static OwnView own(Own own, Standing standing, Call call, ReportView report, Times times) {
    var picture = own.picture();
    var flags = own.questions().flags();
    var orders = own.questions().orders().lines();
    return new OwnView(
        picture.station().code().value(),
        picture.station().name(),
        place(picture),
        standing,
        call,
        figures(picture),
        ReportsViews.own(picture.reports()),
        picture.situation() instanceof Playing(var title, _, _) ? title : "",
        heard(picture, times),
        own.questions().people(),
        flags.lines().stream().map(flag -> "/checks/" + flag.id()).findFirst().orElse(""),
        flags.total() == 0 ? "" : "有 " + flags.total() + " 件事请您说明一下",
        orders.stream().map(order -> "/rectifications/" + order.id()).findFirst().orElse(""),
        orders.stream().map(order -> order(order, times.today())).findFirst().orElse(""),
        own.questions().visit(),
        report,
        own.books());
  }

  private static String order(OrderLine order, LocalDate today) {
    return Labels.of(order.period())
        + "排名靠后，要限期整改，"
        + order.due()
        + " 到期"
        + (order.isOverdue(today) ? "，已经超时" : "");
  }

  private static String place(StationPicture picture) {
    return picture.above().stream().map(unit -> unit.name()).collect(joining(" · "));
  }

  /** Nobody is rung about a site that is well, or that nobody has heard of. */
  static List<Call> calls(Standing standing, StationPicture picture, HelpConfig help) {
    return standing.needsSomeone()
            && (standing.spoken().isPresent() || picture.situation().needsSomeone())
        ? List.of(
            Calls.fromOffice(standing.sentence().helper(), picture.duties(), help)
                .about(picture.station().code()))
        : List.of();
  }

  private static String heard(StationPicture picture, Times times) {
    return picture
        .facts()
        .heardAt()
        .map(at -> times.ago(at) + "（" + times.full(at) + "）")
        .orElse("从未");
  }

  private static String imported(Duration ofMonth) {
    return ofMonth.isZero()
        ? ""
        : "本月的播放时长，其中导入 " + Numbers.hours(ofMonth) + " 小时：机顶盒没有上报，是远教办从后台记录导入的。";
  }

  private static List<Figure> figures(StationPicture picture) {
    var days = picture.reports().days();
    return List.of(
        figure(
            "今天有效学时",
            picture.today(),
            days.isEmpty() ? Completeness.UNKNOWN : days.getLast().reports()),
        figure("本月有效学时", picture.month(), picture.reports().total()));
  }

  private static Figure figure(String label, Hours hours, Completeness reports) {
    return switch (hours) {
      case Counted(var credited, var raw, var estimated) ->
          new Figure(
              label,
              Numbers.hours(credited),
              "小时",
              "合 "
                  + Numbers.exact(credited)
                  + "。播放时长 "
                  + Numbers.hours(raw)
                  + " 小时"
                  + uncounted(raw.minus(credited))
                  + "。"
                  + ReportsViews.complete(reports)
                  + ReportsViews.estimated(estimated));
      case Unknown(var why) -> Figure.unknown(label, Labels.of(why));
    };
  }

  private static String uncounted(Duration uncounted) {
    return uncounted.isZero() ? "，全部计学时" : "，其中直播等 " + Numbers.hours(uncounted) + " 小时不计";
  }

  private static Duty duty(
      zhenzhi.collector.station.Duty duty,
      StationPicture picture,
      Function<DutyRole, String> titles) {
    return new Duty(
        titles.apply(duty.role()),
        duty.person(),
        duty.title(),
        Calls.of(duty).about(picture.station().code()));
  }

  private static List<CurveView> curves(StationPicture picture, Series series, Times times) {
    var curves = new ArrayList<CurveView>();
    if (picture.station().access().hasTuner()) {
      curves.add(Curves.reception(series, times));
    }
    curves.add(Curves.line(series, times));
    return curves;
  }

  private static Happening happening(StationEvent event, Times times) {
    return new Happening(
        times.moment(event.at()),
        times.ago(event.at()),
        EventWords.badge(event.event()),
        EventWords.of(event.event()));
  }
}
