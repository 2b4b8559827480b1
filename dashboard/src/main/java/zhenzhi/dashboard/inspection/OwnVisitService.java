package zhenzhi.dashboard.inspection;

import static java.util.Comparator.naturalOrder;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.DefectService;
import zhenzhi.collector.inspection.defect.Ending;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.collector.inspection.visit.InspectionService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.inspection.sheet.VisitAddress;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** Tells a keeper what the last inspection of the own site came to. */
@Singleton
public class OwnVisitService {
  private final InspectionService visits;
  private final DefectService defects;

  OwnVisitService(InspectionService visits, DefectService defects) {
    this.visits = visits;
    this.defects = defects;
  }

  /**
   * What a keeper is told of a visit.
   *
   * @param isOpen whether the site has still to put something right
   */
  public record OwnVisit(String address, String says, boolean isOpen) {}

  /** Absent when nobody ever came. */
  public Optional<OwnVisit> of(Reader reader, StationCode code) throws SQLException {
    var last = visits.ofSite(reader.scope(), code, 1).stream().findFirst();
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of(
            told(last.get(), defects.of(reader.scope(), last.get().id()), reader.times()));
  }

  static OwnVisit told(Inspection visit, List<Defect> found, Times times) {
    var open = found.stream().filter(Defect::isOpen).toList();
    var due = open.stream().flatMap(defect -> defect.due().stream()).min(naturalOrder());
    var says = new ArrayList<String>();
    if (due.isPresent()) {
      var own = open.stream().filter(defect -> defect.due().isPresent()).count();
      says.add(own + " 件要站点改好，最晚 " + due.get());
    }
    var repairs = open.stream().filter(defect -> defect.due().isEmpty()).count();
    if (repairs > 0) {
      says.add(repairs + " 件要修，不用您管");
    }
    if (open.isEmpty()) {
      says.add(found.stream().allMatch(OwnVisitService::isCorrected) ? "没有发现问题" : "发现的问题都改好了");
    }
    return new OwnVisit(
        VisitAddress.of(visit.id()),
        times.day(visit.inspected().atZone(times.zone()).toLocalDate())
            + "有人来检查过，"
            + String.join("，", says)
            + "。",
        due.isPresent());
  }

  private static boolean isCorrected(Defect defect) {
    return defect.ending().filter(Ending.Corrected.class::isInstance).isPresent();
  }
}
