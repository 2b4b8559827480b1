package zhenzhi.standalone.example;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.training.Keeper;
import zhenzhi.collector.training.KeeperService;
import zhenzhi.collector.training.NewTraining;
import zhenzhi.collector.training.Trainee;
import zhenzhi.collector.training.TrainingService;

/** Two trainings, in which not everybody took part. */
record Trainings(TrainingService trainings, KeeperService keepers, Account office) {
  private static final int ALL_BUT_EVERY = 4;

  void enter(LocalDate today, Instant now) throws SQLException {
    var all = keepers.keepers(office.scope(), today);
    enter(
        today.minusDays(40),
        "怎样开机、放课件、看信号",
        Duration.ofHours(2),
        people(all, keeper -> keeper.role() == DutyRole.KEEPER_A),
        now);
    enter(
        today.minusDays(12),
        "一册三簿怎么记，出了问题找谁",
        Duration.ofMinutes(90),
        people(all, keeper -> keeper.role() == DutyRole.KEEPER_B),
        now);
  }

  private static Set<Trainee> people(List<Keeper> all, Predicate<Keeper> wanted) {
    return all.stream()
        .filter(wanted)
        .map(Keeper::trainee)
        .filter(one -> Math.floorMod(one.code().hashCode(), ALL_BUT_EVERY) > 0)
        .collect(toSet());
  }

  private void enter(LocalDate day, String topic, Duration length, Set<Trainee> people, Instant now)
      throws SQLException {
    if (!people.isEmpty()) {
      trainings.enter(office, new NewTraining(day, topic, length, people), now);
    }
  }
}
