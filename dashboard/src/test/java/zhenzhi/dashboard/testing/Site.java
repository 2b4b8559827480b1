package zhenzhi.dashboard.testing;

import static zhenzhi.dashboard.testing.District.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Station;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.Played;
import zhenzhi.collector.station.picture.ReportRecord;
import zhenzhi.collector.station.picture.Series;
import zhenzhi.collector.station.picture.Series.LinePoint;
import zhenzhi.collector.station.picture.Series.ReceptionPoint;
import zhenzhi.collector.station.picture.StationEvent;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Display;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.StationCode;

/** One site of the made-up district, in whatever situation a test likes. */
public final class Site {
  private static final Duration STEP = Duration.ofMinutes(5);

  private Site() {}

  public static StationPicture picture(Situation situation) {
    return picture(situation, Reporting.much());
  }

  public static StationPicture picture(Situation situation, ReportRecord reports) {
    return picture(situation, District.hours(72, 18), District.hours(340, 95), reports);
  }

  private static StationPicture picture(
      Situation situation, Hours today, Hours month, ReportRecord reports) {
    return new StationPicture(
        new Station(
            new StationCode("sn-0017"),
            "荷花社区站点",
            StationKind.COMMUNITY,
            Access.SATELLITE_KU,
            "/1/2/3/9/",
            "荷花路 18 号党群服务中心二楼",
            Optional.of("cz-1180"),
            "真实播放器 mpv",
            NOON.minusSeconds(9_000_000),
            Optional.empty()),
        List.of(
            unit(1, OrgLevel.CITY, "常州市"),
            unit(2, OrgLevel.DISTRICT, "天宁区"),
            unit(3, OrgLevel.SUBDISTRICT, "东河街道"),
            unit(9, OrgLevel.COMMUNITY, "荷花社区")),
        District.DUTIES,
        situation,
        facts(),
        today,
        month,
        District.days(),
        reports);
  }

  /** A site that has never said anything. */
  public static StationPicture silent() {
    var never = new Hours.Unknown(Hours.Why.NEVER_HEARD);
    var full =
        picture(
            new Situation.NeverHeard(NOON.minusSeconds(400_000)), never, never, Reporting.none());
    return new StationPicture(
        full.station(),
        full.above(),
        List.of(),
        full.situation(),
        new StationFacts(
            Access.SATELLITE_KU,
            NOON.minusSeconds(400_000),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        never,
        never,
        List.of(),
        Reporting.none());
  }

  private static OrgUnit unit(long id, OrgLevel level, String name) {
    return new OrgUnit(id, OptionalLong.empty(), level, name, "/" + id + "/");
  }

  private static StationFacts facts() {
    var seen = NOON.minusSeconds(40);
    return new StationFacts(
        Access.SATELLITE_KU,
        NOON.minusSeconds(9_000_000),
        Optional.of("cz-1180"),
        Optional.of(NOON.minusSeconds(12)),
        Optional.of(NOON.minusSeconds(12)),
        Optional.of(NOON.minusSeconds(14_000)),
        Optional.empty(),
        Optional.of(new StationFacts.Reception(seen, true, Band.KU, 71.0, 64.0, 11.2)),
        Optional.of(new StationFacts.Line(seen, true, Answer.ANSWERED, Answer.ANSWERED, 23.4, 0.0)),
        Optional.of(new StationFacts.Box(seen, 0.42, 1024, 412, 7_600, 5_120, 51.5, true)),
        Optional.of(
            new StationFacts.Binding(
                seen, Optional.of("cz-1180"), "B0-4E-26-11-80", BindingState.BOUND)),
        Optional.empty());
  }

  /** A day of points with rain in the afternoon and four hours of silence at night. */
  public static Series series() {
    var random = new Random(11);
    var since = NOON.minus(Duration.ofHours(24));
    var reception = new ArrayList<ReceptionPoint>();
    var line = new ArrayList<LinePoint>();
    for (var at = since; at.isBefore(NOON); at = at.plus(STEP)) {
      var hour = Duration.between(since, at).toMinutes() / 60.0;
      if (hour < 12 || hour > 16) {
        var rain = hour > 3 && hour < 5 ? 25 : 0;
        reception.add(
            new ReceptionPoint(
                at,
                1,
                71 - rain / 3.0 + random.nextGaussian(),
                64 - rain + random.nextGaussian(),
                11.2));
        line.add(new LinePoint(at, 1.0, 22 + Math.abs(random.nextGaussian()) * 6, 0.0));
      }
    }
    return new Series(since, NOON, STEP, reception, line);
  }

  public static Series noSeries() {
    return new Series(NOON.minus(Duration.ofHours(24)), NOON, STEP, List.of(), List.of());
  }

  public static List<Played> playback() {
    return List.of(
        played(-9_000, -7_200, "早间新闻", Category.LIVE),
        played(-7_100, -4_400, "党章学习专题讲座第三讲", Category.BASICS),
        played(-3_600, -60, "乡村振兴政策解读", Category.THEORY));
  }

  private static Played played(int from, int until, String title, Category category) {
    return new Played(
        NOON.plusSeconds(from),
        NOON.plusSeconds(until),
        "c-1",
        title,
        category,
        "mpv",
        Display.ON,
        Optional.empty());
  }

  public static List<StationEvent> events() {
    var up = Duration.ofSeconds(1);
    return List.of(
        event(14_000, new Event.Booted(up, Event.BootCause.POWER_LOSS, null)),
        event(50_000, new Event.LineChanged(up, true, "")),
        event(64_000, new Event.LineChanged(up, false, "网线拔出")),
        event(90_000, new Event.ReceptionChanged(up, "tuner0", true)),
        event(91_000, new Event.ReceptionChanged(up, "tuner0", false)),
        event(260_000, new Event.ClockStepped(up, Duration.ofHours(3))),
        event(400_000, new Event.PlayerCrashed(up, "mpv", 139)));
  }

  private static StationEvent event(int secondsAgo, Event event) {
    return new StationEvent(at(secondsAgo), event);
  }

  private static Instant at(int secondsAgo) {
    return NOON.minusSeconds(secondsAgo);
  }
}
