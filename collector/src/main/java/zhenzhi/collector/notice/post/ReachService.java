package zhenzhi.collector.notice.post;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Addressees;
import zhenzhi.collector.notice.Addressees.Matter;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.post.Reach.Hours;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.RegistryService;

/** Tells people which notices reach them, by the rules by which they are told. */
@Singleton
public class ReachService {
  private static final int LAST = 10;

  private final DatabaseService database;
  private final RegistryService registry;
  private final CalendarConfig calendar;
  private final NoticeConfig config;

  ReachService(
      DatabaseService database,
      RegistryService registry,
      CalendarConfig calendar,
      NoticeConfig config) {
    this.database = database;
    this.registry = registry;
    this.calendar = calendar;
    this.config = config;
  }

  public Reach of(Account account, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      var book = NewsRepository.book(connection);
      var own =
          account.role() == Role.KEEPER
              ? keeping(connection, account, book, now)
              : book.stream().filter(contact -> isOf(contact, account)).toList();
      var groups = book.stream().filter(contact -> isAround(contact, account)).toList();
      var persons = own.stream().map(Contact::person);
      return new Reach(
          ReachRepository.named(connection, own),
          account.role() == Role.KEEPER ? List.of() : ReachRepository.named(connection, groups),
          new Hours(config.quietFrom(), config.quietUntil(), config.quietHolidays()),
          NoticesService.told(
              connection,
              account.scope(),
              Stream.concat(Stream.of("account:" + account.id()), persons).distinct().toList(),
              LAST));
    }
  }

  private static boolean isOf(Contact contact, Account account) {
    return contact.account().equals(OptionalLong.of(account.id()));
  }

  private static boolean isAround(Contact contact, Account account) {
    return contact.party() == party(account.role())
        && contact.account().isEmpty()
        && contact.target().isEmpty()
        && (account.orgPath().startsWith(contact.orgPath())
            || contact.orgPath().startsWith(account.orgPath()));
  }

  private static Party party(Role role) {
    return switch (role) {
      case OFFICE -> Party.OFFICE;
      case SUBDISTRICT -> Party.SUBDISTRICT;
      case TECHNICIAN -> Party.TREATER;
      case KEEPER -> Party.KEEPER;
    };
  }

  /** Whoever is told of that site's tickets: by the book, else by the telephone of the register. */
  private List<Contact> keeping(
      Connection connection, Account account, List<Contact> book, Instant now) throws SQLException {
    var matter = new Matter(account.orgPath(), Treater.KEEPER, OptionalLong.empty());
    var known = Addressees.of(Party.KEEPER, matter, book);
    if (!known.isEmpty()) {
      return known;
    }
    var site = registry.idOf(account.scope(), account.station().orElseThrow());
    return NewsRepository.phones(connection, site, calendar.dayOf(now)).stream()
        .filter(contact -> contact.party() == Party.KEEPER)
        .limit(1)
        .toList();
  }
}
