package zhenzhi.collector.bulletin;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.Bulletin.Letter;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.bulletin.BulletinEvent.What;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;

/**
 * The life of bulletins from the draft on: the office edits it and submits it for review, and
 * somebody issues it. An issued one never changes.
 */
@Singleton
public class BulletinService {
  private final DatabaseService database;
  private final FiguresService figures;
  private final CalendarConfig calendar;
  private final BulletinConfig config;

  BulletinService(
      DatabaseService database,
      FiguresService figures,
      CalendarConfig calendar,
      BulletinConfig config) {
    this.database = database;
    this.figures = figures;
    this.calendar = calendar;
    this.config = config;
  }

  /** The office's bulletins, the newest first. */
  public List<BulletinEntry> list(Scope scope, int offset, int limit) throws SQLException {
    try (var connection = database.connect()) {
      return RegisterRepository.list(connection, scope.orgPath(), offset, limit);
    }
  }

  public int count(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return RegisterRepository.count(connection, scope.orgPath());
    }
  }

  /** Since which day there has been something to tell of; none while there are no sites. */
  public Optional<LocalDate> firstDay(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return RegisterRepository.firstSite(connection, scope.orgPath()).map(calendar::dayOf);
    }
  }

  /** A bulletin of the office's; one that lies outside the scope is not there. */
  public Bulletin find(Account account, long id) throws SQLException {
    try (var connection = database.connect()) {
      return visible(account, BulletinRepository.find(connection, id), id);
    }
  }

  /** Whether it is one of the office's; others may have come to it. */
  public boolean isOwn(Account account, long id) throws SQLException {
    try (var connection = database.connect()) {
      return BulletinRepository.find(connection, id)
          .filter(bulletin -> isVisible(account, bulletin))
          .isPresent();
    }
  }

  private static boolean isVisible(Account account, Bulletin bulletin) {
    return account.role() == Role.OFFICE && account.scope().reaches(bulletin.orgPath());
  }

  private static Bulletin visible(Account account, Optional<Bulletin> found, long id) {
    return found
        .filter(bulletin -> isVisible(account, bulletin))
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no bulletin " + id));
  }

  /** What was done to it, the first first. */
  public List<BulletinEvent> events(Account account, long id) throws SQLException {
    find(account, id);
    try (var connection = database.connect()) {
      return RegisterRepository.events(connection, id);
    }
  }

  /** The last correction of an issued one. */
  public OptionalLong correction(Bulletin bulletin) throws SQLException {
    try (var connection = database.connect()) {
      return ChainRepository.correction(connection, bulletin.corrects().orElse(bulletin.id()));
    }
  }

  /**
   * The issued bulletins of the office's that rest on hours which an import brought: if it is
   * undone, they want correcting. Whoever is no office has none.
   */
  public List<Bulletin> restingOn(Account account, long importId) throws SQLException {
    if (account.role() != Role.OFFICE) {
      return List.of();
    }
    try (var connection = database.connect()) {
      var resting = new ArrayList<Bulletin>();
      for (var id :
          ChainRepository.resting(
              connection, account.scope().orgPath(), importId, calendar.zone())) {
        BulletinRepository.find(connection, id).ifPresent(resting::add);
      }
      return resting;
    }
  }

  /**
   * Whether somebody must leave the issue to somebody else, because they submitted it themselves.
   */
  public boolean mustBeLeft(Account account, List<BulletinEvent> events) {
    return config.twoPeople() && submitter(events).filter(id -> id == account.id()).isPresent();
  }

  private static Optional<Long> submitter(List<BulletinEvent> events) {
    return events.stream()
        .filter(event -> event.what() == What.SUBMITTED)
        .map(BulletinEvent::account)
        .reduce((_, later) -> later);
  }

  /** How many sites stand otherwise by now than in it; none while that is counted. */
  public Optional<Integer> changed(Bulletin bulletin) throws SQLException {
    return figures.changed(bulletin);
  }

  /** Writes letter and text; parts that say what the figures say are not kept. */
  public void edit(
      Account account, long id, int version, Letter letter, Map<Part, String> texts, Instant now)
      throws SQLException {
    var generated = text(find(account, id).withLetter(letter).unedited());
    Predicate<Map.Entry<Part, String>> isEdited =
        entry ->
            generated.containsKey(entry.getKey())
                && !entry.getValue().strip().equals(generated.get(entry.getKey()).strip());
    var edited =
        texts.entrySet().stream()
            .filter(isEdited)
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    change(
        account,
        id,
        version,
        Set.of(State.DRAFT),
        (connection, bulletin) -> {
          BulletinRepository.edit(connection, id, letter, edited);
          RegisterRepository.enter(connection, id, account, now, What.EDITED, "");
        });
  }

  /** Hands a draft over for review. */
  public void submit(Account account, long id, int version, Instant now) throws SQLException {
    change(
        account,
        id,
        version,
        Set.of(State.DRAFT),
        (connection, bulletin) -> {
          BulletinRepository.move(connection, id, State.IN_REVIEW);
          RegisterRepository.enter(connection, id, account, now, What.SUBMITTED, "");
        });
  }

  /** Gives it back to be written better, with the reason. */
  public void giveBack(Account account, long id, int version, String why, Instant now)
      throws SQLException {
    if (why.isBlank()) {
      throw new Refusal(Refusal.Kind.INVALID, "a bulletin is given back with a reason");
    }
    change(
        account,
        id,
        version,
        Set.of(State.IN_REVIEW),
        (connection, bulletin) -> {
          BulletinRepository.move(connection, id, State.DRAFT);
          RegisterRepository.enter(connection, id, account, now, What.RETURNED, why.strip());
        });
  }

  /** Lets a draft go; an issued one is never let go. */
  public void discard(Account account, long id, int version, Instant now) throws SQLException {
    change(
        account,
        id,
        version,
        Set.of(State.DRAFT, State.IN_REVIEW),
        (connection, bulletin) -> {
          BulletinRepository.move(connection, id, State.DISCARDED);
          RegisterRepository.enter(connection, id, account, now, What.DISCARDED, "");
        });
  }

  /**
   * Issues what was reviewed: gives it its numbers and keeps it as bytes for ever. Refused before
   * the period is over, on figures from before that, without recipients, and, unless it is set
   * otherwise, for who submitted it.
   *
   * @param document the number of the document, if the office counts other papers in the same row
   */
  public void issue(Account account, long id, int version, OptionalInt document, Instant now)
      throws SQLException {
    var reviewed = find(account, id);
    if (!reviewed.isOverOn(calendar.dayOf(now))) {
      throw new Refusal(Refusal.Kind.TOO_SOON, reviewed.period() + " is not over");
    }
    if (!reviewed.isOverOn(calendar.dayOf(reviewed.inputs().asOf()))) {
      throw new Refusal(
          Refusal.Kind.TOO_SOON, reviewed.period() + " was not over when it was drafted");
    }
    var taken = figures.of(reviewed);
    change(
        account,
        id,
        version,
        Set.of(State.IN_REVIEW),
        (connection, bulletin) -> {
          mustBeReviewed(connection, account, bulletin);
          if (RecipientRepository.counts(connection, id).all() == 0) {
            throw new Refusal(Refusal.Kind.INVALID, "bulletin " + id + " goes to nobody");
          }
          var next = BulletinRepository.next(connection, bulletin);
          var numbering =
              new Bulletin.Numbering(
                  next.year(), next.issue(), document.orElse(next.document()), next.correction());
          if (BulletinRepository.isTaken(connection, bulletin, numbering)) {
            throw new Refusal(
                Refusal.Kind.CONFLICT, "document number " + numbering.document() + " is taken");
          }
          BulletinRepository.issue(connection, id, numbering);
          keepPapers(connection, bulletin.issuedAs(numbering), taken);
          RegisterRepository.enter(connection, id, account, now, What.ISSUED, "");
        });
  }

  private void mustBeReviewed(Connection connection, Account account, Bulletin bulletin)
      throws SQLException {
    if (mustBeLeft(account, RegisterRepository.events(connection, bulletin.id()))) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "who submitted a bulletin does not issue it: " + account.login());
    }
  }

  private static void keepPapers(Connection connection, Bulletin bulletin, BulletinFigures figures)
      throws SQLException {
    var files = new BulletinFiles(new BulletinPaper(bulletin, figures));
    for (var edition : Edition.values()) {
      for (var form : BulletinFiles.forms(edition)) {
        PaperRepository.keep(connection, bulletin.id(), edition, form, files.write(edition, form));
      }
    }
  }

  /** What each part says: what people wrote, and otherwise what the figures say. */
  public Map<Part, String> text(Bulletin bulletin) throws SQLException {
    return new BulletinPaper(bulletin, figures.of(bulletin)).text();
  }

  /**
   * A bulletin as a file: an issued one as it was signed, others as they stand. Whoever got it gets
   * the edition that came to them alone.
   */
  public byte[] file(Account account, long id, Edition edition, PaperForm form)
      throws SQLException {
    if (!BulletinFiles.forms(edition).contains(form)) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "no " + form + " of the " + edition + " edition");
    }
    Bulletin bulletin;
    try (var connection = database.connect()) {
      if (RecipientRepository.editionFor(connection, id, account)
          .filter(edition::equals)
          .isEmpty()) {
        visible(account, BulletinRepository.find(connection, id), id);
      }
      var kept = PaperRepository.find(connection, id, edition, form);
      if (kept.isPresent()) {
        return kept.get();
      }
      bulletin = visible(account, BulletinRepository.find(connection, id), id);
    }
    return new BulletinFiles(new BulletinPaper(bulletin, figures.of(bulletin)))
        .write(edition, form);
  }

  void change(Account account, long id, int version, Set<State> from, Step step)
      throws SQLException {
    mustBeOffice(account);
    database.inTransaction(connection -> {
      var bulletin = visible(account, BulletinRepository.hold(connection, id), id);
      if (!from.contains(bulletin.state()) || bulletin.version() != version) {
        throw new Refusal(
            Refusal.Kind.CONFLICT,
            "bulletin %d is %s in version %d, not version %d"
                .formatted(id, bulletin.state(), bulletin.version(), version));
      }
      step.take(connection, bulletin);
      return bulletin;
    });
  }

  /** Changes the list of those who get it. */
  public void address(
      Account account,
      long id,
      int version,
      Map<Long, Edition> to,
      Optional<Edition> stations,
      Instant now)
      throws SQLException {
    change(
        account,
        id,
        version,
        Set.of(State.DRAFT, State.IN_REVIEW),
        (connection, bulletin) -> {
          RecipientRepository.replace(connection, id, bulletin.orgPath(), to, stations);
          BulletinRepository.addressed(connection, id);
          RegisterRepository.enter(connection, id, account, now, What.ADDRESSED, "");
        });
  }

  static void mustBeOffice(Account account) {
    if (account.role() != Role.OFFICE) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "bulletins are written by the office");
    }
  }

  @FunctionalInterface
  interface Step {
    void take(Connection connection, Bulletin bulletin) throws SQLException;
  }
}
