package zhenzhi.dashboard.station;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.flag.Flags;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.study.CreditingPolicy;
import zhenzhi.collector.study.DayAccount;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.collector.study.Sortings;
import zhenzhi.dashboard.attendance.PeopleSamples;
import zhenzhi.dashboard.diagnosis.DiagnosisSamples;
import zhenzhi.dashboard.flag.CheckSamples;
import zhenzhi.dashboard.station.CommandsView.Asked;
import zhenzhi.dashboard.station.CommandsView.Seen;
import zhenzhi.dashboard.testing.District;
import zhenzhi.dashboard.testing.Reporting;
import zhenzhi.dashboard.testing.Site;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Tone;
import zhenzhi.protocol.Playback.Category;

/** Sites ready for their templates. */
public final class StationSamples {
  public static final HelpConfig HELP = new HelpConfig("0519-8866 7700", "10010", "联通客服");

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
    return StationViews.of(
        Site.picture(situation),
        Site.series(),
        Site.events(),
        today(),
        Duration.ofHours(2),
        Optional.of(commands()),
        DiagnosisSamples.open(),
        HELP,
        District.TIMES);
  }

  /** None of whose reports is missing. */
  public static StationView complete(Situation situation) {
    return StationViews.of(
        Site.picture(situation, Reporting.whole()),
        Site.series(),
        List.of(),
        today(),
        Duration.ZERO,
        Optional.empty(),
        List.of(),
        HELP,
        District.TIMES);
  }

  public static StationView empty() {
    return StationViews.of(
        Site.silent(),
        Site.noSeries(),
        List.of(),
        DayViews.of(
            List.of(),
            new DayAccount(reckoning(Duration.ZERO), POLICY, List.of(), NOTHING_SORTED),
            District.TIMES),
        Duration.ZERO,
        Optional.of(new CommandsView(List.of())),
        List.of(),
        HELP,
        District.TIMES);
  }

  public static OwnView own(Situation situation) {
    return StationViews.own(
        Site.picture(situation),
        Optional.of(PeopleSamples.said()),
        new Flags(List.of(), 0),
        List.of(),
        HELP,
        District.TIMES);
  }

  /** With questions of the office. */
  public static OwnView ownQuestions() {
    return StationViews.own(
        Site.picture(new Situation.Standby(Optional.empty())),
        Optional.empty(),
        CheckSamples.questions(),
        List.of(),
        HELP,
        District.TIMES);
  }

  /** With two diagnoses. */
  public static OwnView ownDiagnosed() {
    return StationViews.own(
        Site.picture(new Situation.Standby(Optional.empty())),
        Optional.empty(),
        new Flags(List.of(), 0),
        DiagnosisSamples.open(),
        HELP,
        District.TIMES);
  }

  public static OwnView ownEmpty() {
    return StationViews.own(
        Site.silent(), Optional.empty(), new Flags(List.of(), 0), List.of(), HELP, District.TIMES);
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
