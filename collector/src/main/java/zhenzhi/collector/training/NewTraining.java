package zhenzhi.collector.training;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/** A training that somebody enters: what it was about, how long, and who took part. */
public record NewTraining(LocalDate day, String topic, Duration length, Set<Trainee> people) {
  public NewTraining {
    people = Set.copyOf(people);
  }
}
