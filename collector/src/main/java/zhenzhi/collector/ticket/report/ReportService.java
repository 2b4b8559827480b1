package zhenzhi.collector.ticket.report;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Confirmed;
import zhenzhi.collector.ticket.Move.Denied;
import zhenzhi.collector.ticket.Move.Joined;
import zhenzhi.collector.ticket.Move.Opened;
import zhenzhi.collector.ticket.Move.Recovered;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.Word;
import zhenzhi.collector.ticket.desk.About;
import zhenzhi.collector.ticket.desk.TicketConfig;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.collector.ticket.report.ReportRepository.Open;
import zhenzhi.collector.ticket.report.ReportRepository.Site;
import zhenzhi.protocol.StationCode;

/** Takes what people report, so that their word and the diagnosis meet in one ticket. */
@Singleton
public class ReportService {
  private final DatabaseService database;
  private final TicketService tickets;
  private final TicketConfig config;
  private final Terms terms;

  ReportService(DatabaseService database, TicketService tickets, TicketConfig config, Terms terms) {
    this.database = database;
    this.tickets = tickets;
    this.config = config;
    this.terms = terms;
  }

  /** A report as it was made. */
  public record Report(StationCode site, Source source, Complaint complaint, String words) {}

  /** Sites with {@code text} in their names or codes, the one of just that code first. */
  public List<FoundSite> search(Scope scope, String text, int most) throws SQLException {
    try (var connection = database.connect()) {
      return ReportRepository.search(connection, scope, text, most);
    }
  }

  /** Answers the number of the ticket that it opened or joined. */
  public long report(Scope scope, Report report, long account, Instant now) throws SQLException {
    return database.inTransaction(connection -> {
      AdvisoryLock.TICKETS.awaitWithin(connection);
      var site = site(connection, scope, report.site());
      var day = now.atZone(terms.calendar().zone()).toLocalDate();
      var midnight = day.atStartOfDay(terms.calendar().zone()).toInstant();
      if (report.source() == Source.KEEPER
          && ReportRepository.reports(connection, site.id(), account, midnight)
              >= config.reports()) {
        throw new Refusal(CONFLICT, report.site() + " has been reported often enough today");
      }
      var same =
          ReportRepository.tickets(connection, site.id(), now.minus(config.relapse())).stream()
              .filter(ticket -> report.complaint().meets(ticket.finding(), ticket.stage()))
              .findFirst();
      if (same.isPresent()) {
        join(connection, same.get(), report, account, now);
        return same.get().id();
      }
      return open(connection, site, report, account, now);
    });
  }

  private void join(
      Connection connection, SiteTicket ticket, Report report, long account, Instant now)
      throws SQLException {
    if (ticket.isShared() || ticket.stage().isRunning() || ticket.stage() == Stage.SHELVED) {
      move(connection, ticket.id(), new Joined(report.source(), report.words()), account, now);
    } else {
      deny(connection, ticket, report.words(), account, now);
    }
  }

  /** The diagnosis that is over proves nothing any more. */
  private void deny(
      Connection connection, SiteTicket ticket, String words, long account, Instant now)
      throws SQLException {
    move(connection, ticket.id(), new Denied(words), account, now);
    if (ticket.stage().isOver()) {
      tickets.unlink(connection, ticket.id());
    }
  }

  private long open(Connection connection, Site site, Report report, long account, Instant now)
      throws SQLException {
    var known =
        ReportRepository.diagnoses(connection, site.id()).stream()
            .filter(open -> report.complaint().fits(open.finding()))
            .findFirst();
    var finding = known.map(Open::finding).orElse(report.complaint().presumed());
    var unit = Complaint.treater(finding);
    var entry =
        new Entry(
            now,
            OptionalLong.of(account),
            new Opened(report.source(), finding, unit, report.words()));
    var about =
        new About(
            OptionalLong.of(site.id()),
            site.orgPath(),
            finding.subject().name(),
            known.map(open -> OptionalLong.of(open.diagnosis())).orElseGet(OptionalLong::empty),
            OptionalLong.empty());
    return tickets.open(connection, about, entry);
  }

  /** What the keeper of a site sees of it. */
  public SiteFile of(Scope scope, StationCode code, long account, Instant now) throws SQLException {
    return database.inTransaction(connection -> {
      var site = site(connection, scope, code);
      var ticket =
          ReportRepository.tickets(connection, site.id(), now.minus(config.relapse())).stream()
              .findFirst();
      return new SiteFile(
          ticket,
          ticket.isPresent() ? words(connection, ticket.get(), account, now) : Set.of(),
          ReportRepository.diagnoses(connection, site.id()).stream()
              .findFirst()
              .map(open -> Complaint.of(open.finding())));
    });
  }

  private Set<Word> words(Connection connection, SiteTicket ticket, long account, Instant now)
      throws SQLException {
    if (ticket.isShared()) {
      return Set.of(); // one site does not speak for all
    }
    var log = tickets.log(connection, ticket.id());
    return Word.possible(
        Ticket.of(log, terms), log, ticket.isProvable(), account, now, config.relapse());
  }

  /** Takes what the keeper says to a ticket of his site. */
  public void say(Scope scope, long id, Word word, long account, Instant now) throws SQLException {
    database.inTransaction(connection -> {
      AdvisoryLock.TICKETS.awaitWithin(connection);
      var ticket = find(connection, scope, id, now);
      if (!words(connection, ticket, account, now).contains(word)) {
        throw new Refusal(CONFLICT, "not possible now: " + word);
      }
      switch (word) {
        case GOOD -> good(connection, ticket, account, now);
        case NOT_GOOD -> deny(connection, ticket, "", account, now);
        case MISTAKEN -> {
          move(connection, id, new Withdrawn("报错了"), account, now);
          tickets.unlink(connection, id); // which is due a ticket of its own
        }
      }
      return word;
    });
  }

  /** Where no box can tell, the word of whoever reported it is the proof. */
  private void good(Connection connection, SiteTicket ticket, long account, Instant now)
      throws SQLException {
    if (!ticket.stage().isRunning()) {
      move(connection, ticket.id(), new Confirmed(), account, now);
    }
    if (!ticket.isProvable() && ticket.stage() != Stage.RECOVERED) {
      move(connection, ticket.id(), new Recovered(now), account, now);
    }
  }

  private SiteTicket find(Connection connection, Scope scope, long id, Instant now)
      throws SQLException {
    var site = ReportRepository.siteOf(connection, scope, id);
    List<SiteTicket> ofSite =
        site.isEmpty()
            ? List.of()
            : ReportRepository.tickets(connection, site.getAsLong(), now.minus(config.relapse()));
    return ofSite.stream()
        .filter(ticket -> ticket.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(NOT_FOUND, "no ticket " + id));
  }

  private void move(Connection connection, long id, Move move, long account, Instant now)
      throws SQLException {
    tickets.move(connection, id, new Entry(now, OptionalLong.of(account), move));
  }

  private static Site site(Connection connection, Scope scope, StationCode code)
      throws SQLException {
    Optional<Site> site = ReportRepository.site(connection, scope, code);
    return site.orElseThrow(() -> new Refusal(NOT_FOUND, "no station " + code));
  }
}
