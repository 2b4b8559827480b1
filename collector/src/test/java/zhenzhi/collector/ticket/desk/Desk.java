package zhenzhi.collector.ticket.desk;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Word;
import zhenzhi.collector.ticket.chase.ChaseService;
import zhenzhi.collector.ticket.duty.DutyListService;
import zhenzhi.collector.ticket.duty.Post;
import zhenzhi.collector.ticket.duty.Turn;
import zhenzhi.collector.ticket.report.ReportService;
import zhenzhi.collector.ticket.report.SiteFile;
import zhenzhi.protocol.StationCode;

/** A small district in which things break, are reported and repaired, by a clock moved by hand. */
public final class Desk implements AutoCloseable {
  public final District district = new District(Map.of());
  public final ChaseService chase = district.context.getBean(ChaseService.class);
  public final TicketService tickets = district.context.getBean(TicketService.class);
  public final ReportService reports = district.context.getBean(ReportService.class);
  public final DutyListService duties = district.context.getBean(DutyListService.class);
  public final Scope office = Scope.of(district.district);
  public final long zhao = account("zhao", Role.OFFICE, district.district);
  public final long li = account("li", Role.TECHNICIAN, district.district);
  public final long wang = account("wang", Role.TECHNICIAN, district.district);

  private final long keeper = keeper("fang", District.E1);

  public long account(String login, Role role, OrgUnit unit) {
    return create(new NewAccount.ForUnit(login, "a-password", login, role, unit.id()));
  }

  private long keeper(String login, StationCode site) {
    return create(new NewAccount.ForKeeper(login, "a-password", login, site));
  }

  private long create(NewAccount account) {
    return district.context.getBean(AccountService.class).create(Scope.ALL, account).id();
  }

  public void diagnosis(int id, String site, String finding, Instant due) {
    var subject = Finding.valueOf(finding).subject();
    district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        VALUES (%d, {%s}, '%s', '%s', 'HIGH', '%5$s', '%5$s', '%5$s', '%5$s')
        """
            .formatted(id, site, subject, finding, due));
  }

  public void over(int diagnosis, Instant until) {
    district.given(
        "UPDATE diagnosis SET until_at = '%1$s', closed_at = '%1$s' WHERE id = %2$d"
            .formatted(until, diagnosis));
  }

  public void incident(int id, String finding, Instant due, String... sites) {
    district.given(
        """
        INSERT INTO incident (id, finding, confidence, since_at, told_at, due_at, areas)
        VALUES (%1$d, '%2$s', 'HIGH', '%3$s', '%3$s', '%3$s', '{}')
        """
            .formatted(id, finding, due));
    for (var site : sites) {
      district.given(
          "INSERT INTO incident_site (incident_id, station_id, fell_at) VALUES (%d, {%s}, '%s')"
              .formatted(id, site, due));
    }
  }

  /** The keeper of e-1 reports. */
  public long report(Complaint complaint, Instant at) throws SQLException {
    return reports.report(
        new Scope(district.district.path(), Optional.of(District.E1)),
        new ReportService.Report(District.E1, Move.Source.KEEPER, complaint, "没有图像"),
        keeper,
        at);
  }

  public void say(long ticket, Word word, Instant at) throws SQLException {
    reports.say(
        new Scope(district.district.path(), Optional.of(District.E1)), ticket, word, keeper, at);
  }

  public SiteFile site(Instant at) throws SQLException {
    return reports.of(
        new Scope(district.district.path(), Optional.of(District.E1)), District.E1, keeper, at);
  }

  /** On every day of the year. */
  public void turn(OrgUnit area, Post post, long technician) throws SQLException {
    turn(Treater.DISTRICT_REPAIR, area, post, technician);
  }

  /** On every day of the year. */
  public void turn(Treater unit, OrgUnit area, Post post, long technician) throws SQLException {
    var turn =
        new Turn(
            unit,
            area.path(),
            post,
            technician,
            EnumSet.allOf(DayOfWeek.class),
            LocalDate.of(2026, 1, 1),
            Optional.empty());
    duties.add(office, area.id(), turn, "13800001234", zhao);
  }

  public void move(long ticket, long account, Move move, Instant at) throws SQLException {
    tickets.move(office, ticket, file(ticket, at).ticket().entries(), move, account, at);
  }

  public TicketFile file(long ticket, Instant at) throws SQLException {
    return tickets.get(office, ticket, at);
  }

  public Stage stage(long ticket) throws SQLException {
    return file(ticket, Instant.EPOCH).ticket().stage();
  }

  public List<Move> moves(long ticket) throws SQLException {
    return file(ticket, Instant.EPOCH).log().stream().map(Entry::move).toList();
  }

  public List<TicketLine> list(TicketFilter.Part part, Instant now) throws SQLException {
    var filter =
        new TicketFilter(part, Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), 0, 50);
    return tickets.list(office, filter, now).lines();
  }

  @Override
  public void close() {
    district.close();
  }
}
