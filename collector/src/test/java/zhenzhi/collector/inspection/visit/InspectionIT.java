package zhenzhi.collector.inspection.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.DefectFilter;
import zhenzhi.collector.inspection.defect.DefectFilter.Part;
import zhenzhi.collector.inspection.defect.DefectService;
import zhenzhi.collector.inspection.defect.Ending;
import zhenzhi.collector.inspection.draw.Draw;
import zhenzhi.collector.inspection.draw.DrawService;
import zhenzhi.collector.inspection.draw.DrawnSite;
import zhenzhi.collector.inspection.draw.Lot.Outcome;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.desk.Slip;

/** November in a district of three sites; {@code e-2} is new. */
class InspectionIT {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 5);
  private static final FollowUp RECTIFY = new FollowUp.Rectify();
  private static final FollowUp TICKET = new FollowUp.Ticket(Complaint.NO_SIGNAL);

  private final District district = new District(Map.of());
  private final DrawService draws = district.context.getBean(DrawService.class);
  private final InspectionService visits = district.context.getBean(InspectionService.class);
  private final DefectService defects = district.context.getBean(DefectService.class);
  private final MonthService months = district.context.getBean(MonthService.class);
  private final Account office = account(77, Role.OFFICE, district.district.path());
  private final Account east = account(78, Role.SUBDISTRICT, district.east.path());
  private final Account west = account(79, Role.SUBDISTRICT, district.west.path());
  private final Account keeper =
      new Account(80, "keeper", "王芳", Role.KEEPER, district.east.path(), Optional.of(District.E1));

  @BeforeEach
  void november() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'office', '', '赵敏', 'OFFICE', '/'), (78, 'east', '', '孙丽', 'SUBDISTRICT', '/'),
          (79, 'west', '', '周凯', 'SUBDISTRICT', '/');
        UPDATE station SET registered_at = '2025-01-01T00:00:00Z';
        UPDATE station SET registered_at = '2026-11-03T00:00:00Z' WHERE code = 'e-2'
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aMonthIsDrawnOnceAndAgainOnlyWithAReason() throws SQLException {
    var first = draws.draw(office, NOVEMBER, NOW);

    assertThat(draws.sites(office.scope(), NOVEMBER))
        .extracting(site -> site.code().value(), DrawnSite::area, DrawnSite::outcome)
        .containsExactly(
            tuple("e-1", "城东办事处", Outcome.DRAWN),
            tuple("e-2", "城东办事处", Outcome.NEW),
            tuple("w-1", "城西办事处", Outcome.DRAWN));
    refused(Kind.CONFLICT, () -> draws.draw(office, NOVEMBER, NOW));
    refused(Kind.FORBIDDEN, () -> draws.draw(east, NOVEMBER, NOW));
    refused(Kind.INVALID, () -> draws.draw(office, YearMonth.of(2026, 10), NOW));
    refused(Kind.INVALID, () -> withdraw(first, " "));

    withdraw(first, "登记表有错");
    refused(Kind.CONFLICT, () -> withdraw(first, "再来"));
    assertThat(draws.sites(office.scope(), NOVEMBER)).isEmpty();
    draws.draw(office, NOVEMBER, NOW);

    assertThat(draws.list(office.scope(), NOVEMBER))
        .extracting(
            Draw::seed, draw -> draw.of(Outcome.DRAWN), draw -> draw.withdrawn().isPresent())
        .containsExactly(tuple(20_261_102L, 2L, false), tuple(20_261_101L, 2L, true));
    assertThat(draws.list(east.scope(), NOVEMBER))
        .extracting(draw -> draw.of(Outcome.DRAWN), draw -> draw.of(Outcome.NEW))
        .containsExactly(tuple(1L, 1L), tuple(1L, 1L));
    assertThat(draws.sites(west.scope(), NOVEMBER)).hasSize(1);
  }

  @Test
  void whatIsFoundBecomesATicketOrHasADay() throws SQLException {
    draws.draw(office, NOVEMBER, NOW);
    var id =
        keep(
            east,
            no("SIGNAL", TICKET),
            no("BOOKS", RECTIFY),
            no("GUIDE", new FollowUp.Note()),
            yes("SEALED"));

    var found = defects.of(east.scope(), id);
    assertThat(found)
        .extracting(Defect::item, Defect::due, defect -> defect.ticket().isPresent())
        .containsExactly(
            tuple("SIGNAL", Optional.empty(), true), tuple("BOOKS", Optional.of(DUE), false));
    assertThat(list(east, Part.OPEN)).extracting(Defect::item).containsExactly("BOOKS");
    assertThat(list(east, Part.OVERDUE)).isEmpty();
    assertThat(list(east, Part.TICKET)).extracting(Defect::item).containsExactly("SIGNAL");
    assertThat(list(west, Part.OPEN)).isEmpty();

    var month = months.month(office.scope(), NOVEMBER);
    assertThat(month)
        .extracting(
            line -> line.code().value(), MonthLine::isDrawn, line -> line.visit().isPresent())
        .containsExactly(tuple("e-1", true, true), tuple("w-1", true, false));
    assertThat(month.getFirst().visit())
        .contains(new MonthLine.Visit(id, NOW, "孙丽", new Satisfaction(1, 4), 2, 2));

    var books = found.getLast().id();
    refused(Kind.FORBIDDEN, () -> done(keeper, books));
    refused(Kind.NOT_FOUND, () -> done(west, books));
    refused(Kind.CONFLICT, () -> done(east, found.getFirst().id()));
    done(east, books);
    refused(Kind.CONFLICT, () -> done(office, books));
    assertThat(list(office, Part.DONE))
        .singleElement()
        .satisfies(one -> assertThat(one.ending()).contains(new Ending.Done(NOW, "孙丽", "补记好了")));
  }

  @Test
  void aCorrectionKeepsWhatWasSigned() throws SQLException {
    var id = keep(east, no("SIGNAL", TICKET), no("BOOKS", RECTIFY), yes("SEALED"));
    refused(Kind.INVALID, () -> correct(id, 1, "", yes("SIGNAL")));
    refused(Kind.CONFLICT, () -> correct(id, 2, "点错了", yes("SIGNAL")));

    correct(id, 1, "点错了", yes("SIGNAL"), no("BOOKS", RECTIFY), no("SEALED", RECTIFY));

    var visit = visits.get(office.scope(), id);
    assertThat(visit.entries())
        .extracting(Inspection.Entry::reason, entry -> Satisfaction.of(entry.answers()))
        .containsExactly(tuple("", new Satisfaction(1, 3)), tuple("点错了", new Satisfaction(1, 3)));
    assertThat(defects.of(office.scope(), id))
        .extracting(Defect::item, Defect::isOpen)
        .containsExactly(tuple("SIGNAL", false), tuple("BOOKS", true), tuple("SEALED", true));
    assertThat(
            months.between(office.scope(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)))
        .containsExactly(new SpotCheck(District.E1, 1, new Satisfaction(1, 3)));
    assertThat(
            months.between(office.scope(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 19)))
        .isEmpty();
    assertThat(months.between(west.scope(), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)))
        .isEmpty();
  }

  /** As a phone without a line sends it: late, and perhaps twice. */
  @Test
  void aFormThatComesTwiceIsKeptOnce() throws SQLException {
    var slip = Optional.of(new Slip(UUID.randomUUID(), Instant.parse("2026-10-31T15:00:00Z")));
    var filled = filled(yes("SEALED"), no("SIGNAL", TICKET));

    var first = visits.keep(east, District.E1, filled, slip, NOW);

    assertThat(visits.keep(east, District.E1, filled, slip, NOW)).isEqualTo(first);
    assertThat(visits.ofSite(east.scope(), District.E1, 9))
        .extracting(Inspection::month, Inspection::inspected)
        .containsExactly(tuple(YearMonth.of(2026, 10), Instant.parse("2026-10-31T15:00:00Z")));
    assertThat(defects.of(east.scope(), first)).hasSize(1);
  }

  @Test
  void aPhoneWithAWrongClockIsNotBelieved() throws SQLException {
    var slip = Optional.of(new Slip(UUID.randomUUID(), Instant.parse("1970-01-01T00:00:00Z")));

    var id = visits.keep(east, District.E1, filled(yes("SEALED")), slip, NOW);

    assertThat(visits.get(east.scope(), id).inspected()).isEqualTo(NOW);
  }

  /** Whatever answer there is comes back as it was given. */
  @Test
  void answersAreReadAsTheyWereWritten() throws SQLException {
    var answers =
        List.of(
            yes("A"),
            no("B", RECTIFY),
            new Answered("C", "有B岗", new Answer.NotApplicable()),
            new Answered("D", "几条", new Answer.Count(3)),
            new Answered("E", "有什么话", new Answer.Words("声音太小")));

    var id =
        visits.keep(
            east, District.E1, filled(answers.toArray(new Answered[0])), Optional.empty(), NOW);

    assertThat(visits.get(keeper.scope(), id).last().answers()).isEqualTo(answers);
  }

  @Test
  void nobodyInspectsWhatIsNotTheirs() throws SQLException {
    refused(Kind.NOT_FOUND, () -> keep(west, yes("SEALED")));
    refused(Kind.FORBIDDEN, () -> keep(keeper, yes("SEALED")));
    var id = keep(office, yes("SEALED"));
    refused(Kind.NOT_FOUND, () -> visits.get(west.scope(), id));
    assertThat(visits.ofSite(west.scope(), District.E1, 9)).isEmpty();
  }

  private long keep(Account account, Answered... answers) throws SQLException {
    return visits.keep(account, District.E1, filled(answers), Optional.empty(), NOW);
  }

  private boolean correct(long id, int seen, String reason, Answered... answers)
      throws SQLException {
    visits.correct(east, id, seen, filled(answers), reason, Optional.empty(), NOW);
    return true;
  }

  private boolean done(Account account, long id) throws SQLException {
    defects.done(account, id, "补记好了", NOW);
    return true;
  }

  private boolean withdraw(long draw, String reason) throws SQLException {
    draws.withdraw(office, draw, reason, NOW);
    return true;
  }

  private List<Defect> list(Account account, Part part) throws SQLException {
    return defects
        .list(account.scope(), new DefectFilter(part, OptionalLong.empty(), 0, 50), NOW)
        .lines();
  }

  private static Filled filled(Answered... answers) {
    return new Filled("孙丽", "王芳", List.of(answers), DUE);
  }

  private static Answered yes(String item) {
    return new Answered(item, "做到了", new Answer.Yes());
  }

  private static Answered no(String item, FollowUp followUp) {
    return new Answered(item, "做到了", new Answer.No("还没有", followUp));
  }

  private static Account account(long id, Role role, String path) {
    return new Account(id, "login-" + id, id == 78 ? "孙丽" : "赵敏", role, path, Optional.empty());
  }

  private static void refused(Kind kind, Callable<?> request) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(request::call)
        .matches(refusal -> refusal.kind() == kind, kind.name());
  }
}
