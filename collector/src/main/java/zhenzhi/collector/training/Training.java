package zhenzhi.collector.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A training as it is kept.
 *
 * @param by who entered it, by name
 * @param people who took part, as far as the reader may see them
 * @param withdrawn absent while it counts
 */
public record Training(
    long id,
    LocalDate day,
    String topic,
    Duration length,
    Instant at,
    String by,
    List<Person> people,
    Optional<Withdrawn> withdrawn) {
  public Training {
    people = List.copyOf(people);
  }

  /**
   * Somebody who took part.
   *
   * @param site by name
   */
  public record Person(Trainee trainee, String site) {}

  /** That it was entered by mistake. */
  public record Withdrawn(Instant at, String by, String reason) {}
}
