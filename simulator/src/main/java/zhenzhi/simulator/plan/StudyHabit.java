package zhenzhi.simulator.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a site plays on a day. The figures follow Beijing's published bulletins: about three hours
 * per site and month, half of that in February; study days on the 6th, 16th and 26th.
 */
final class StudyHabit {
  private static final double HOURS_A_MONTH = 3.3;
  private static final double HOURS_A_SITTING = 0.75;
  private static final double NEWS_A_DAY = 0.06;
  private static final List<LocalTime> SITTINGS =
      List.of(LocalTime.of(19, 5), LocalTime.of(9, 0), LocalTime.of(14, 30));
  private static final LocalTime NOON_NEWS = LocalTime.of(12, 0);

  private final Chance chance;
  private final ZoneId zone;

  StudyHabit(Chance chance, ZoneId zone) {
    this.chance = chance;
    this.zone = zone;
  }

  List<Viewing> on(LocalDate day, Site site) {
    var random = chance.of("viewings", site.index(), day.toEpochDay());
    var viewings = new ArrayList<Viewing>();
    var sittings = sittings(site.diligence() * share(day), random);
    for (var nth = 0; nth < sittings; nth++) {
      viewings.addAll(
          sitting(nth + 1, day.atTime(SITTINGS.get(nth)).atZone(zone).toInstant(), random));
    }
    if (random.nextDouble() < NEWS_A_DAY) {
      viewings.add(news(day, random));
    }
    return viewings;
  }

  /** How many sittings are to be expected on {@code day} at a site of diligence 1. */
  private static double share(LocalDate day) {
    var month = YearMonth.from(day);
    var weights =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToDouble(d -> weight(month.atDay(d)))
            .sum();
    var spring = month.getMonth() == Month.FEBRUARY ? 0.5 : 1;
    return HOURS_A_MONTH * spring / HOURS_A_SITTING * weight(day) / weights;
  }

  private static double weight(LocalDate day) {
    if (day.getDayOfMonth() % 10 == 6) {
      return 6;
    }
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 0.5 : 1;
  }

  /** Poisson, cut off at what fits into a day. */
  private static int sittings(double expected, Random random) {
    var probability = Math.exp(-expected);
    var left = random.nextDouble() - probability;
    var count = 0;
    while (left > 0 && count < SITTINGS.size()) {
      count++;
      probability *= expected / count;
      left -= probability;
    }
    return count;
  }

  /** One or two courses, a few minutes apart: three quarters of an hour on average. */
  private static List<Viewing> sitting(int session, Instant opens, Random random) {
    var first = viewing(session, opens.plus(upTo(40, random)), random);
    if (random.nextBoolean()) {
      return List.of(first);
    }
    var pause = Duration.ofSeconds(45).plus(upTo(4, random));
    return List.of(first, viewing(session, first.until().plus(pause), random));
  }

  private static Viewing viewing(int session, Instant from, Random random) {
    var until = from.plus(Duration.ofMinutes(20)).plus(upTo(20, random));
    return new Viewing(session, from, until, Chance.oneOf(Course.CATALOGUE, random));
  }

  private Viewing news(LocalDate day, Random random) {
    var from = day.atTime(NOON_NEWS).atZone(zone).toInstant().plus(upTo(30, random));
    var until = from.plus(Duration.ofMinutes(15)).plus(upTo(45, random));
    return new Viewing(SITTINGS.size() + 1, from, until, Course.NEWS);
  }

  private static Duration upTo(int minutes, Random random) {
    return Duration.ofMillis(random.nextInt(minutes * 60_000));
  }
}
