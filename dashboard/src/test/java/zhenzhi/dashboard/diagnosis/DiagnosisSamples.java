package zhenzhi.dashboard.diagnosis;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.Verdict.RuledOut;
import zhenzhi.collector.diagnosis.dossier.Befallen;
import zhenzhi.collector.diagnosis.dossier.ClearSky;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.dossier.Dossiers;
import zhenzhi.collector.diagnosis.dossier.Ending;
import zhenzhi.collector.diagnosis.dossier.Occurred;
import zhenzhi.collector.diagnosis.dossier.Occurrence;
import zhenzhi.collector.diagnosis.dossier.Occurrence.Area;
import zhenzhi.collector.diagnosis.dossier.Occurrences;
import zhenzhi.collector.diagnosis.dossier.Opinion;
import zhenzhi.collector.diagnosis.dossier.Told;
import zhenzhi.collector.ingest.Asked;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.testing.Site;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.StationCode;

/** Diagnoses and incidents, ready for their templates. */
public final class DiagnosisSamples {
  private static final List<OrgUnit> UNITS =
      List.of(new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/"));
  private static final ClearSky CLEAR_SKY =
      new ClearSky(
          Optional.of(new ClearSky.Level(11.8, 8.8)), Optional.of(new ClearSky.Level(66, 46)));
  private static final Instant SINCE = NOON.minus(Duration.ofHours(9));

  private DiagnosisSamples() {}

  /** One of each finding, over and over. */
  public static DiagnosesView list(int count) {
    var all = Finding.values();
    var lines =
        IntStream.range(0, count)
            .mapToObj(i -> dossier(i, all[i % all.length], Optional.empty()))
            .toList();
    return Diagnoses.view(new Dossiers(lines, count), UNITS, DiagnosisQuery.of(_ -> ""), TIMES);
  }

  public static DiagnosesView own() {
    return Diagnoses.view(new Dossiers(open(), 2), List.of(), DiagnosisQuery.of(_ -> ""), TIMES);
  }

  /** Those of a site that has two of them. */
  public static List<Dossier> open() {
    return List.of(
        dossier(1, Finding.DISH_MOVED, Optional.empty()),
        dossier(2, Finding.DISK_FULL, Optional.empty()));
  }

  public static DiagnosisView dish(Role role) {
    var told =
        new Told(
            dossier(0, Finding.DISH_MOVED, Optional.empty()),
            List.of(
                new Opinion(
                    SINCE.plusSeconds(1_800),
                    Verdict.of(Finding.NO_SIGNAL, Confidence.LOW)
                        .missing(List.of(Sign.NO_WEATHER_KNOWN))),
                new Opinion(
                    SINCE.plusSeconds(7_200),
                    Verdict.of(
                            Finding.DISH_MOVED,
                            Confidence.MEDIUM,
                            Clue.of(Sign.SNR_LOW, 7.0, 11.8),
                            Clue.of(Sign.STRENGTH_FAIR, 68.0, 71.0),
                            Clue.of(Sign.FELL_AT_ONCE))
                        .not(
                            List.of(
                                new RuledOut(Finding.SUN_OUTAGE, Clue.of(Sign.SUN_ELSEWHERE, 61.0)),
                                new RuledOut(Finding.RAIN_FADE, Clue.of(Sign.NO_RAIN_REPORTED))))
                        .missing(List.of(Sign.NO_NEIGHBOURS)))));
    return DiagnosisViews.of(
        told,
        Site.series(),
        CLEAR_SKY,
        open(),
        ReviewSamples.actual(told.dossier(), role, 0),
        role == Role.OFFICE ? Optional.of(checked(told.dossier())) : Optional.empty(),
        role,
        TIMES);
  }

  public static DiagnosisView over() {
    var told =
        new Told(
            dossier(4, Finding.POWER_CUT, Optional.of(SINCE.plusSeconds(5_000))),
            List.of(
                new Opinion(
                    SINCE.plusSeconds(5_100),
                    Verdict.of(
                        Finding.POWER_CUT,
                        Confidence.HIGH,
                        Clue.of(Sign.BOOTED_AFTER_POWER_LOSS)))));
    return DiagnosisViews.of(
        told,
        Site.noSeries(),
        ClearSky.UNKNOWN,
        List.of(),
        ReviewSamples.actual(told.dossier(), Role.OFFICE, 3),
        Optional.of(Checked.of(told.dossier(), List.of(), TIMES)),
        Role.OFFICE,
        TIMES);
  }

  /** Neither the first page nor the last. */
  public static IncidentsView incidentsFurther() {
    var lines =
        IntStream.range(0, IncidentViews.PAGE)
            .mapToObj(i -> occurrence(i, Optional.of(NOON)))
            .toList();
    return IncidentViews.list(new Occurrences(lines, 100), 1, TIMES);
  }

  /** Asked twice; the second time it does not answer yet. */
  private static CheckView checked(Dossier dossier) {
    return Checked.of(
        dossier,
        List.of(
            asked(dossier, 60, Optional.empty()),
            asked(
                dossier,
                3_600,
                Optional.of(
                    new Result(
                        UUID.randomUUID(),
                        dossier.code(),
                        Result.Outcome.DONE,
                        "发现 1 处问题",
                        List.of(
                            new Result.Finding("信号", Result.Verdict.BAD, "没有锁定，强度 68%"),
                            new Result.Finding("网络", Result.Verdict.GOOD, "通，23 毫秒")))))),
        TIMES);
  }

  private static Asked asked(Dossier dossier, int secondsAgo, Optional<Result> result) {
    var at = NOON.minusSeconds(secondsAgo);
    return new Asked(
        new Command(
            UUID.randomUUID(), dossier.code(), at.plusSeconds(900), new Command.Order.Diagnose()),
        at,
        Optional.of(at),
        result.map(one -> new Asked.Answer(at.plusSeconds(3), one)));
  }

  /** Of which somebody entered what it really was, wrongly. */
  public static DiagnosisView wronglyEntered() {
    var dossier = dossier(4, Finding.DISH_MOVED, Optional.empty());
    return DiagnosisViews.of(
        new Told(dossier, List.of()),
        Site.noSeries(),
        ClearSky.UNKNOWN,
        List.of(),
        ReviewSamples.actual(
            dossier, Role.TECHNICIAN, 1, "treatment=x&day=2026-11-01", "请选实际是什么情况。"),
        Optional.of(Checked.of(dossier, List.of(), TIMES)),
        Role.TECHNICIAN,
        TIMES);
  }

  public static IncidentsView incidents(int open, int past) {
    var lines =
        IntStream.range(0, open + past)
            .mapToObj(i -> occurrence(i, i < open ? Optional.empty() : Optional.of(NOON)))
            .toList();
    return IncidentViews.list(new Occurrences(lines, lines.size()), 0, TIMES);
  }

  /** {@code sites}: a third of them is back. */
  public static IncidentView incident(int sites) {
    return IncidentViews.of(occurred(sites), TIMES);
  }

  static Occurred occurred(int sites) {
    return new Occurred(
        occurrence(1, Optional.empty()),
        List.of(
            new Opinion(
                SINCE.plusSeconds(120),
                Verdict.of(
                        Finding.LINE_DOWN,
                        Confidence.MEDIUM,
                        Clue.count(Sign.SILENT_TOGETHER, sites))
                    .missing(List.of(Sign.NOT_BACK_YET)))),
        IntStream.range(0, sites).mapToObj(DiagnosisSamples::befallen).toList());
  }

  private static Befallen befallen(int i) {
    return new Befallen(
        new StationCode("sn-%04d".formatted(i + 1)),
        "荷花社区第 " + (i + 1) + " 站点",
        "东河街道",
        SINCE.plusSeconds(i),
        i % 3 == 1 ? Optional.of(SINCE.plusSeconds(1_500)) : Optional.empty(),
        i % 3 == 1 && i % 2 == 0 ? Optional.of(BootCause.POWER_LOSS) : Optional.empty(),
        i % 9 == 2 ? Optional.of(SINCE.plusSeconds(3_000)) : Optional.empty());
  }

  private static Occurrence occurrence(int i, Optional<Instant> over) {
    return new Occurrence(
        i,
        i % 2 == 0 ? Finding.POWER_CUT : Finding.LINE_DOWN,
        Confidence.MEDIUM,
        i % 4 == 0 ? Optional.of(NaturalCause.LIGHTNING) : Optional.empty(),
        SINCE.minus(Duration.ofDays(over.isPresent() ? i : 0)),
        SINCE,
        Optional.of(NOON.minusSeconds(600).plusSeconds(i % 2 * 1_200L)),
        over,
        List.of(
            new Area("东河街道", 12, 4, 1),
            new Area("西林街道", 6, 2, 0),
            new Area("", 3, 0, 0),
            new Area("北港街道", 9, 3, 0)));
  }

  public static AdviceView advice(Finding finding) {
    return AdviceCards.of(finding, new HelpConfig("0519-8866 7700", "10010", "联通客服"));
  }

  static List<Finding> findings() {
    return Arrays.asList(Finding.values());
  }

  static Dossier dossier(int i, Finding finding, Optional<Instant> until) {
    return new Dossier(
        i + 1L,
        new StationCode("sn-%04d".formatted(i + 1)),
        "荷花社区第 " + (i + 1) + " 站点",
        "东河街道",
        finding,
        List.of(Confidence.values()).get((i + 1) % 3),
        i % 7 == 3 ? Optional.of(NaturalCause.LIGHTNING) : Optional.empty(),
        SINCE,
        SINCE.plusSeconds(90),
        i % 5 == 4 ? Optional.empty() : Optional.of(NOON.plusSeconds(i % 2 == 0 ? -3_600 : 3_600)),
        i % 9 == 8 ? OptionalLong.of(7) : OptionalLong.empty(),
        until,
        Ending.OVER);
  }
}
