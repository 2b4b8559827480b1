package zhenzhi.collector.ticket.supervision;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Terms;
import zhenzhi.collector.ticket.supervision.SupervisionRepository.Wanted;

/**
 * Counts how tickets were handled: from what is kept beside their logs, and from the logs of those
 * that have gone on since the moment that is looked back at.
 */
@Singleton
public class SupervisionService {
  private final DatabaseService database;
  private final Terms terms;

  SupervisionService(DatabaseService database, Terms terms) {
    this.database = database;
    this.terms = terms;
  }

  /** Of the tickets of the scope that were opened from {@code since} to before {@code until}. */
  public Supervision of(Scope scope, Instant since, Instant until, Instant asOf)
      throws SQLException {
    return database.atOneMoment(connection -> of(connection, scope, since, until, asOf));
  }

  /** The same in a transaction that goes on, and sees what stood there at one moment. */
  public Supervision of(
      Connection connection, Scope scope, Instant since, Instant until, Instant asOf)
      throws SQLException {
    var tasks = new ArrayList<Task>();
    each(connection, new Wanted(scope, since, until, asOf), (_, task) -> tasks.add(task));
    var technicians =
        tasks.stream()
            .flatMap(task ->
                task.technician().isPresent()
                    ? Stream.of(task.technician().getAsLong())
                    : Stream.empty())
            .collect(toSet());
    return Supervision.of(tasks, SupervisionRepository.people(connection, technicians), asOf);
  }

  /** The same tickets by what each is about. */
  public Map<Place, List<Task>> places(
      Connection connection, Scope scope, Instant since, Instant until, Instant asOf)
      throws SQLException {
    var places = new HashMap<Place, List<Task>>();
    each(
        connection,
        new Wanted(scope, since, until, asOf),
        (place, task) -> places.computeIfAbsent(place, _ -> new ArrayList<>()).add(task));
    return places;
  }

  private void each(Connection connection, Wanted wanted, BiConsumer<Place, Task> to)
      throws SQLException {
    var areas = SupervisionRepository.areas(connection);
    var asOf = wanted.asOf();
    SupervisionRepository.standings(
        connection,
        wanted,
        (standing, place) ->
            to.accept(place, Task.of(standing, areas.of(place.orgPath()), terms, asOf)));
    SupervisionRepository.logs(
        connection,
        wanted,
        (log, place) -> to.accept(place, Task.of(log, areas.of(place.orgPath()), terms, asOf)));
  }
}
