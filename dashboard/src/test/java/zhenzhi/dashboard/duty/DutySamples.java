package zhenzhi.dashboard.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.duty.Duties;
import zhenzhi.collector.ticket.duty.Leave;
import zhenzhi.collector.ticket.duty.LeaveLine;
import zhenzhi.collector.ticket.duty.Person;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Turn;
import zhenzhi.collector.ticket.duty.TurnLine;
import zhenzhi.dashboard.frame.Form;

/** Duty lists, ready for their template. */
public final class DutySamples {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Form NOTHING = new Form(Map.of());
  private static final List<OrgUnit> AREAS =
      List.of(
          new OrgUnit(2, OptionalLong.of(1), OrgLevel.DISTRICT, "天宁区", "/1/2/"),
          new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/"));

  private static final Scope SCOPE = Scope.of(AREAS.getFirst());
  private static final Person LI = new Person("李维修", Role.TECHNICIAN, "/1/2/");

  private DutySamples() {}

  public static DutiesView full() {
    return view(duties(), true, NOTHING, "");
  }

  public static DutiesView none() {
    return view(new Duties(List.of(), List.of(), Map.of(7L, LI), SCOPE), true, NOTHING, "");
  }

  public static DutiesView readOnly() {
    return view(duties(), false, NOTHING, "");
  }

  public static DutiesView wrong() {
    var form =
        Map.of(
            "unit",
            "TELECOM",
            "area",
            "3",
            "post",
            "B",
            "phone",
            "一三八",
            "on-MONDAY",
            "1",
            "from",
            "2026-11-23");
    return view(duties(), true, new Form(form), "“一三八”不是电话号码。");
  }

  private static DutiesView view(Duties duties, boolean isEditable, Form form, String problem) {
    return DutyViews.of(duties, AREAS, isEditable, form, problem, TODAY);
  }

  private static Duties duties() {
    var turns = new ArrayList<TurnLine>();
    turns.add(line(1, Treater.DISTRICT_REPAIR, Post.A, 7, "李维修", "13800001234", false));
    turns.add(line(2, Treater.DISTRICT_REPAIR, Post.B, 8, "欧阳建国", "", false));
    turns.add(line(3, Treater.TELECOM, Post.A, 9, "联通值班室王师傅", "0519-8800 1234", true));
    return new Duties(
        turns,
        List.of(
            new LeaveLine(
                1,
                new Leave(7, TODAY, TODAY.plusDays(2), Optional.of(8L), true),
                "李维修",
                "欧阳建国",
                "去市里培训",
                true),
            new LeaveLine(
                2,
                new Leave(11, TODAY, TODAY.plusDays(1), Optional.empty(), false),
                "市局值班员",
                "",
                "",
                false)),
        Map.of(
            7L,
            LI,
            8L,
            new Person("欧阳建国", Role.TECHNICIAN, "/1/2/"),
            9L,
            new Person("联通值班室王师傅", Role.TECHNICIAN, "/1/2/"),
            10L,
            new Person("孙敏", Role.SUBDISTRICT, "/1/2/3/"),
            11L,
            new Person("市局值班员", Role.TECHNICIAN, "/1/")),
        SCOPE);
  }

  private static TurnLine line(
      long id,
      Treater unit,
      Post post,
      long account,
      String person,
      String phone,
      boolean isWeekend) {
    var days =
        isWeekend
            ? EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
            : EnumSet.allOf(DayOfWeek.class);
    var turn = new Turn(unit, "/1/2/", post, account, days, TODAY.minusDays(30), Optional.empty());
    return new TurnLine(id, turn, "天宁区", person, phone);
  }
}
