package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;
import static zhenzhi.collector.refusal.Refusal.Kind.INVALID;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.bulletin.BulletinService;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rectification.Candidate;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move.Issued;
import zhenzhi.collector.rectification.Rectification;
import zhenzhi.collector.rectification.Terms;
import zhenzhi.collector.rectification.order.Proposal.Table;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.protocol.StationCode;

/** Proposes orders from an issued bulletin, and issues those that a person has chosen. */
@Singleton
public class IssueService {
  private final DatabaseService database;
  private final BulletinService bulletins;
  private final TailService tails;
  private final Terms terms;

  IssueService(
      DatabaseService database, BulletinService bulletins, TailService tails, Terms terms) {
    this.database = database;
    this.bulletins = bulletins;
    this.tails = tails;
    this.terms = terms;
  }

  /** Who could get an order, and why who does not. Refused for a bulletin that is not issued. */
  public Proposal propose(Account account, long bulletin) throws SQLException {
    var issued = issued(account, bulletin);
    var correction = bulletins.correction(issued);
    var isCorrected = correction.isPresent() && correction.getAsLong() != issued.id();
    return new Proposal(issued, isCorrected, tails.of(issued));
  }

  private Bulletin issued(Account account, long id) throws SQLException {
    if (account.role() != Role.OFFICE) {
      throw new Refusal(FORBIDDEN, "orders are issued by the office");
    }
    var bulletin = bulletins.find(account, id);
    if (bulletin.state() != Bulletin.State.ISSUED) {
      throw new Refusal(CONFLICT, "bulletin " + id + " is not issued");
    }
    return bulletin;
  }

  /**
   * 下发 to those that were chosen, all of them or none, and answers to how many.
   *
   * @param words to the sites; may be empty
   */
  public int issue(
      Account account,
      long bulletin,
      Set<StationCode> chosen,
      LocalDate due,
      String words,
      Instant now)
      throws SQLException {
    var proposal = propose(account, bulletin);
    if (proposal.corrected()) {
      throw new Refusal(CONFLICT, "bulletin " + bulletin + " has been corrected");
    }
    if (chosen.isEmpty()) {
      throw new Refusal(INVALID, "orders for nobody");
    }
    requireKnown(proposal, chosen);
    var first = new Entry(now, account.id(), new Issued(due, words));
    var order = Rectification.of(List.of(first), terms);
    return database.inTransaction(connection -> {
      var orders = new ArrayList<Long>();
      for (var table : proposal.tables()) {
        for (var candidate : table.candidates()) {
          if (chosen.contains(candidate.line().code())) {
            var id =
                OrderRepository.issue(
                    connection, proposal.bulletin(), table.of(), candidate.line(), order, terms);
            orders.add(
                id.orElseThrow(() ->
                    new Refusal(CONFLICT, candidate.line().code() + " has its order already")));
            EntryRepository.add(connection, orders.getLast(), 0, first);
          }
        }
      }
      return orders.size();
    });
  }

  /** Who is closed, or has no place, cannot be last. */
  private static void requireKnown(Proposal proposal, Set<StationCode> chosen) {
    var missing = new HashSet<>(chosen);
    proposal.tables().stream()
        .map(Table::candidates)
        .flatMap(List::stream)
        .filter(Candidate::mayBeChosen)
        .map(candidate -> candidate.line().code())
        .forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new Refusal(CONFLICT, "not among the last: " + missing);
    }
  }
}
