package zhenzhi.dashboard.assessment;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.Assessor;
import zhenzhi.collector.assessment.Sheet;
import zhenzhi.collector.assessment.SheetText;
import zhenzhi.collector.assessment.Veto;
import zhenzhi.collector.assessment.file.Assessment;
import zhenzhi.collector.assessment.file.Assessment.Event;
import zhenzhi.collector.assessment.file.Assessment.Published;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.Assessment.What;
import zhenzhi.collector.assessment.file.Detail;
import zhenzhi.collector.assessment.file.Detail.Hand;
import zhenzhi.collector.assessment.file.FileService.File;
import zhenzhi.collector.assessment.file.Line;
import zhenzhi.collector.assessment.file.SheetFactory;
import zhenzhi.collector.fact.Fact;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.StationKind;
import zhenzhi.dashboard.assessment.AssessedViews.Beside;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Periods;
import zhenzhi.protocol.StationCode;

/** 考核, ready for its templates. */
public final class AssessmentSamples {
  private static final Period QUARTER = Period.parse("2026-Q3").orElseThrow();
  private static final Sheet SHEET = SheetText.read(SheetFactory.builtIn());
  private static final List<String> AREAS = List.of("东河街道", "城北街道", "湖滨街道", "");
  private static final List<String> NAMES = List.of("和平社区站点", "光明社区站点", "荷花社区新时代文明实践远程教育站点");
  private static final int ARCHIVE = 6;

  private AssessmentSamples() {}

  public static AssessmentsView list(int count, String problem) {
    var states = List.of(State.DRAFT, State.PUBLISHED, State.IN_REVIEW, State.PUBLISHED);
    var entries =
        IntStream.range(0, count)
            .mapToObj(i ->
                new Assessment.Entry(9 - i, "天宁区", QUARTER, i == 1, states.get(i % 4), NOON, 240))
            .toList();
    var bounds = new Period.Bounds(TIMES.today().minusYears(1), TIMES.today());
    return Assessments.list(
        entries, account(Role.OFFICE, 1), Periods.choices(QUARTER, bounds), problem, TIMES);
  }

  public static AssessmentsView wrong() {
    return list(2, "这一期已经有一份考核：没公布的请接着写，公布了的请打开它“起草更正”。");
  }

  public static AssessmentView draft(int sites) {
    return view(file(State.DRAFT, OptionalLong.empty(), sites, false), account(Role.OFFICE, 1), "");
  }

  public static AssessmentView review() {
    return view(
        file(State.IN_REVIEW, OptionalLong.empty(), 12, true),
        account(Role.OFFICE, 2),
        "公布以后不能再改。请看过一遍，勾上“我看过了”再公布。");
  }

  /** A correction that somebody got at. */
  public static AssessmentView published() {
    return view(file(State.PUBLISHED, OptionalLong.of(3), 12, true), account(Role.OFFICE, 2), "");
  }

  public static AssessedView site(Role role) {
    return AssessedViews.of(
        detail(role == Role.KEEPER ? State.PUBLISHED : State.DRAFT),
        role == Role.KEEPER ? Beside.NOTHING : new Beside("", "/assessments/3/sites/sn-0006"),
        role,
        new Form(Map.of()),
        "",
        TIMES);
  }

  public static AssessedView siteWrong() {
    return AssessedViews.of(
        detail(State.DRAFT),
        Beside.NOTHING,
        Role.OFFICE,
        new Form(Map.of("nth", "6", "points", "满分", "note", "档案都在")),
        "得分：要填像 4 或 4.5 这样的数，不能是“满分”。",
        TIMES);
  }

  private static AssessmentView view(File file, Account reader, String problem) {
    return Assessments.view(file, new AssessmentQuery("", "", "", 0), reader, problem, TIMES);
  }

  static File file(State state, OptionalLong corrects, int sites, boolean isCompared) {
    var lines = new ArrayList<Line>();
    for (var i = 0; i < sites; i++) {
      lines.add(line(i, isCompared));
    }
    return new File(
        assessment(state, corrects),
        List.of(
            new Event(NOON.minusSeconds(90_000), "赵敏", What.DRAFTED, ""),
            new Event(NOON.minusSeconds(9_000), "赵敏", What.SUBMITTED, "")),
        lines,
        isCompared,
        corrects.isPresent() ? lines.subList(0, Math.min(3, sites)) : List.of(),
        state == State.PUBLISHED && corrects.isEmpty());
  }

  private static Line line(int i, boolean isCompared) {
    var tenths = i % 11 == 10 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, 965 - 8 * i));
    var isVetoed = i % 9 == 8;
    var points = tenths.orElse(0);
    return new Line(
        i,
        new StationCode("sn-%04d".formatted(i + 1)),
        NAMES.get(i % NAMES.size()),
        StationKind.COMMUNITY,
        AREAS.get(i % AREAS.size()),
        i % 3 == 0 ? 100 : 65,
        tenths,
        isCompared && i % 4 < 3 ? OptionalInt.of(points - 30 + 17 * (i % 4)) : OptionalInt.empty(),
        isVetoed
            ? Optional.of("后进")
            : tenths.isEmpty() || i % 13 == 12
                ? Optional.empty()
                : Optional.of(points >= 800 ? "先进" : points >= 600 ? "一般" : "后进"),
        isVetoed ? 0 : points / 200,
        isVetoed ? List.of("没有学习记录", "网络连续两个月不通") : List.of());
  }

  private static Detail detail(State state) {
    var facts = facts();
    var result =
        Assessor.assess(SHEET, kind -> Optional.ofNullable(facts.get(kind)), Map.of(ARCHIVE, 35));
    var line =
        new Line(
            5,
            new StationCode("sn-0005"),
            "荷花社区站点",
            StationKind.COMMUNITY,
            "东河街道",
            result.counted(),
            result.tenths(),
            OptionalInt.of(700),
            result.tier().map(Sheet.Tier::name),
            result.stars(),
            result.vetoes().stream().map(Veto::name).toList());
    return new Detail(
        assessment(state, OptionalLong.empty()),
        line,
        result.scores(),
        Map.of(ARCHIVE, new Hand(OptionalInt.of(35), "少两个月的签到表", "赵敏", NOON)));
  }

  static Map<FactKind, Fact> facts() {
    var one = Duration.ofHours(1).toMillis();
    var facts = new EnumMap<FactKind, Fact>(FactKind.class);
    facts.put(FactKind.OWN_REACH, new Fact(2_150 * one, 2_208 * one));
    facts.put(FactKind.HARDWARE, new Fact(1_900 * one, 2_208 * one));
    facts.put(FactKind.KEEPERS, new Fact(61, 92));
    facts.put(FactKind.COMPLETION, new Fact(41 * one, 60 * one));
    facts.put(FactKind.SESSIONS, new Fact(5_000, 2_800));
    facts.put(FactKind.PEOPLE, new Fact(410 * one, 41 * one));
    return facts;
  }

  private static Assessment assessment(State state, OptionalLong corrects) {
    return new Assessment(
        7,
        2,
        "天宁区",
        "/1/2/",
        QUARTER,
        corrects,
        state,
        3,
        SHEET,
        NOON,
        state == State.IN_REVIEW ? OptionalLong.of(1) : OptionalLong.empty(),
        state == State.PUBLISHED
            ? Optional.of(new Published(NOON, "9f86d081884c7d659a2feaa0c55ad015"))
            : Optional.empty());
  }

  private static Account account(Role role, long id) {
    return new Account(id, "office", "赵敏", role, "/1/2/", Optional.empty());
  }
}
