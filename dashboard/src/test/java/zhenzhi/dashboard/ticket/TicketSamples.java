package zhenzhi.dashboard.ticket;

import static zhenzhi.dashboard.testing.District.NOON;
import static zhenzhi.dashboard.testing.District.TIMES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.diagnosis.dossier.ClearSky;
import zhenzhi.collector.diagnosis.dossier.ClearSky.Level;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.ticket.Clock;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Repair;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Obstacle;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Step;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.desk.TicketFile;
import zhenzhi.collector.ticket.desk.TicketLine;
import zhenzhi.collector.ticket.desk.Tickets;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.dashboard.diagnosis.DiagnosisSamples;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.testing.Site;
import zhenzhi.dashboard.ticket.PhotosView.Shown;
import zhenzhi.dashboard.words.Labels;
import zhenzhi.dashboard.words.Standing;
import zhenzhi.dashboard.words.TicketLabels;
import zhenzhi.protocol.StationCode;

/** Tickets, ready for their templates. */
public final class TicketSamples {
  private static final long LI = 7;
  private static final long OFFICE = 1;
  private static final Map<Long, String> PEOPLE = Map.of(LI, "李维修", OFFICE, "赵敏");
  private static final Map<Long, String> TECHNICIANS = Map.of(LI, "李维修", 8L, "欧阳建国");
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(TIMES.zone(), LocalTime.of(8, 30), LocalTime.of(17, 30), Map.of()),
          Duration.ofHours(2),
          Duration.ofHours(9),
          Duration.ofHours(27));

  private static final TicketQuery NO_FILTER = TicketQuery.of(_ -> "", false);
  private static final TicketQuery MINE = TicketQuery.of(_ -> "", true);

  private TicketSamples() {}

  /** Of whoever goes there. */
  public static TicketsView near(int count) {
    return TicketLists.of(
        lines(count), Optional.of(Map.of()), List.of(), Optional.empty(), MINE, "", TIMES);
  }

  /** In every stage, in every colour. */
  public static TicketsView list(int count) {
    return TicketLists.of(
        lines(count),
        Optional.empty(),
        List.of(new OrgUnit(3, OptionalLong.of(2), OrgLevel.SUBDISTRICT, "东河街道", "/1/2/3/")),
        Optional.of(TECHNICIANS),
        NO_FILTER,
        count == 23 ? TicketLabels.dispatched(12, 3, false) : "",
        TIMES);
  }

  public static BoardView board(int count) {
    var none = new Tickets(List.of(), 0);
    var due = count == 0 ? none : new Tickets(lines(count).lines().subList(7, 8), 1);
    return Boards.board(lines(count), none, due, NO_FILTER, TIMES);
  }

  public static CalendarView calendar(int count) {
    return Boards.calendar(lines(count), NO_FILTER, TIMES);
  }

  private static Tickets lines(int count) {
    var stages = Stage.values();
    var findings = Finding.values();
    return new Tickets(
        IntStream.range(0, count)
            .mapToObj(i ->
                line(
                    i + 1,
                    stages[i % stages.length],
                    findings[i % findings.length],
                    i % 5 == 3,
                    NOON.plus(Duration.ofHours(20L * i - 60)),
                    i % 4 == 0 ? Optional.of(NOON.minusSeconds(600)) : Optional.empty()))
            .toList(),
        count);
  }

  private static TicketLine line(
      long id,
      Stage stage,
      Finding finding,
      boolean isIncident,
      Instant due,
      Optional<Instant> acceptDue) {
    return new TicketLine(
        id,
        isIncident ? Optional.empty() : Optional.of(new StationCode("dh-%03d".formatted(id))),
        isIncident ? "" : "东河街道荷花塘社区党员干部现代远程教育终端站点",
        isIncident ? 37 : 0,
        "东河街道",
        stage,
        finding,
        finding.treater() == Treater.NOBODY ? Treater.KEEPER : finding.treater(),
        stage == Stage.OPEN ? "" : "李维修",
        stage == Stage.ON_SITE ? Optional.of(Wait.PART) : Optional.empty(),
        acceptDue,
        stage.isRunning() ? Optional.of(due) : Optional.empty(),
        stage == Stage.CLOSED && id % 2 == 0,
        NOON.minus(Duration.ofHours(30)),
        NOON.minus(Duration.ofHours(2)),
        isIncident ? OptionalLong.empty() : OptionalLong.of(80),
        isIncident ? OptionalLong.of(70) : OptionalLong.empty(),
        stage == Stage.SHELVED ? Optional.of(TIMES.today()) : Optional.empty());
  }

  /** One that nobody has. */
  public static TicketView open(Role role) {
    return view(log().subList(0, 1), role, Optional.empty(), "");
  }

  /** One that a technician is working at. */
  public static TicketView onSite() {
    return view(log().subList(0, 6), Role.TECHNICIAN, Optional.empty(), "");
  }

  /** What a technician entered cannot be taken. */
  public static TicketView wrong() {
    var form =
        new Form(
            Map.of(
                Wish.WORDS,
                "换高频头，重新对星",
                Wish.FINDING,
                "LNB_DEAD",
                Wish.LIGHTNING,
                "1",
                Wish.PART,
                "高频头",
                Wish.MODEL,
                "PBI Turbo-2100",
                Wish.YUAN,
                "65",
                Wish.PART + 2,
                "F头",
                Wish.YUAN + 2,
                "六十五"));
    return view(
        log().subList(0, 6),
        Role.TECHNICIAN,
        Optional.of(new Wish(Step.REPAIR, form)),
        "“六十五”不是价钱，请写几元，比如 65 或 65.50。");
  }

  /** It ended while he was writing: what he wrote is shown. */
  public static TicketView tooLate() {
    var form =
        new Form(
            Map.of(
                Wish.WORDS,
                "换高频头，重新对星",
                Wish.PART,
                "高频头",
                Wish.MODEL,
                "PBI Turbo-2100",
                Wish.YUAN,
                "65",
                Wish.PART + 2,
                "F头"));
    var wish = new Wish(Step.REPAIR, form);
    var ended = new ArrayList<>(log().subList(0, 6));
    add(ended, 7, OptionalLong.of(OFFICE), new Move.Withdrawn("站点已经拆了"));
    var refused =
        new Refusal(Refusal.Kind.CONFLICT, "not moved", new Obstacle.Stands(Stage.WITHDRAWN));
    return view(
        ended,
        Role.TECHNICIAN,
        Optional.of(wish),
        Obstacles.says(refused, Step.REPAIR, file(ended), TIMES));
  }

  /** On its day, what waits for a part. */
  public static TicketView paused() {
    var paused = new ArrayList<>(log().subList(0, 6));
    add(
        paused,
        7,
        OptionalLong.of(LI),
        new Move.Paused(Wait.PART, "高频头缺货", Optional.of(TIMES.today())));
    add(paused, 20, OptionalLong.empty(), new Move.Reminded(Due.PAUSED));
    return view(paused, Role.TECHNICIAN, Optional.empty(), "");
  }

  public static TicketView closed() {
    return view(log(), Role.OFFICE, Optional.empty(), "");
  }

  private static List<Entry> log() {
    var log = new ArrayList<Entry>();
    add(
        log,
        0,
        OptionalLong.empty(),
        new Move.Opened(Source.DIAGNOSIS, Finding.LNB_DEAD, Treater.DISTRICT_REPAIR, ""));
    add(log, 1, OptionalLong.empty(), new Move.Joined(Source.KEEPER, "电视上没有图像，前天打雷以后就这样"));
    add(
        log,
        2,
        OptionalLong.of(OFFICE),
        new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(LI)));
    add(log, 3, OptionalLong.of(LI), new Move.Accepted());
    add(
        log,
        5,
        OptionalLong.of(LI),
        new Move.ExtensionAsked(NOON.plus(Duration.ofDays(9)), "高频头缺货"));
    add(log, 6, OptionalLong.of(LI), new Move.Arrived());
    add(
        log,
        7,
        OptionalLong.of(LI),
        new Move.Repaired(
            new Repair(
                Optional.of(Finding.LNB_DEAD),
                "换高频头，重新对星",
                Optional.of(NaturalCause.LIGHTNING),
                List.of(new Part("高频头", "PBI Turbo-2100", "20260918-11", Optional.of(6_550L))))));
    add(log, 8, OptionalLong.empty(), new Move.Recovered(NOON.minus(Duration.ofHours(21))));
    return log;
  }

  private static void add(List<Entry> log, int hours, OptionalLong account, Move move) {
    log.add(new Entry(NOON.minus(Duration.ofHours(28L - hours)), account, move));
  }

  private static TicketView view(List<Entry> log, Role role, Optional<Wish> wish, String problem) {
    var file = file(log);
    return TicketViews.of(
        file, box(file.ticket()), photos(file.ticket()), role, wish, problem, TIMES);
  }

  static TicketFile file(List<Entry> log) {
    var ticket = Ticket.of(log, TERMS);
    var line =
        new TicketLine(
            118,
            Optional.of(new StationCode("dh-017")),
            "荷花塘社区站点",
            0,
            "东河街道",
            ticket.stage(),
            ticket.finding(),
            ticket.unit(),
            ticket.technician().isPresent() ? "李维修" : "",
            ticket.waits(),
            due(ticket.accept()),
            due(ticket.resolve()),
            false,
            log.getFirst().at(),
            ticket.at(),
            OptionalLong.of(80),
            OptionalLong.empty(),
            ticket.until());
    return new TicketFile(
        line,
        ticket,
        log,
        Map.of(log.size() - 1, log.getLast().at().minus(Duration.ofHours(3))),
        Step.possible(ticket, NOON, TERMS),
        PEOPLE,
        TECHNICIANS,
        true);
  }

  /** Their pictures are not there: what stands for them is looked at, too. */
  private static PhotosView photos(Ticket ticket) {
    return new PhotosView(
        TicketQuery.PATH + "/118/photos",
        ticket.stage() == Stage.OPEN
            ? List.of()
            : List.of(
                new Shown("/assets/0/icon.svg", "李维修 · 昨天 16:20", true),
                new Shown("/assets/0/icon.svg", "欧阳建国 · 昨天 16:42", false)),
        !ticket.stage().isEnd());
  }

  private static Optional<BoxView> box(Ticket ticket) {
    var picture =
        Site.picture(new Situation.Standby(Optional.of(NOON.minusSeconds(80_000)))).masked();
    return ticket.stage().isEnd()
        ? Optional.empty()
        : Optional.of(
            Boxes.of(
                picture,
                Standing.of(
                    picture.situation(),
                    picture.station().access(),
                    DiagnosisSamples.open(),
                    TIMES),
                new ClearSky(Optional.of(new Level(11.8, 8.8)), Optional.of(new Level(64, 38))),
                List.of(),
                TicketQuery.PATH + "/118/check",
                Labels::of,
                TIMES));
  }

  private static Optional<Instant> due(Clock clock) {
    return clock instanceof Clock.Running(var due) ? Optional.of(due) : Optional.empty();
  }
}
