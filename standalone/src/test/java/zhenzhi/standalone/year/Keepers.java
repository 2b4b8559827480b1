package zhenzhi.standalone.year;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.book.shelf.BookService;
import zhenzhi.collector.book.shelf.Pen;
import zhenzhi.collector.book.shelf.WritingService;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.training.NewTraining;
import zhenzhi.collector.training.Trainee;
import zhenzhi.collector.training.TrainingService;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.plan.Site;

/**
 * What some keepers ring up about, and the office enters: how many came of an evening, what people
 * thought; and their training.
 */
final class Keepers {
  /** A site says something every so many days. */
  private static final int SELDOM = 12;

  private static final int MOST_PEOPLE = 30;

  private final YearDistrict district;
  private final AttendanceService attendance;
  private final WritingService writing;
  private final BookService books;
  private final TrainingService trainings;
  private final Account office;

  Keepers(YearDistrict district) {
    this.district = district;
    attendance = district.bean(AttendanceService.class);
    writing = district.bean(WritingService.class);
    books = district.bean(BookService.class);
    trainings = district.bean(TrainingService.class);
    office = district.person(YearDistrict.OFFICE);
  }

  void say(RandomGenerator random, Instant now) throws SQLException {
    for (var site : district.plan().sites()) {
      var choice = random.nextInt(2 * SELDOM);
      if (choice == 0) {
        feedback(site.code(), now);
      } else if (choice < SELDOM) {
        came(site.code(), random.nextInt(MOST_PEOPLE), now);
      }
    }
  }

  private void came(StationCode site, int people, Instant now) throws SQLException {
    attendance.say(office.scope(), site, district.today().minusDays(1), people, office, now);
  }

  private void feedback(StationCode site, Instant now) throws SQLException {
    var form = UUID.nameUUIDFromBytes((site + " " + now).getBytes(StandardCharsets.UTF_8));
    writing.enter(
        new Pen(office, site, books.book("feedback"), now),
        form,
        district.today(),
        Map.of("opinion", "想多看农技课"));
  }

  /** Half of those who keep a site by the plan, at once. */
  void train(RandomGenerator random, Instant now) throws SQLException {
    var people =
        district.plan().sites().stream()
            .filter(_ -> random.nextBoolean())
            .flatMap(site -> site.duty().stream().map(one -> trainee(site, one)))
            .collect(Collectors.toSet());
    if (!people.isEmpty()) {
      trainings.enter(
          office,
          new NewTraining(district.today(), "机顶盒操作", Duration.ofHours(2), Set.copyOf(people)),
          now);
    }
  }

  private static Trainee trainee(Site site, Site.Person person) {
    return new Trainee(site.code(), person.name());
  }
}
