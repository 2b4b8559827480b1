package zhenzhi.dashboard.diagnosis;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.station.CurveView;
import zhenzhi.dashboard.words.Badge;

/**
 * One diagnosis, as the template shows it.
 *
 * @param facts what it is about, in names and values
 * @param evidence what speaks for it
 * @param ruledOut what it is not, and why
 * @param missing what would make it surer
 * @param changes how the verdict came about, in order
 * @param curve absent where nothing is measured that could be drawn
 * @param incident address of the incident it is part of; empty when it is of none, or none of the
 *     reader's
 * @param advice address of the card; empty when there is nothing to do
 * @param actual what it really was
 * @param check what the box says of itself; absent for those who may not ask it
 * @param others of the same site
 */
public record DiagnosisView(
    String code,
    String name,
    String place,
    String finding,
    Badge badge,
    String sentence,
    List<Fact> facts,
    List<String> evidence,
    List<String> ruledOut,
    List<String> missing,
    List<String> changes,
    Optional<CurveView> curve,
    String incident,
    String advice,
    ActualView actual,
    Optional<CheckView> check,
    List<Other> others) {

  /** A name and its value. */
  public record Fact(String name, String value) {}

  /** Another diagnosis. */
  public record Other(String address, String finding, String when, Badge badge) {}
}
