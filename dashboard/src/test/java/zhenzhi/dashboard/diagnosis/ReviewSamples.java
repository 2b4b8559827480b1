package zhenzhi.dashboard.diagnosis;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.dossier.Dossier;
import zhenzhi.collector.diagnosis.review.Actual;
import zhenzhi.collector.diagnosis.review.Entry;
import zhenzhi.collector.diagnosis.review.Reviewed;
import zhenzhi.collector.diagnosis.review.Reviews;
import zhenzhi.collector.diagnosis.review.Tally;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Form;

/** What diagnoses really were, ready for the templates. */
public final class ReviewSamples {
  private static final List<OrgUnit> UNITS =
      List.of(new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/"));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
  private static final Actual SNOW = new Actual.Fault(Finding.SNOW_ON_DISH, Component.DISH);
  private static final Actual PLUG = new Actual.Fault(Finding.LINE_DOWN, Component.POWER);
  private static final List<Optional<Actual>> ENTERED =
      List.of(Optional.of(new Actual.NoFault()), Optional.empty(), Optional.of(SNOW));

  private ReviewSamples() {}

  static ActualView actual(Dossier dossier, Role role, int entries) {
    return actual(dossier, role, entries, "", "");
  }

  static ActualView actual(
      Dossier dossier, Role role, int entries, String entered, String problem) {
    return ActualViews.of(
        dossier,
        ENTERED.subList(0, entries).stream().map(ReviewSamples::entry).toList(),
        DAY,
        role,
        Form.of(entered),
        problem,
        TIMES);
  }

  private static Entry entry(Optional<Actual> actual) {
    return new Entry(7, actual, "拧紧天线接头，扫了雪。", DAY, NOON.minusSeconds(7_200), "李伟");
  }

  /** {@code many}: told and found, with as many of each. */
  public static ReviewView of(int many) {
    var tallies = new ArrayList<Tally>();
    var findings = Finding.values();
    for (var nth = 0; nth < many; nth++) {
      var told = findings[nth % findings.length];
      tallies.add(new Tally(told, new Actual.Fault(told, told.component()), 12L + nth));
      tallies.add(new Tally(told, nth % 2 == 0 ? SNOW : PLUG, 2));
      tallies.add(new Tally(told, new Actual.NoFault(), nth));
    }
    return view(tallies, IntStream.range(0, many).mapToObj(ReviewSamples::miss).toList(), "");
  }

  /** With a filter that nothing matches. */
  public static ReviewView nothingFound() {
    return view(List.of(), List.of(), "YEAR");
  }

  private static Reviewed miss(int nth) {
    return new Reviewed(
        DiagnosisSamples.dossier(nth, Finding.DISH_MOVED, Optional.of(NOON)),
        entry(Optional.of(nth % 3 == 0 ? new Actual.NoFault() : nth % 3 == 1 ? SNOW : PLUG)));
  }

  private static ReviewView view(List<Tally> tallies, List<Reviewed> misses, String span) {
    return ReviewViews.of(
        new Reviews(tallies, misses, misses.size()),
        UNITS,
        ReviewQuery.of(name -> name.equals("span") ? span : ""),
        TIMES);
  }
}
