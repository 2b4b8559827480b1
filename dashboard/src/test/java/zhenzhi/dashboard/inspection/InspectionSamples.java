package zhenzhi.dashboard.inspection;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.Defects;
import zhenzhi.collector.inspection.defect.Ending;
import zhenzhi.collector.inspection.draw.Draw;
import zhenzhi.collector.inspection.draw.DrawnSite;
import zhenzhi.collector.inspection.draw.Lot.Outcome;
import zhenzhi.collector.inspection.visit.MonthLine;
import zhenzhi.collector.inspection.visit.MonthLine.Visit;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.inspection.DefectViews.Wrong;
import zhenzhi.dashboard.inspection.MonthViews.Month;
import zhenzhi.dashboard.inspection.MonthViews.Told;
import zhenzhi.dashboard.inspection.sheet.SheetSamples;
import zhenzhi.protocol.StationCode;

/** A month's inspections, ready for their templates. */
public final class InspectionSamples {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final List<String> AREAS = List.of("东河街道", "城北街道", "新桥镇");

  private InspectionSamples() {}

  /** {@code count} sites drawn, of which three in five have been visited. */
  public static MonthView month(int count) {
    return view(month(count, count > 0), Told.NOTHING);
  }

  /** Somebody forgot to say why. */
  public static MonthView wrong() {
    return view(month(3, true), new Told("请写为什么作废，最多 200 个字。", "登记表还没有改"));
  }

  private static MonthView view(Month month, Told told) {
    var account = new Account(1, "zhao", "赵敏", Role.OFFICE, "/1/2/", Optional.empty());
    return MonthViews.of(
        month, new MonthQuery(NOVEMBER, "", 0), new Reader(account, "天宁区", "token", TIMES), told);
  }

  static Month month(int count, boolean isDrawn) {
    var sites =
        List.of(
            new DrawnSite(
                new StationCode("dh-301"),
                "新建村站点",
                "东河街道",
                StationKind.VILLAGE,
                Outcome.NEW,
                OptionalLong.empty()),
            new DrawnSite(
                new StationCode("dh-002"),
                "和平村站点",
                "东河街道",
                StationKind.VILLAGE,
                Outcome.DRAWN,
                OptionalLong.of(-5)));
    return new Month(
        isDrawn ? List.of(draw(2, Optional.empty()), draw(1, withdrawn())) : List.of(),
        isDrawn ? sites : List.of(),
        IntStream.range(0, count).mapToObj(InspectionSamples::line).toList());
  }

  private static Optional<Draw.Withdrawn> withdrawn() {
    return Optional.of(new Draw.Withdrawn(NOON.minusSeconds(700_000), "赵敏", "登记表里有两个站点写错了办事处"));
  }

  private static Draw draw(int nth, Optional<Draw.Withdrawn> withdrawn) {
    return new Draw(
        nth,
        "天宁区",
        NOVEMBER,
        20_261_100 + nth,
        40,
        NOON.minusSeconds(800_000),
        "赵敏",
        Map.of(Outcome.DRAWN, 98L, Outcome.PASSED, 144L, Outcome.NEW, 1L),
        withdrawn);
  }

  private static MonthLine line(int nth) {
    var visit =
        new Visit(
            nth + 1,
            NOON.minusSeconds(90_000L * nth),
            "孙丽",
            new Satisfaction(11 - nth % 3, 12),
            nth % 3,
            nth % 2);
    return new MonthLine(
        new StationCode("dh-%03d".formatted(nth)),
        "第 " + nth + " 村站点",
        AREAS.get(nth % AREAS.size()),
        nth % 4 == 0 ? StationKind.COMMUNITY : StationKind.VILLAGE,
        nth % 7 != 6,
        nth % 5 < 2 && nth % 7 != 6 ? Optional.empty() : Optional.of(visit));
  }

  public static DefectsView defects(int count) {
    return DefectViews.of(new Defects(some(count), count), query(), areas(), Wrong.NOTHING, TIMES);
  }

  public static DefectsView defectsWrong() {
    var some = some(2);
    var wrong = new Wrong(some.get(1).id(), "改".repeat(30), "请写是怎么改的，最多 200 个字。");
    return DefectViews.of(new Defects(some, 2), query(), areas(), wrong, TIMES);
  }

  private static DefectQuery query() {
    return DefectQuery.of(_ -> "");
  }

  private static List<OrgUnit> areas() {
    return List.of(new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/"));
  }

  private static List<Defect> some(int count) {
    var some = new ArrayList<Defect>();
    for (var nth = 0; nth < count; nth++) {
      FollowUp followUp =
          nth % 3 == 0 ? new FollowUp.Ticket(Complaint.NO_SIGNAL) : new FollowUp.Rectify();
      Optional<Ending> ending =
          nth % 4 == 3 ? Optional.of(new Ending.Done(NOON, "孙丽", "补记好了")) : Optional.empty();
      some.add(
          SheetSamples.defect(
              "ITEM" + nth,
              "一册三簿记到了最近一次学习",
              followUp,
              nth % 3 == 0 ? OptionalLong.of(100 + nth) : OptionalLong.empty(),
              ending));
    }
    return some;
  }
}
