package zhenzhi.collector.imports;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.imports.Import.State;
import zhenzhi.collector.imports.ImportRepository.Upload;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.imports.sheet.Reading.Read;
import zhenzhi.collector.imports.sheet.Reading.Unreadable;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.imports.sheet.SheetFile;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.Text;

/** Keeps files until somebody decides, and lets each kind of import do its own. */
@Singleton
public class ImportService {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 200;

  private final DatabaseService database;
  private final PlaybackImportService playback;
  private final RegisterImportService register;
  private final CourseImportService courses;

  ImportService(
      DatabaseService database,
      PlaybackImportService playback,
      RegisterImportService register,
      CourseImportService courses) {
    this.database = database;
    this.playback = playback;
    this.register = register;
    this.courses = courses;
  }

  /** What became of an upload. */
  public sealed interface Uploaded {
    record Kept(long id) implements Uploaded {}

    /** Nothing was kept; why, in words for whoever uploaded it. */
    record Unusable(String why) implements Uploaded {}
  }

  /** Keeps a file that can be read; what the same account had waiting of the kind is dismissed. */
  public Uploaded upload(
      Account account, ImportKind kind, String fileName, byte[] file, Instant now)
      throws SQLException {
    if (SheetFile.read(file) instanceof Unreadable(var why)) {
      return new Uploaded.Unusable(why);
    }
    var upload =
        new Upload(
            kind,
            account.scope().orgPath(),
            Text.fitted(fileName, LONGEST_NAME),
            sha256(file),
            file,
            account.id(),
            now);
    try (var connection = database.connect()) {
      return new Uploaded.Kept(ImportRepository.add(connection, upload));
    }
  }

  public Import get(Scope scope, long id) throws SQLException {
    try (var connection = database.connect()) {
      return ImportRepository.find(connection, scope.orgPath(), id)
          .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "no import " + id));
    }
  }

  /** The newest first. */
  public ImportPage list(Scope scope, int limit, int offset) throws SQLException {
    try (var connection = database.connect()) {
      return ImportRepository.list(connection, scope.orgPath(), limit, offset);
    }
  }

  /** What it would do now; absent once it is decided. */
  public Optional<Plan> plan(Import waiting, Instant now) throws SQLException {
    var sheet = sheet(waiting);
    return sheet.isEmpty() ? Optional.empty() : Optional.of(plan(waiting, sheet.get(), now));
  }

  private Plan plan(Import waiting, Sheet sheet, Instant now) throws SQLException {
    return switch (waiting.kind()) {
      case PLAYBACK -> playback.plan(waiting, sheet, now).plan();
      case SITES -> register.planSites(waiting, sheet, now);
      case PEOPLE -> register.planPeople(waiting, sheet, now);
      case COURSES -> courses.plan(sheet).plan();
    };
  }

  /**
   * Writes it, whole or not at all; refused when it would do anything else than what was seen.
   *
   * @param seen what whoever says yes has seen
   */
  public void confirm(Scope scope, long id, Counts seen, Account account, Instant now)
      throws SQLException {
    var waiting = get(scope, id);
    var sheet =
        sheet(waiting)
            .orElseThrow(() -> new Refusal(Kind.CONFLICT, "import " + id + " is decided"));
    switch (waiting.kind()) {
      case PLAYBACK -> playback.write(waiting, sheet, seen, account, now);
      case SITES -> register.writeSites(waiting, sheet, seen, account, now);
      case PEOPLE -> register.writePeople(waiting, sheet, seen, account, now);
      case COURSES -> courses.write(waiting, sheet, seen, account, now);
    }
  }

  /** Lets a file go without importing it. */
  public void dismiss(Scope scope, long id, Account account, Instant now) throws SQLException {
    var waiting = get(scope, id);
    try (var connection = database.connect()) {
      var nothing = new Counts(0, 0, 0, 0);
      if (!ImportRepository.decide(
          connection, waiting.id(), State.DISMISSED, nothing, List.of(), account.id(), now)) {
        throw new Refusal(Kind.CONFLICT, "import " + id + " is decided");
      }
    }
  }

  /** Why it cannot be undone; absent when it can, or is not done. */
  public Optional<Blocker> blocker(Import done) throws SQLException {
    if (done.state() != State.DONE) {
      return Optional.empty();
    }
    var resting = resting(done);
    if (resting.isPresent()) {
      return resting.map(Blocker.Resting::new);
    }
    return switch (done.kind()) {
      case PLAYBACK, COURSES -> Optional.empty();
      case SITES, PEOPLE -> register.blocker(done);
    };
  }

  /** Takes back what an import wrote; refused when something rests on it. */
  public void undo(Scope scope, long id, Account account, String reason, Instant now)
      throws SQLException {
    var done = get(scope, id);
    if (reason.isBlank()) {
      throw new Refusal(Kind.INVALID, "undoing without a reason");
    }
    var why = Text.fitted(reason.strip(), LONGEST_REASON);
    switch (done.kind()) {
      case PLAYBACK -> playback.undo(done, account, why, now);
      case SITES, PEOPLE -> register.undo(done, account, why, now);
      case COURSES -> courses.undo(done, account, why, now);
    }
  }

  private Optional<Long> resting(Import done) throws SQLException {
    try (var connection = database.connect()) {
      return ImportRepository.resting(connection, done.id());
    }
  }

  private Optional<Sheet> sheet(Import waiting) throws SQLException {
    try (var connection = database.connect()) {
      return ImportRepository.content(connection, waiting.id()).map(ImportService::read);
    }
  }

  private static Sheet read(byte[] file) {
    return switch (SheetFile.read(file)) {
      case Read(var sheet) -> sheet;
      case Unreadable(var why) -> throw new IllegalStateException("was readable once: " + why);
    };
  }

  private static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
