package zhenzhi.dashboard.inspection;

import java.util.Arrays;
import java.util.List;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.DefectFilter.Part;
import zhenzhi.collector.inspection.defect.Defects;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.inspection.DefectsView.Line;
import zhenzhi.dashboard.inspection.DefectsView.Tab;
import zhenzhi.dashboard.inspection.sheet.SheetWords;
import zhenzhi.dashboard.inspection.sheet.VisitAddress;
import zhenzhi.dashboard.inspection.sheet.VisitViews;
import zhenzhi.dashboard.words.Times;

/** Puts lists of defects into words. */
final class DefectViews {
  private static final List<String> HEAD =
      List.of("站点编号", "站点", "办事处", "没有做到", "说明", "怎么处理", "发现", "期限", "工单", "状态", "结果");

  private DefectViews() {}

  /** What is wrong with a remedy that was entered; {@link #NOTHING} of none. */
  record Wrong(long defect, String remedy, String problem) {
    static final Wrong NOTHING = new Wrong(0, "", "");
  }

  static DefectsView of(
      Defects defects, DefectQuery query, List<OrgUnit> subdistricts, Wrong wrong, Times times) {
    return new DefectsView(
        Arrays.stream(Part.values())
            .map(part -> new Tab(of(part), query.on(part), part == query.part()))
            .toList(),
        query.part().name(),
        Choice.units("全部", subdistricts, query.subdistrict()),
        defects.lines().stream().map(defect -> line(defect, times)).toList(),
        Pager.of(query.page(), DefectQuery.PAGE, defects.total(), query::onPage),
        query.csv(),
        wrong.defect(),
        wrong.remedy(),
        wrong.problem());
  }

  private static Line line(Defect defect, Times times) {
    return new Line(
        VisitAddress.of(defect.inspection()),
        defect.name(),
        MonthViews.name(defect.area()),
        times.day(defect.found().atZone(times.zone()).toLocalDate()),
        SheetWords.of(defect.followUp()),
        VisitViews.fault(defect, true, times.today(), times));
  }

  private static String of(Part part) {
    return switch (part) {
      case OPEN -> "整改中";
      case OVERDUE -> "超期没改";
      case TICKET -> "开了工单";
      case DONE -> "整改完成";
    };
  }

  static String csv(List<Defect> defects, Times times) {
    return Csv.of(HEAD, defects.stream().map(defect -> cells(defect, times)).toList());
  }

  private static List<String> cells(Defect defect, Times times) {
    var fault = VisitViews.fault(defect, true, times.today(), times);
    return List.of(
        defect.code().value(),
        defect.name(),
        MonthViews.name(defect.area()),
        defect.question(),
        defect.words(),
        SheetWords.of(defect.followUp()),
        times.full(defect.found()),
        defect.due().map(Object::toString).orElse(""),
        fault.number(),
        fault.state().word(),
        fault.says());
  }
}
