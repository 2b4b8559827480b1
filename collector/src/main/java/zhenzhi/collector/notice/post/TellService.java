package zhenzhi.collector.notice.post;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.notice.Addressees;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.News;
import zhenzhi.collector.notice.NoticeWords;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Quiet;
import zhenzhi.collector.notice.post.NewsRepository.Row;
import zhenzhi.collector.notice.post.NewsRepository.Untold;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.desk.TicketService;

/**
 * Writes notices of what is new in the logs of tickets. It looks at what has not been told, and not
 * at what happens: what a look misses, the next one finds, and none is told twice.
 */
@Singleton
public class TellService {
  private final DatabaseService database;
  private final TicketService tickets;
  private final CalendarConfig calendar;
  private final NoticeConfig config;
  private final Quiet quiet;

  TellService(
      DatabaseService database,
      TicketService tickets,
      CalendarConfig calendar,
      NoticeConfig config,
      Terms terms) {
    this.database = database;
    this.tickets = tickets;
    this.calendar = calendar;
    this.config = config;
    quiet =
        new Quiet(
            config.quietFrom(), config.quietUntil(), config.quietHolidays(), terms.calendar());
  }

  /** Looks until nothing is left; does nothing while another collector looks. */
  public void look(Instant now) throws SQLException {
    var isMore = true;
    while (isMore) {
      isMore =
          database.inTransaction(connection ->
              AdvisoryLock.NOTICES_OF_TICKETS.tryWithin(connection) && some(connection, now));
    }
  }

  private boolean some(Connection connection, Instant now) throws SQLException {
    var untold = NewsRepository.untold(connection);
    if (untold.isEmpty()) {
      return false;
    }
    var book = NewsRepository.book(connection);
    var rows = new ArrayList<Row>();
    for (var ticket : untold) {
      var log = tickets.log(connection, ticket.about().ticket());
      var isOfMany = ticket.station().isEmpty();
      for (var news : News.of(log, ticket.told(), ticket.matter().unit(), isOfMany)) {
        for (var party : news.parties()) {
          var contacts = contacts(connection, ticket, news, party, book, now);
          contacts.forEach(
              contact -> rows.add(row(ticket, news, party, Optional.of(contact), now)));
          if (contacts.isEmpty()) {
            rows.add(row(ticket, news, party, Optional.empty(), now));
          }
        }
      }
      NewsRepository.told(connection, ticket.about().ticket(), log.size());
    }
    NewsRepository.keep(connection, rows);
    return untold.size() == NewsRepository.AT_ONCE;
  }

  /** The book first; whom it does not have is rung up at the number that the register has. */
  private List<Contact> contacts(
      Connection connection, Untold ticket, News news, Party party, List<Contact> book, Instant now)
      throws SQLException {
    var matter = news.former().isPresent() ? ticket.matter().of(news.former()) : ticket.matter();
    var known = Addressees.of(party, matter, book);
    if (known.isEmpty() && ticket.station().isPresent()) {
      var day = calendar.dayOf(now);
      var phones = NewsRepository.phones(connection, ticket.station().getAsLong(), day);
      return phones.stream().filter(contact -> contact.party() == party).limit(1).toList();
    }
    return known;
  }

  private Row row(Untold ticket, News news, Party party, Optional<Contact> contact, Instant now) {
    var due = now.plus(config.gather());
    return new Row(
        contact.map(Contact::person).orElse("nobody:" + party),
        contact.map(Contact::name).orElse(NoticeWords.of(party)),
        ticket.about().ticket(),
        news.nth(),
        ticket.matter().orgPath(),
        party,
        news.occasion(),
        NoticeWords.line(ticket.about(), news.occasion(), calendar.zone()),
        news.isUrgent(),
        contact.map(Contact::way).orElse(null),
        contact.map(Contact::target).orElse(""),
        now,
        news.isUrgent() ? due : quiet.over(due));
  }
}
