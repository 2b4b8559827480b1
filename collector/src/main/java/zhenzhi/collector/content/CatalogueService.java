package zhenzhi.collector.content;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.ContentName;
import zhenzhi.protocol.Playback.Category;

/**
 * Keeps the catalogue, and how what boxes play is sorted into it, as the office above all others
 * decides. Whatever is decided holds from a day on; days from then on that have been counted
 * already are worked out anew in the background.
 */
@Singleton
public class CatalogueService {
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private final InstallationService installation;

  CatalogueService(
      DatabaseService database, CalendarConfig calendar, InstallationService installation) {
    this.database = database;
    this.calendar = calendar;
    this.installation = installation;
  }

  /** A part of a longer list. */
  public record Excerpt<T>(List<T> items, long total) {}

  public Excerpt<Course> courses(CourseFilter filter) throws SQLException {
    try (var connection = database.connect()) {
      return new Excerpt<>(
          CourseRepository.list(connection, filter), CourseRepository.count(connection, filter));
    }
  }

  public Course course(long id) throws SQLException {
    try (var connection = database.connect()) {
      return get(connection, id);
    }
  }

  /** What is sorted into a course, and what was. */
  public List<SortedName> names(long course) throws SQLException {
    try (var connection = database.connect()) {
      return SortingChangeRepository.ofCourse(connection, course);
    }
  }

  /** What is no study; the latest first. */
  public List<SortedName> noStudy(int limit) throws SQLException {
    try (var connection = database.connect()) {
      return SortingChangeRepository.noStudy(connection, limit);
    }
  }

  /** Which sites of the scope watched a course. */
  public Excerpt<Watcher> watchers(Scope scope, long course, long offset, int limit)
      throws SQLException {
    try (var connection = database.connect()) {
      return new Excerpt<>(
          WatcherRepository.list(connection, scope, course, offset, limit),
          WatcherRepository.count(connection, scope, course));
    }
  }

  /** What sites of the scope played and nobody has sorted; the most played first. */
  public Excerpt<UnknownContent> unknown(Scope scope, String text, long offset, int limit)
      throws SQLException {
    try (var connection = database.connect()) {
      return new Excerpt<>(
          UnknownRepository.list(connection, scope, text, offset, limit),
          UnknownRepository.count(connection, scope, text));
    }
  }

  public long countUnknown(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return UnknownRepository.count(connection, scope, "");
    }
  }

  /** One of them; refused when it was not played in the scope, or was sorted meanwhile. */
  public UnknownContent unknown(Scope scope, long content) throws SQLException {
    try (var connection = database.connect()) {
      return UnknownRepository.find(connection, scope, content)
          .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "no unsorted content " + content));
    }
  }

  /** Adds a course; what is named like it is sorted into it. */
  public long add(NewCourse course, Decided decided) throws SQLException {
    check(decided);
    return change(decided, connection -> add(connection, course, course.names(), decided));
  }

  /** Sorts what nobody has, by its code or by its title. */
  public void sort(Scope scope, long content, ContentName.Kind by, Verdict verdict, Decided decided)
      throws SQLException {
    check(decided);
    var name = unknown(scope, content).name(by);
    if (name.key().isEmpty()) {
      throw new Refusal(Kind.INVALID, "content " + content + " has no code to be sorted by");
    }
    change(
        decided,
        connection ->
            switch (verdict) {
              case Verdict.Fresh(var course) ->
                  add(connection, course, course.namesWith(name), decided);
              case Verdict.Known(var id) -> {
                var course = living(connection, id);
                SortingChangeRepository.sort(
                    connection, name, OptionalLong.of(id), course.category(), decided);
                settle(connection, "归入“" + course.title() + "”", List.of(name), decided);
                yield id;
              }
              case Verdict.NoStudy _ -> {
                SortingChangeRepository.sort(
                    connection, name, OptionalLong.empty(), Category.LIVE, decided);
                settle(connection, "“" + name.key() + "”不计学时", List.of(name), decided);
                yield 0L;
              }
            });
  }

  /** Changes what is known of a course; another category holds from the decided day on. */
  public void describe(long id, Category category, Optional<Duration> length, Decided decided)
      throws SQLException {
    check(decided);
    change(
        decided,
        connection -> {
          var course = living(connection, id);
          CourseRepository.describe(connection, id, category, length);
          if (course.category() != category) {
            var names = present(connection, id);
            for (var name : names) {
              SortingChangeRepository.sort(
                  connection, name, OptionalLong.of(id), category, decided);
            }
            settle(connection, "“" + course.title() + "”改了类别", names, decided);
          }
          return id;
        });
  }

  /**
   * Calls a course otherwise from today on; papers of earlier months keep their words. What it was
   * called is still sorted into it, and what is called so from now on.
   */
  public void rename(long id, String title, Decided decided) throws SQLException {
    check(decided);
    change(
        decided,
        connection -> {
          var course = living(connection, id);
          var renamed = new NewCourse(course.code(), title, course.category(), course.length());
          var name = ContentName.title(renamed.title());
          var names = present(connection, id);
          var isNew =
              !names.contains(name)
                  && names.stream().anyMatch(known -> known.kind() == ContentName.Kind.TITLE);
          if (isNew && SortingChangeRepository.isTaken(connection, List.of(name))) {
            throw new Refusal(
                Kind.CONFLICT,
                "the catalogue has a course of that name: '" + renamed.title() + "'");
          }
          var today = calendar.dayOf(decided.at());
          TitleRepository.rename(connection, course, renamed.title(), today, decided);
          if (isNew) {
            SortingChangeRepository.sort(
                connection, name, OptionalLong.of(id), course.category(), decided);
            settle(
                connection,
                "“" + course.title() + "”改名为“" + renamed.title() + "”",
                List.of(name),
                decided);
          }
          return id;
        });
  }

  /** What a course was called before; the latest first. */
  public List<FormerTitle> formerTitles(long course) throws SQLException {
    try (var connection = database.connect()) {
      return TitleRepository.list(connection, course);
    }
  }

  /** Takes one sorting back: from the decided day on its name is unsorted again. */
  public SortedName takeBack(long sorting, Decided decided) throws SQLException {
    check(decided);
    return change(
        decided,
        connection -> {
          var found =
              SortingChangeRepository.find(connection, sorting)
                  .filter(it -> it.ended().isEmpty())
                  .orElseThrow(
                      () -> new Refusal(Kind.NOT_FOUND, "no sorting that holds: " + sorting));
          var names = List.of(found.sorting().name());
          SortingChangeRepository.end(connection, names.getFirst(), decided);
          settle(connection, "撤回“" + names.getFirst().key() + "”的归类", names, decided);
          return found;
        });
  }

  /** Takes a course out of the catalogue, and all that is sorted into it back. */
  public void withdraw(long id, Decided decided) throws SQLException {
    check(decided);
    change(
        decided,
        connection -> {
          var course = living(connection, id);
          CourseRepository.withdraw(
              connection, id, decided.account(), decided.at(), decided.reason());
          var names = present(connection, id);
          for (var name : names) {
            SortingChangeRepository.end(connection, name, decided);
          }
          settle(connection, "撤回课程“" + course.title() + "”", names, decided);
          return id;
        });
  }

  private static long add(
      Connection connection, NewCourse course, List<ContentName> names, Decided decided)
      throws SQLException {
    if (SortingChangeRepository.isTaken(connection, names)) {
      throw new Refusal(
          Kind.CONFLICT, "the catalogue has a course of that name: '" + course.title() + "'");
    }
    var id = CourseRepository.add(connection, course, decided);
    for (var name : names) {
      SortingChangeRepository.sort(
          connection, name, OptionalLong.of(id), course.category(), decided);
    }
    settle(connection, "收入“" + course.title() + "”", names, decided);
    return id;
  }

  static List<ContentName> present(Connection connection, long course) throws SQLException {
    return SortingChangeRepository.ofCourse(connection, course).stream()
        .filter(name -> name.ended().isEmpty())
        .map(name -> name.sorting().name())
        .toList();
  }

  private static Course get(Connection connection, long id) throws SQLException {
    return CourseRepository.find(connection, id)
        .orElseThrow(() -> new Refusal(Kind.NOT_FOUND, "no course " + id));
  }

  private static Course living(Connection connection, long id) throws SQLException {
    var course = get(connection, id);
    if (course.withdrawn().isPresent()) {
      throw new Refusal(Kind.CONFLICT, "course '" + course.title() + "' was withdrawn");
    }
    return course;
  }

  /** What follows from every change of sorting, in its transaction. */
  static void settle(Connection connection, String says, List<ContentName> names, Decided decided)
      throws SQLException {
    ContentRepository.sort(connection, names);
    if (!names.isEmpty()) {
      RecountRepository.ask(connection, says, names, decided);
    }
  }

  private void check(Decided decided) {
    if (decided.from().isAfter(calendar.dayOf(decided.at()))
        || decided.from().isBefore(FIRST_DAY)) {
      throw new Refusal(
          Kind.INVALID,
          "sorting holds from today on or from an earlier day, not " + decided.from());
    }
    if (decided.reason().isBlank()) {
      throw new Refusal(Kind.INVALID, "a decision without a reason");
    }
  }

  private <T> T change(Decided decided, DatabaseService.Work<T> change) throws SQLException {
    return database.inTransaction(connection -> {
      installation.require(connection, decided.account());
      SortingChangeRepository.begin(connection);
      return change.on(connection);
    });
  }
}
