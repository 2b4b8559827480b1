package zhenzhi.dashboard.testing;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.station.picture.Overview;
import zhenzhi.collector.station.picture.Page;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.collector.station.picture.StationDay;
import zhenzhi.collector.station.picture.StationLine;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.Situation.BindingWrong;
import zhenzhi.collector.station.situation.Situation.BoxFault;
import zhenzhi.collector.station.situation.Situation.BoxTrouble;
import zhenzhi.collector.station.situation.Situation.How;
import zhenzhi.collector.station.situation.Situation.LineFault;
import zhenzhi.collector.station.situation.Situation.LineTrouble;
import zhenzhi.collector.station.situation.Situation.NeverHeard;
import zhenzhi.collector.station.situation.Situation.NoSignal;
import zhenzhi.collector.station.situation.Situation.Offline;
import zhenzhi.collector.station.situation.Situation.Playing;
import zhenzhi.collector.station.situation.Situation.Standby;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.StationCode;

/** A district of as many sites as a test likes, always the same from the same number. */
public final class District {
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  public static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  public static final Times TIMES = new Times(SHANGHAI, NOON);

  public static final List<Duty> DUTIES =
      List.of(
          duty(DutyRole.FIRST, "周建国", "东河街道党工委副书记", "0519-8866 1001"),
          duty(DutyRole.DIRECT, "李秀英", "社区党委书记", "139 1234 5601"),
          duty(DutyRole.KEEPER_A, "王桂芳", "网格员", "139 1234 5602"),
          duty(DutyRole.KEEPER_B, "陈志强", "社区干事", "139 1234 5603"));

  private static final String[] SUBDISTRICTS = {"东河街道", "城北街道", "湖滨街道", "新桥镇", "南山乡"};
  private static final String[] COMMUNITIES = {
    "和平", "光明", "红旗", "永宁", "荷花", "金星", "朝阳", "建设", "青年", "向阳"
  };
  private static final String[] COURSES = {
    "党章学习专题讲座第三讲", "乡村振兴政策解读", "基层党支部工作条例", "农村电商实用技术", "防汛抗旱应急常识"
  };

  private District() {}

  /** An overview of {@code count} sites. */
  public static Overview overview(int count) {
    return overview(count, _ -> true);
  }

  /** The same, listing only what the filter lets through. */
  public static Overview overview(int count, Predicate<StationLine> filter) {
    var random = new Random(7);
    var lines = IntStream.range(0, count).mapToObj(i -> line(i, random)).toList();
    var counts =
        Arrays.stream(Situation.Kind.values())
            .collect(toMap(kind -> kind, kind -> countOf(lines, has(kind))));
    var urgent = lines.stream().filter(line -> line.situation().needsSomeone()).toList();
    return new Overview(
        NOON,
        counts,
        new Share(countOf(lines, line -> line.situation().isWorking()), count),
        countOf(lines, has(Situation.Kind.NEVER_HEARD)),
        new Share(countOf(lines, line -> line.today() instanceof Hours.Counted), count),
        Duration.ofMinutes(37L * count),
        Duration.ofMinutes(52L * count),
        new Completeness(140L * count, count / 4),
        urgent.stream().limit(Overview.URGENT).toList(),
        urgent.size(),
        Page.of(lines.stream().filter(filter).toList(), 0, Integer.MAX_VALUE),
        IntStream.range(0, SUBDISTRICTS.length).mapToObj(District::subdistrict).toList());
  }

  private static Predicate<StationLine> has(Situation.Kind kind) {
    return line -> line.situation().kind() == kind;
  }

  private static int countOf(List<StationLine> lines, Predicate<StationLine> which) {
    return (int) lines.stream().filter(which).count();
  }

  private static OrgUnit subdistrict(int i) {
    return new OrgUnit(
        i + 3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, SUBDISTRICTS[i], "/1/2/" + (i + 3) + "/");
  }

  private static StationLine line(int i, Random random) {
    var community = COMMUNITIES[i / SUBDISTRICTS.length % COMMUNITIES.length];
    var situation = situation(random);
    var isNew = situation instanceof NeverHeard;
    return new StationLine(
        new StationCode("sn-%04d".formatted(i + 1)),
        community + (i < 50 ? "社区站点" : "社区第 " + (i / 50 + 1) + " 站点"),
        SUBDISTRICTS[i % SUBDISTRICTS.length],
        community + "社区",
        StationKind.COMMUNITY,
        List.of(Access.values()).get(random.nextInt(4)),
        situation,
        isNew ? Optional.empty() : Optional.of(NOON.minusSeconds(random.nextInt(300))),
        isNew || random.nextInt(20) == 0
            ? new Hours.Unknown(isNew ? Hours.Why.NEVER_HEARD : Hours.Why.NOT_HEARD)
            : hours(random.nextInt(90), random.nextInt(30)),
        reports(isNew, i % 12),
        isNew
            ? new Hours.Unknown(Hours.Why.NEVER_HEARD)
            : hours(random.nextInt(400), random.nextInt(200)),
        reports(isNew, i % 17));
  }

  /** Most are complete. */
  private static Completeness reports(boolean isNew, int dice) {
    return isNew ? Completeness.UNKNOWN : new Completeness(5_000, dice == 3 ? 40 : 0);
  }

  private static Situation situation(Random random) {
    var dice = random.nextInt(100);
    if (dice < 30) {
      return new Playing(course(random), Category.TOPIC, NOON);
    }
    if (dice < 70) {
      return new Standby(Optional.of(NOON.minusSeconds(random.nextInt(90_000))));
    }
    if (dice < 85) {
      return new Offline(NOON.minusSeconds(9_000), How.STOPPED);
    }
    return troubles().get(dice % troubles().size());
  }

  /** One of each that needs somebody, and one that has never been heard. */
  public static List<Situation> troubles() {
    return List.of(
        new Offline(NOON.minusSeconds(7_380), How.LOST),
        new Offline(NOON.minusSeconds(180_000), How.SILENT),
        new LineTrouble(NOON.minusSeconds(95), LineFault.LOSSY, 480.0, 37.5),
        new NoSignal(NOON.minusSeconds(60), 8.0, 0.0, null),
        new BindingWrong(
            NOON.minusSeconds(30),
            Optional.of("cz-1108"),
            Optional.of("cz-1180"),
            BindingState.BOUND),
        new BoxTrouble(NOON.minusSeconds(240), BoxFault.TOO_HOT, 83.5, 80),
        new NeverHeard(NOON.minusSeconds(400_000)));
  }

  public static String course(Random random) {
    return COURSES[random.nextInt(COURSES.length)];
  }

  public static Hours hours(int creditedMinutes, int otherMinutes) {
    return new Hours.Counted(
        Duration.ofMinutes(creditedMinutes),
        Duration.ofMinutes(creditedMinutes + otherMinutes),
        Duration.ZERO);
  }

  /** 31 days with lazy ones, busy ones and some that nobody heard of. */
  public static List<StationDay> days() {
    var random = new Random(3);
    var days = new ArrayList<StationDay>();
    for (var i = 30; i >= 0; i--) {
      var silent = i > 24 || i == 11 || i == 12;
      days.add(
          new StationDay(
              TIMES.today().minusDays(i),
              silent
                  ? new Hours.Unknown(Hours.Why.NOT_HEARD)
                  : hours(Math.max(0, random.nextInt(150) - 60), random.nextInt(3) * 20),
              silent ? Completeness.UNKNOWN : new Completeness(288, i == 8 || i == 3 ? 24 : 0),
              1,
              Optional.empty(),
              Optional.empty()));
    }
    return days;
  }

  private static Duty duty(DutyRole role, String person, String title, String phone) {
    return new Duty(role, person, title, phone, LocalDate.of(2026, 1, 1));
  }
}
