package zhenzhi.dashboard.station;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.flag.Flags;
import zhenzhi.collector.rectification.order.Orders;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.DayAccount;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.collector.study.Sortings;
import zhenzhi.collector.ticket.report.SiteFile;
import zhenzhi.dashboard.attendance.PeopleSamples;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.book.BookSamples;
import zhenzhi.dashboard.diagnosis.DiagnosisSamples;
import zhenzhi.dashboard.flag.CheckSamples;
import zhenzhi.dashboard.inspection.OwnVisitService.OwnVisit;
import zhenzhi.dashboard.rectification.OrderSamples;
import zhenzhi.dashboard.report.ReportSamples;
import zhenzhi.dashboard.report.ReportView;
import zhenzhi.dashboard.station.CommandsView.Asked;
import zhenzhi.dashboard.station.CommandsView.Seen;
import zhenzhi.dashboard.testing.District;
import zhenzhi.dashboard.testing.Reporting;
import zhenzhi.dashboard.testing.Site;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Calls;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Standing;
import zhenzhi.dashboard.words.Tone;
import zhenzhi.protocol.Playback.Category;

/** Sites ready for their templates. */
public final class StationSamples {
  public static final HelpConfig HELP = new HelpConfig("0519-8866 7700", "10010", "联通客服");

  private static final Flags NO_FLAGS = new Flags(List.of(), 0);
  private static final Sortings NOTHING_SORTED = new Sortings(List.of());
  private static final CreditingPolicy POLICY =
      new CreditingPolicy(
          1,
          LocalDate.EPOCH,
          EnumSet.of(Category.BASICS, Category.THEORY, Category.TOPIC),
          Duration.ofMinutes(20),
          Duration.ofHours(5),
          Optional.empty(),
          Duration.ofMinutes(245));

  private StationSamples() {}

  public static StationView full(Situation situation) {
    return view(
        new Known(
            Site.picture(situation).masked(),
            Site.series(),
            Site.events(),
            today(),
            Duration.ofHours(2),
            true,
            "http://127.0.0.1:3000/d/zhenzhi-site?var-site=e-1"),
        DiagnosisSamples.open(),
        Optional.of(commands()));
  }

  /** None of whose reports is missing. */
  public static StationView complete(Situation situation) {
    return view(
        new Known(
            Site.picture(situation, Reporting.whole()).masked(),
            Site.series(),
            List.of(),
            today(),
            Duration.ZERO,
            true,
            ""),
        List.of(),
        Optional.empty());
  }

  public static StationView empty() {
    var day =
        DayViews.of(
            List.of(),
            new DayAccount(reckoning(Duration.ZERO), POLICY, List.of(), NOTHING_SORTED),
            District.TIMES);
    return view(
        new Known(Site.silent(), Site.noSeries(), List.of(), day, Duration.ZERO, true, ""),
        List.of(),
        Optional.of(new CommandsView(List.of())));
  }

  private static StationView view(
      Known known, List<Dossier> dossiers, Optional<CommandsView> commands) {
    var standing = standing(known.picture(), dossiers);
    return StationViews.of(
        known,
        standing,
        StationViews.calls(standing, known.picture(), HELP),
        commands,
        Labels::of,
        District.TIMES);
  }

  private static Standing standing(StationPicture picture, List<Dossier> dossiers) {
    return Standing.of(picture.situation(), picture.station().access(), dossiers, District.TIMES);
  }

  public static OwnView own(Situation situation) {
    return own(
        Site.picture(situation),
        List.of(),
        Optional.of(PeopleSamples.said()),
        NO_FLAGS,
        ReportSamples::nothing);
  }

  /** With questions of the office. */
  public static OwnView ownQuestions() {
    return own(
        standby(), List.of(), Optional.empty(), CheckSamples.questions(), ReportSamples::nothing);
  }

  /** With two diagnoses. */
  public static OwnView ownDiagnosed() {
    return own(
        standby(), DiagnosisSamples.open(), Optional.empty(), NO_FLAGS, ReportSamples::accepted);
  }

  /** Somebody says that it is repaired. */
  public static OwnView ownRepaired() {
    return own(standby(), List.of(), Optional.empty(), NO_FLAGS, ReportSamples::repaired);
  }

  /** Among the last of October. */
  public static OwnView ownRectify() {
    return own(
        standby(),
        List.of(),
        Optional.empty(),
        NO_FLAGS,
        OrderSamples.orders(),
        Optional.of(
            new OwnVisit(
                "/inspections/7", "11月12日有人来检查过，2 件要站点改好，最晚 2026-11-26，1 件要修，不用您管。", true)),
        ReportSamples::nothing);
  }

  public static OwnView ownEmpty() {
    return own(Site.silent(), List.of(), Optional.empty(), NO_FLAGS, ReportSamples::nothing);
  }

  private static StationPicture standby() {
    return Site.picture(new Situation.Standby(Optional.empty()));
  }

  private static OwnView own(
      StationPicture picture,
      List<Dossier> dossiers,
      Optional<PeopleView> people,
      Flags flags,
      Function<Call, ReportView> report) {
    return own(
        picture, dossiers, people, flags, new Orders(List.of(), 0), Optional.empty(), report);
  }

  private static OwnView own(
      StationPicture picture,
      List<Dossier> dossiers,
      Optional<PeopleView> people,
      Flags flags,
      Orders orders,
      Optional<OwnVisit> visit,
      Function<Call, ReportView> report) {
    var standing = standing(picture, dossiers);
    var call = Calls.fromKeeper(standing.sentence().helper(), picture.duties(), HELP);
    return StationViews.own(
        new OwnService.Own(
            picture,
            new Questions(people, flags, orders, visit),
            new SiteFile(Optional.empty(), Set.of(), Optional.empty()),
            BookSamples.reminder()),
        standing,
        call,
        report.apply(call),
        District.TIMES);
  }

  private static DayView today() {
    return DayViews.of(
        Site.playback(),
        new DayAccount(reckoning(Duration.ofMinutes(95)), POLICY, List.of(), NOTHING_SORTED),
        District.TIMES);
  }

  private static Reckoning reckoning(Duration raw) {
    var part = raw.dividedBy(5);
    return new Reckoning(
        District.TIMES.today(),
        raw,
        part,
        Duration.ZERO,
        part.dividedBy(2),
        Duration.ZERO,
        Duration.ZERO,
        Duration.ZERO,
        part.dividedBy(4),
        1,
        Optional.empty());
  }

  private static CommandsView commands() {
    return new CommandsView(
        List.of(
            new Asked(
                "今天 11:58",
                "诊断",
                new Badge(Tone.GOOD, "已回答"),
                "四项正常，一项异常。",
                List.of(
                    new Seen("信号", new Badge(Tone.GOOD, "正常"), "锁定，强度 71%，质量 64%"),
                    new Seen("存储", new Badge(Tone.BAD, "异常"), "已用 96%"))),
            new Asked("今天 11:40", "立即上报", new Badge(Tone.UNKNOWN, "等回答"), "", List.of())));
  }
}
