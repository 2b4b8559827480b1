package zhenzhi.collector.notice.concerned;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Addressees;
import zhenzhi.collector.notice.Addressees.Matter;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.NoticeWords;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.concerned.ConcernedNewsRepository.Row;
import zhenzhi.collector.notice.concerned.ConcernedNewsRepository.Untold;
import zhenzhi.collector.notice.post.BookService;
import zhenzhi.collector.notice.post.HourService;

/** Writes notices of what is new about somebody. It never tells a group of a person. */
@Singleton
public class ConcernedTellService {
  private static final String TO_PERSON = "有一件和您有关的事，请登录系统，在“责任追究”里看";
  private static final String TO_OFFICE = "责任追究有人申诉，请登录系统处理";

  private final DatabaseService database;
  private final HourService hours;

  ConcernedTellService(DatabaseService database, HourService hours) {
    this.database = database;
    this.hours = hours;
  }

  /** Looks until nothing is left; does nothing while another collector looks. */
  public void look(Instant now) throws SQLException {
    var isMore = true;
    while (isMore) {
      isMore =
          database.inTransaction(connection ->
              AdvisoryLock.NOTICES_OF_ACCOUNTABILITY.tryWithin(connection)
                  && some(connection, now));
    }
  }

  private boolean some(Connection connection, Instant now) throws SQLException {
    var untold = ConcernedNewsRepository.untold(connection);
    if (untold.isEmpty()) {
      return false;
    }
    var book = BookService.all(connection);
    var rows = new ArrayList<Row>();
    for (var one : untold) {
      var party = party(one);
      var contacts =
          one.move() == Move.APPEALED
              ? Addressees.of(party, matter(one), book)
              : person(connection, one, book, now);
      contacts.forEach(contact -> rows.add(row(one, party, Optional.of(contact), now)));
      if (contacts.isEmpty()) {
        rows.add(row(one, party, Optional.empty(), now));
      }
      ConcernedNewsRepository.told(connection, one);
    }
    ConcernedNewsRepository.keep(connection, rows);
    return untold.size() == ConcernedNewsRepository.AT_ONCE;
  }

  private static Matter matter(Untold one) {
    return new Matter(one.orgPath(), Treater.NOBODY, OptionalLong.empty());
  }

  /** By their account, else by the telephone that the register has of them, if it is still them. */
  private List<Contact> person(Connection connection, Untold one, List<Contact> book, Instant now)
      throws SQLException {
    var own =
        book.stream()
            .filter(contact ->
                one.concerned().isPresent()
                    && contact.account().equals(one.concerned())
                    && !contact.target().isEmpty())
            .limit(1)
            .toList();
    return own.isEmpty()
        ? BookService.phones(connection, one.station(), hours.day(now)).stream()
            .filter(contact -> contact.name().equals(one.person()))
            .limit(1)
            .toList()
        : own;
  }

  private static Party party(Untold one) {
    if (one.move() == Move.APPEALED) {
      return Party.OFFICE;
    }
    return switch (one.role()) {
      case FIRST -> Party.DEPUTY;
      case DIRECT -> Party.SECRETARY;
      case KEEPER_A, KEEPER_B -> Party.KEEPER;
    };
  }

  private Row row(Untold one, Party party, Optional<Contact> contact, Instant now) {
    var isAppeal = one.move() == Move.APPEALED;
    return new Row(
        one,
        contact.map(Contact::person).orElse("nobody:" + party),
        contact.map(Contact::name).orElse(NoticeWords.of(party)),
        party,
        isAppeal ? Occasion.APPEAL : Occasion.CONCERNED,
        isAppeal ? TO_OFFICE : TO_PERSON,
        contact.map(Contact::way).orElse(null),
        contact.map(Contact::target).orElse(""),
        now,
        hours.due(now));
  }
}
