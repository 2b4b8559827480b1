package zhenzhi.collector.ticket.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.dispatch.Dispatch.Left;
import zhenzhi.collector.ticket.dispatch.Dispatch.Stays;
import zhenzhi.collector.ticket.dispatch.Dispatch.To;
import zhenzhi.collector.ticket.dispatch.Dispatch.Why;
import zhenzhi.collector.ticket.dispatch.Dispatcher.Matter;
import zhenzhi.collector.ticket.duty.Leave;
import zhenzhi.collector.ticket.duty.Person;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Roster;
import zhenzhi.collector.ticket.duty.Turn;
import zhenzhi.collector.workday.WorkCalendar;

/** Who gets the ticket of a dead LNB in 城东, on a Friday. */
class DispatcherTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");
  private static final String DISTRICT = "/1/2/";
  private static final String EAST = "/1/2/3/";
  private static final String SITE = "/1/2/3/5/";
  private static final long LI = 7;
  private static final long WANG = 8;
  private static final long HE = 9;
  private static final Terms TERMS =
      new Terms(
          new WorkCalendar(
              ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 30), LocalTime.of(17, 30), Map.of()),
          Duration.ofHours(2),
          Duration.ofHours(9),
          Duration.ofHours(27));

  private final List<Turn> turns = new ArrayList<>();
  private final List<Leave> leaves = new ArrayList<>();
  private final List<Entry> log = new ArrayList<>();
  private Optional<Person> last = Optional.of(new Person("王", Role.TECHNICIAN, DISTRICT));

  DispatcherTest() {
    enter(
        TEN, new Move.Opened(Move.Source.DIAGNOSIS, Finding.LNB_DEAD, Treater.DISTRICT_REPAIR, ""));
  }

  @Test
  void itGoesToTheFirstOfTheSmallestArea() {
    turn(DISTRICT, Post.A, LI);
    turn(EAST, Post.A, WANG);

    assertThat(at(TEN)).isEqualTo(new To(WANG, ""));
  }

  @Test
  void anAreaWithoutAnybodyTodayIsPassedOver() {
    turn(DISTRICT, Post.A, LI);
    turns.add(
        new Turn(
            Treater.DISTRICT_REPAIR,
            EAST,
            Post.A,
            WANG,
            Set.of(DayOfWeek.MONDAY),
            FRIDAY.minusDays(9),
            Optional.empty()));
    turns.add(
        new Turn(
            Treater.DISTRICT_REPAIR,
            EAST,
            Post.A,
            WANG,
            EnumSet.allOf(DayOfWeek.class),
            FRIDAY.minusDays(9),
            Optional.of(FRIDAY.minusDays(1))));

    assertThat(at(TEN)).isEqualTo(new To(LI, ""));
  }

  @Test
  void withoutAListTheOfficeDecides() {
    turns.add(
        new Turn(
            Treater.TELECOM,
            EAST,
            Post.A,
            WANG,
            EnumSet.allOf(DayOfWeek.class),
            FRIDAY,
            Optional.empty()));

    assertThat(at(TEN)).isEqualTo(new Stays(Why.NOBODY));
  }

  @Test
  void whoDoesNotAnswerInTimeLosesIt() {
    turn(EAST, Post.A, LI);
    turn(DISTRICT, Post.B, WANG);
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(LI)));

    assertThat(at(TEN.plusSeconds(7_200))).isEqualTo(new Stays(Why.IN_TIME));
    assertThat(at(TEN.plusSeconds(7_201))).isEqualTo(new To(WANG, "没有按时接单，转给下一位"));

    enter(TEN.plusSeconds(7_201), new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(WANG)));
    assertThat(at(TEN.plus(Duration.ofDays(4)))).isEqualTo(new Stays(Why.ALL_ASKED));
  }

  @Test
  void aLeaveHandsOverWhatIsUntouched() {
    turn(EAST, Post.A, LI);
    turn(EAST, Post.B, WANG);
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(LI)));
    leaves.add(new Leave(LI, FRIDAY, FRIDAY, Optional.of(HE), false));

    assertThat(at(TEN.plusSeconds(20))).isEqualTo(new To(HE, "原来的人请假，由代班的人接"));

    enter(TEN.plusSeconds(30), by(LI, new Move.Accepted()));
    assertThat(at(TEN.plusSeconds(40))).isEqualTo(new Stays(Why.TAKEN));
  }

  @Test
  void whoIsAwayWithoutAStandInIsPassedOver() {
    turn(EAST, Post.A, LI);
    turn(EAST, Post.B, WANG);
    leaves.add(new Leave(LI, FRIDAY, FRIDAY, Optional.empty(), false));

    assertThat(at(TEN)).isEqualTo(new To(WANG, "A岗没有人"));
  }

  @Test
  void twoWhoStandInForEachOtherAreBothAway() {
    turn(EAST, Post.A, LI);
    leaves.add(new Leave(LI, FRIDAY, FRIDAY, Optional.of(WANG), false));
    leaves.add(new Leave(WANG, FRIDAY, FRIDAY, Optional.of(LI), false));

    assertThat(at(TEN)).isEqualTo(new Stays(Why.NOBODY));
  }

  @Test
  void whatIsGivenBackWaitsForAPerson() {
    turn(EAST, Post.A, LI);
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(LI)));
    enter(TEN, by(LI, new Move.Returned("不归我们")));

    assertThat(at(TEN.plusSeconds(20))).isEqualTo(new Stays(Why.RETURNED));
  }

  @Test
  void whatComesBackGoesToWhoeverRepairedIt() {
    turn(EAST, Post.A, LI);
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(WANG)));
    enter(TEN, new Move.Recovered(TEN));
    enter(TEN, new Move.Relapsed());

    assertThat(at(TEN.plusSeconds(20))).isEqualTo(new To(WANG, "上次是他修的"));
  }

  /** Of an account that is closed, of a clerk, and of somebody who has moved to another area. */
  @Test
  void whatComesBackGoesByTheListWhereNobodyRepairsThereAnyMore() {
    turn(EAST, Post.A, LI);
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(WANG)));
    enter(TEN, new Move.Recovered(TEN));
    enter(TEN, new Move.Relapsed());

    last = Optional.empty();
    assertThat(at(TEN.plusSeconds(20))).isEqualTo(new To(LI, ""));
    last = Optional.of(new Person("赵", Role.OFFICE, DISTRICT));
    assertThat(at(TEN.plusSeconds(20))).isEqualTo(new To(LI, ""));
    last = Optional.of(new Person("王", Role.TECHNICIAN, "/1/2/4/"));
    assertThat(at(TEN.plusSeconds(20))).isEqualTo(new To(LI, ""));
  }

  @Test
  void whatComesBackDoesNotWaitForTheEndOfALeave() {
    turn(EAST, Post.A, LI);
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(WANG)));
    enter(TEN, new Move.Recovered(TEN));
    enter(TEN, new Move.Relapsed());
    leaves.add(new Leave(WANG, FRIDAY, FRIDAY, Optional.empty(), false));

    assertThat(at(TEN.plusSeconds(20))).isEqualTo(new To(LI, ""));
  }

  @Test
  void whatIsTakenOnGoesToTheStandInWhereTheLeaveSaysSo() {
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(LI)));
    enter(TEN, by(LI, new Move.Accepted()));
    assertThat(handedOver()).isEqualTo(new Stays(Why.TAKEN));

    leaves.add(new Leave(LI, FRIDAY, FRIDAY, Optional.of(HE), true));
    assertThat(handedOver()).isEqualTo(new To(HE, "原来的人请假，移交给代班的人"));

    enter(TEN, by(LI, new Move.Arrived()));
    assertThat(handedOver()).as("he is there: the office decides").isEqualTo(new Left());
  }

  @Test
  void elseTheOfficeIsTold() {
    enter(TEN, new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(LI)));
    enter(TEN, by(LI, new Move.Accepted()));
    leaves.add(new Leave(LI, FRIDAY, FRIDAY, Optional.of(HE), false));
    assertThat(handedOver()).isEqualTo(new Left());

    leaves.clear();
    leaves.add(new Leave(LI, FRIDAY, FRIDAY, Optional.of(HE), true));
    leaves.add(new Leave(HE, FRIDAY, FRIDAY, Optional.empty(), false));
    assertThat(handedOver()).as("the stand-in is away, too").isEqualTo(new Left());
  }

  private Dispatch handedOver() {
    return Dispatcher.handOver(Ticket.of(log, TERMS), Roster.of(turns, leaves), FRIDAY);
  }

  /** 办事处's people stand on the same list as everybody else. */
  @Test
  void whatTheSubdistrictTreatsGoesToItsOwnPeople() {
    log.clear();
    enter(
        TEN,
        new Move.Opened(Move.Source.DIAGNOSIS, Finding.DEVICE_EXCHANGED, Treater.SUBDISTRICT, ""));
    turn(SITE, Post.A, LI);
    turns.add(turn(Treater.SUBDISTRICT, EAST, Post.A, HE));
    turns.add(turn(Treater.SUBDISTRICT, EAST, Post.B, WANG));

    assertThat(at(TEN)).isEqualTo(new To(HE, ""));

    enter(TEN, new Move.Dispatched(Treater.SUBDISTRICT, Optional.of(HE)));
    assertThat(at(TEN.plusSeconds(7_201))).isEqualTo(new To(WANG, "没有按时接单，转给下一位"));
  }

  private Dispatch at(Instant now) {
    return Dispatcher.decide(
        Ticket.of(log, TERMS), log, new Matter(SITE, last), Roster.of(turns, leaves), FRIDAY, now);
  }

  private void turn(String area, Post post, long account) {
    turns.add(turn(Treater.DISTRICT_REPAIR, area, post, account));
  }

  private static Turn turn(Treater unit, String area, Post post, long account) {
    return new Turn(
        unit,
        area,
        post,
        account,
        EnumSet.allOf(DayOfWeek.class),
        FRIDAY.minusDays(30),
        Optional.empty());
  }

  private void enter(Instant at, Move move) {
    log.add(new Entry(at, OptionalLong.empty(), move));
  }

  private void enter(Instant at, Entry entry) {
    log.add(new Entry(at, entry.account(), entry.move()));
  }

  private static Entry by(long account, Move move) {
    return new Entry(TEN, OptionalLong.of(account), move);
  }
}
