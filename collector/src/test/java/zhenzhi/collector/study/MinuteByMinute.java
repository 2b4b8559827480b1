package zhenzhi.collector.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The hours of days as somebody with a pencil would find them: each minute on its own, and nothing
 * of the code that it is compared with. Everything given lies in whole minutes.
 */
final class MinuteByMinute {
  private static final int PAUSE = 10;

  private final Collection<Played> playback;
  private final CreditingPolicy policy;
  private final List<Span> struck;
  private final ZoneId zone;

  MinuteByMinute(
      Collection<Played> playback, CreditingPolicy policy, List<Span> struck, ZoneId zone) {
    this.playback = playback;
    this.policy = policy;
    this.struck = struck;
    this.zone = zone;
  }

  Duration raw(LocalDate day) {
    return count(day, minute -> plays(minute, _ -> true));
  }

  Duration credited(LocalDate day) {
    var counted = count(day, minute -> isInASession(minute) && !isStruck(minute));
    return counted.compareTo(policy.dailyCap()) > 0 ? policy.dailyCap() : counted;
  }

  int sessions(LocalDate day) {
    var sessions = 0;
    for (var minute = start(day); minute.isBefore(start(day.plusDays(1))); minute = next(minute)) {
      if (isInASession(minute) && isFirst(minute)) {
        sessions++;
      }
    }
    return sessions;
  }

  private Duration count(LocalDate day, Predicate<Instant> wanted) {
    var minutes = 0;
    for (var minute = start(day); minute.isBefore(start(day.plusDays(1))); minute = next(minute)) {
      minutes += wanted.test(minute) ? 1 : 0;
    }
    return Duration.ofMinutes(minutes);
  }

  private boolean plays(Instant minute, Predicate<Played> wanted) {
    return playback.stream().filter(wanted).anyMatch(played -> holds(played.span(), minute));
  }

  private boolean isStudy(Instant minute) {
    var local = minute.atZone(zone).toLocalTime();
    return plays(minute, played -> policy.categories().contains(played.category()))
        && policy
            .opening()
            .map(hours -> !local.isBefore(hours.from()) && local.isBefore(hours.until()))
            .orElse(true);
  }

  private boolean isStruck(Instant minute) {
    return struck.stream().anyMatch(span -> holds(span, minute));
  }

  /** Walks both ways until a pause is too long, and looks how far it came. */
  private boolean isInASession(Instant minute) {
    if (!isStudy(minute)) {
      return false;
    }
    var length = Duration.between(edge(minute, -1), edge(minute, 1)).plusMinutes(1);
    return length.compareTo(policy.shortestSession()) >= 0;
  }

  private boolean isFirst(Instant minute) {
    return edge(minute, -1).equals(minute);
  }

  private Instant edge(Instant minute, int step) {
    var edge = minute;
    var idle = 0;
    for (var at = minute.plus(Duration.ofMinutes(step));
        idle <= PAUSE;
        at = at.plus(Duration.ofMinutes(step))) {
      if (isStudy(at)) {
        edge = at;
        idle = 0;
      } else {
        idle++;
      }
    }
    return edge;
  }

  private static boolean holds(Span span, Instant minute) {
    return !minute.isBefore(span.start()) && minute.isBefore(span.end());
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant next(Instant minute) {
    return minute.plus(Duration.ofMinutes(1));
  }
}
