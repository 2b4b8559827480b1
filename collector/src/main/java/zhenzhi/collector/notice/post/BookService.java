package zhenzhi.collector.notice.post;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.Digest;
import zhenzhi.collector.notice.Entered;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.Scope;

/** Keeps the office's book: by which ways people are reached, and who is. */
@Singleton
public class BookService {
  private static final Digest TRIAL = new Digest("诊治：试发一条", "这是一条试发的通知，收到就说明这个通知方式能用。");

  private final DatabaseService database;
  private final OrgService units;
  private final AccountService accounts;

  BookService(DatabaseService database, OrgService units, AccountService accounts) {
    this.database = database;
    this.units = units;
    this.accounts = accounts;
  }

  public List<KeptWay> ways(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return BookRepository.ways(connection, scope.orgPath());
    }
  }

  public List<KeptContact> contacts(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return BookRepository.contacts(connection, scope.orgPath());
    }
  }

  /** Everybody in the book, those with an account first; whoever asks decides whom to tell. */
  public static List<Contact> all(Connection connection) throws SQLException {
    return NewsRepository.book(connection);
  }

  /** Those who answer for a site on that day, where a way reaches telephones. */
  public static List<Contact> phones(Connection connection, long station, LocalDate day)
      throws SQLException {
    return NewsRepository.phones(connection, station, day);
  }

  /** Refuses an address that cannot be one. */
  public void add(Scope scope, NewWay way, long account, Instant now) throws SQLException {
    var unit = units.get(scope, way.unit());
    if (way.name().isBlank() || way.perMinute() < 2 || way.perMinute() > 600) {
      throw new Refusal(INVALID, "a way has a name, and takes 2 to 600 messages a minute");
    }
    if (!Entered.isAddress(way.kind(), way.address())) {
      throw new Refusal(INVALID, "no address of a " + way.kind());
    }
    try (var connection = database.connect()) {
      BookRepository.add(connection, way, unit.path(), account, now);
    }
  }

  /** Refuses what the way cannot reach. */
  public void add(Scope scope, NewContact contact, long account, Instant now) throws SQLException {
    var unit = units.get(scope, contact.unit());
    if (contact.name().isBlank()
        || (contact.party() == Party.TREATER) != contact.treater().isPresent()) {
      throw new Refusal(INVALID, "a contact has a name, and who treats names the unit");
    }
    var known =
        contact.login().isEmpty() ? OptionalLong.empty() : known(scope, contact.login().get());
    try (var connection = database.connect()) {
      var kind =
          BookRepository.kind(connection, contact.way(), scope.orgPath())
              .orElseThrow(() -> new Refusal(NOT_FOUND, "no way " + contact.way()));
      if (!Entered.isTarget(kind, contact.target())) {
        throw new Refusal(INVALID, "no address of somebody by " + kind);
      }
      BookRepository.add(connection, contact, unit.path(), known, account, now);
    }
  }

  private OptionalLong known(Scope scope, String login) {
    return accounts
        .find(login)
        .filter(account -> scope.reaches(account.orgPath()))
        .map(Account::id)
        .map(OptionalLong::of)
        .orElseThrow(() -> new Refusal(INVALID, "no account '" + login + "'"));
  }

  /** What waits for it is sent no more. */
  public void turnOff(Scope scope, long way, Instant now) throws SQLException {
    database.inTransaction(connection -> {
      if (!BookRepository.turnOff(connection, way, scope.orgPath(), now)) {
        throw new Refusal(NOT_FOUND, "no way " + way);
      }
      return true;
    });
  }

  public void remove(Scope scope, long contact, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      if (!BookRepository.remove(connection, contact, scope.orgPath(), now)) {
        throw new Refusal(NOT_FOUND, "no contact " + contact);
      }
    }
  }

  /** Sends a message that says nothing, the way all others go. */
  public void tryOut(Scope scope, long way, String target, Instant now) throws SQLException {
    database.inTransaction(connection -> {
      var kind =
          BookRepository.kind(connection, way, scope.orgPath())
              .orElseThrow(() -> new Refusal(NOT_FOUND, "no way " + way));
      if (!Entered.isTarget(kind, target)) {
        throw new Refusal(INVALID, "no address of somebody by " + kind);
      }
      return LetterRepository.add(connection, way, target, "试发", TRIAL, false, now)
          .orElseThrow(() -> new Refusal(CONFLICT, "a message waits already"));
    });
  }
}
