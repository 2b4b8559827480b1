package zhenzhi.dashboard.inspection.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Item;
import zhenzhi.collector.inspection.Sheet;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.Ending;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.training.Keeper;
import zhenzhi.collector.training.Reading;
import zhenzhi.collector.training.Trainee;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.inspection.sheet.SheetViews.Filling;
import zhenzhi.dashboard.testing.Site;
import zhenzhi.protocol.StationCode;

/** Check sheets and visits, ready for their templates. */
public final class SheetSamples {
  static final Sheet SHEET = sheet();
  private static final StationCode CODE = new StationCode("sn-0017");
  private static final LocalDate DUE = LocalDate.of(2026, 12, 5);
  private static final FollowUp TICKET = new FollowUp.Ticket(Complaint.NO_SIGNAL);

  private SheetSamples() {}

  private static Sheet sheet() {
    try (var stream = Sheet.class.getResourceAsStream("sheet.txt")) {
      return Sheet.parse(new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Nothing filled in, and all that the system knows. */
  public static SheetView empty() {
    return view(SheetForm.empty("孙丽", "王桂芳", DUE), 0, "");
  }

  /** Nothing is known of the site either. */
  public static SheetView unknown() {
    var picture = Site.silent();
    var known = new KnownWords(picture, List.of(), List.of(), TIMES);
    return SheetViews.of(
        SHEET,
        new KnownService.Site(CODE, "荷花社区站点", "", "", known.all()),
        new Filling("/inspections/stations/sn-0017/sheet", 0, SheetForm.empty("孙丽", "", DUE), ""));
  }

  public static SheetView wrong() {
    var fields = new HashMap<>(signed().form().fields());
    fields.remove("said-WHOM");
    fields.put("due", "下个月五号");
    return view(new SheetForm(new Form(fields)), 0, "第 9 项“管理员知道出了问题打给谁”还没有选。");
  }

  public static SheetView correction() {
    return view(signed(), 1, "");
  }

  private static SheetForm signed() {
    return SheetForm.of(SHEET, entry("", answers()), DUE);
  }

  private static SheetView view(SheetForm form, int version, String problem) {
    var known =
        new KnownWords(
            Site.picture(new Situation.Standby(Optional.of(NOON.minusSeconds(80_000)))),
            List.of(),
            List.of(
                new Keeper(
                    new Trainee(CODE, "王桂芳"),
                    "荷花社区站点",
                    "东河街道",
                    DutyRole.KEEPER_A,
                    LocalDate.of(2025, 1, 1),
                    Optional.of(LocalDate.of(2026, 3, 4)),
                    Optional.of(new Reading("王桂芳", "a1b2c3", NOON.minusSeconds(900_000)))),
                new Keeper(
                    new Trainee(CODE, "陈志强"),
                    "荷花社区站点",
                    "东河街道",
                    DutyRole.KEEPER_B,
                    LocalDate.of(2025, 1, 1),
                    Optional.empty(),
                    Optional.empty())),
            TIMES);
    return SheetViews.of(
        SHEET,
        new KnownService.Site(CODE, "荷花社区站点", "常州市 · 天宁区 · 东河街道", "王桂芳", known.all()),
        new Filling("/inspections/stations/sn-0017/sheet", version, form, problem));
  }

  /** Three things are wrong, and it was corrected once. */
  public static VisitView visit(Role role) {
    return visit(
        role,
        List.of(entry("", answers().subList(0, 9)), entry("B岗那一项点错了", answers())),
        List.of(
            defect("SIGNAL", "信号正常，课件放得出来", TICKET, OptionalLong.of(118), Optional.empty()),
            defect("REPAIRED", "报过修的都修好了", TICKET, OptionalLong.empty(), Optional.empty()),
            defect(
                "BOOKS",
                "一册三簿记到了最近一次学习",
                new FollowUp.Rectify(),
                OptionalLong.empty(),
                Optional.empty()),
            defect(
                "PHONE",
                "登记的电话打得通",
                new FollowUp.Rectify(),
                OptionalLong.empty(),
                Optional.of(new Ending.Done(NOON, "孙丽", "换了新号码，打通了")))),
        "");
  }

  public static VisitView refused() {
    return visit(
        Role.OFFICE, List.of(entry("", answers())), List.of(), "没有更正：别人刚刚更正过。请看一下现在的，再更正一次。");
  }

  public static VisitView good() {
    var answers =
        SHEET.items().stream()
            .filter(item -> item.kind() == Item.Kind.YES_NO)
            .map(item -> new Answered(item.key(), item.question(), new Answer.Yes()))
            .toList();
    return visit(Role.SUBDISTRICT, List.of(entry("", answers)), List.of(), "");
  }

  private static VisitView visit(
      Role role, List<Inspection.Entry> entries, List<Defect> defects, String problem) {
    var visit = inspection(1, entries);
    var account = new Account(7, "sunli", "孙丽", role, "/1/2/3/", Optional.empty());
    return VisitViews.of(
        visit,
        defects,
        List.of(visit, inspection(2, entries)),
        new Reader(account, "东河街道", "token", TIMES),
        problem);
  }

  private static Inspection inspection(long id, List<Inspection.Entry> entries) {
    return new Inspection(id, CODE, "荷花社区站点", "东河街道", YearMonth.of(2026, 11), NOON, entries);
  }

  private static Inspection.Entry entry(String reason, List<Answered> answers) {
    return new Inspection.Entry(NOON, "孙丽", "孙丽", "王桂芳", reason, answers);
  }

  private static List<Answered> answers() {
    var answers = new ArrayList<Answered>();
    var special =
        Map.of(
            "SIGNAL",
            new Answer.No("画面一格一格的", TICKET),
            "BOOKS",
            new Answer.No("只记到十月二十八日", new FollowUp.Rectify()),
            "GUIDE",
            new Answer.No("", new FollowUp.Note()),
            "STAND_IN",
            new Answer.NotApplicable(),
            "FEEDBACK",
            new Answer.Count(2),
            "SAID",
            new Answer.Words("群众想多看农技课"));
    for (var item : SHEET.items()) {
      var answer = special.getOrDefault(item.key(), new Answer.Yes());
      answers.add(new Answered(item.key(), item.question(), answer));
    }
    return answers;
  }

  /** Of one site. */
  public static Defect defect(
      String item,
      String question,
      FollowUp followUp,
      OptionalLong ticket,
      Optional<Ending> ending) {
    return new Defect(
        item.hashCode() & 0xffff,
        1,
        CODE,
        "荷花社区站点",
        "东河街道",
        item,
        question,
        "只记到十月二十八日",
        followUp,
        NOON.minusSeconds(86_400),
        followUp instanceof FollowUp.Rectify ? Optional.of(DUE) : Optional.empty(),
        ticket,
        ending);
  }
}
