package zhenzhi.dashboard.station;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.dashboard.station.CommandsView.Asked;
import zhenzhi.dashboard.station.CommandsView.Seen;
import zhenzhi.dashboard.testing.District;
import zhenzhi.dashboard.testing.Reporting;
import zhenzhi.dashboard.testing.Site;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Tone;

/** Sites ready for their templates. */
public final class StationSamples {
  public static final HelpConfig HELP = new HelpConfig("0519-8866 7700", "10010", "联通客服");

  private StationSamples() {}

  public static StationView full(Situation situation) {
    return StationViews.of(
        Site.picture(situation),
        Site.series(),
        Site.events(),
        Site.playback(),
        Optional.of(commands()),
        HELP,
        District.TIMES);
  }

  /** None of whose reports is missing. */
  public static StationView complete(Situation situation) {
    return StationViews.of(
        Site.picture(situation, Reporting.whole()),
        Site.series(),
        List.of(),
        Site.playback(),
        Optional.empty(),
        HELP,
        District.TIMES);
  }

  public static StationView empty() {
    return StationViews.of(
        Site.silent(),
        Site.noSeries(),
        List.of(),
        List.of(),
        Optional.of(new CommandsView(List.of())),
        HELP,
        District.TIMES);
  }

  public static OwnView own(Situation situation) {
    return StationViews.own(Site.picture(situation), HELP, District.TIMES);
  }

  public static OwnView ownEmpty() {
    return StationViews.own(Site.silent(), HELP, District.TIMES);
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
