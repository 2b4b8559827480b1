package zhenzhi.collector.content;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.study.ContentName;

/** Takes many courses into the catalogue at once, or none of them, and takes them back together. */
@Singleton
public class CourseBatchService {
  private final DatabaseService database;
  private final InstallationService installation;

  CourseBatchService(DatabaseService database, InstallationService installation) {
    this.database = database;
    this.installation = installation;
  }

  /**
   * A course that is there.
   *
   * @param importId which import brought it; absent for one that was entered
   */
  public record Known(Course course, OptionalLong importId) {}

  /** What else belongs to the transaction; refuses by throwing. */
  @FunctionalInterface
  public interface Beside {
    void run(Connection connection) throws SQLException;
  }

  /** What {@code names} stand for in the catalogue; those that stand for nothing are left out. */
  public Map<ContentName, Known> known(Collection<ContentName> names) throws SQLException {
    try (var connection = database.connect()) {
      return CourseBatchRepository.known(connection, names);
    }
  }

  /** Adds them all; refused when a name has been taken meanwhile. */
  public void add(List<NewCourse> courses, long importId, Decided decided, Beside beside)
      throws SQLException {
    database.inTransaction(connection -> {
      installation.require(connection, decided.account());
      SortingChangeRepository.begin(connection);
      beside.run(connection);
      var names = courses.stream().flatMap(course -> course.names().stream()).toList();
      if (SortingChangeRepository.isTaken(connection, names)) {
        throw new Refusal(Refusal.Kind.CONFLICT, "the catalogue has a course of one of the names");
      }
      var ids = new ArrayList<Long>();
      for (var course : courses) {
        var id = CourseRepository.add(connection, course, decided);
        ids.add(id);
        for (var name : course.names()) {
          SortingChangeRepository.sort(
              connection, name, OptionalLong.of(id), course.category(), decided);
        }
      }
      CourseBatchRepository.mark(connection, importId, ids);
      CatalogueService.settle(connection, "导入 " + ids.size() + " 门课程", names, decided);
      return ids;
    });
  }

  /** Takes back what an import brought and nobody took back before. */
  public void withdraw(long importId, Decided decided, Beside beside) throws SQLException {
    database.inTransaction(connection -> {
      installation.require(connection, decided.account());
      SortingChangeRepository.begin(connection);
      beside.run(connection);
      var ids = CourseBatchRepository.of(connection, importId);
      var names = new ArrayList<ContentName>();
      for (var id : ids) {
        CourseRepository.withdraw(
            connection, id, decided.account(), decided.at(), decided.reason());
        names.addAll(CatalogueService.present(connection, id));
      }
      for (var name : names) {
        SortingChangeRepository.end(connection, name, decided);
      }
      CatalogueService.settle(connection, "撤回导入的 " + ids.size() + " 门课程", names, decided);
      return ids;
    });
  }
}
