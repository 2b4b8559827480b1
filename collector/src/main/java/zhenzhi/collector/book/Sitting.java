package zhenzhi.collector.book;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From when to when on a day, in minutes since midnight.
 *
 * @param from from 0
 * @param until after {@code from}, at most 1440: midnight of the next day
 */
public record Sitting(int from, int until) {
  private static final int DAY = 24 * 60;
  private static final Comparator<Sitting> ORDER =
      comparingInt(Sitting::from).thenComparingInt(Sitting::until);
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})\\s*-\\s*([0-9]{1,2}):([0-9]{2})");

  public Sitting {
    if (from < 0 || until > DAY || from >= until) {
      throw new IllegalArgumentException("from minute " + from + " to " + until);
    }
  }

  /**
   * Reads {@code 19:00-20:30}, several of them with {@code 、} between; other dashes, colons and 到
   * are taken for these. Absent when it is anything else.
   */
  public static Optional<List<Sitting>> read(String text) {
    var plain = text.replace('：', ':').replaceAll("[–—~～至到]+", "-");
    var sittings = new ArrayList<Sitting>();
    for (var part : plain.split("[、,，;；\n]+", -1)) {
      if (part.isBlank()) {
        continue;
      }
      var found = FORM.matcher(part.strip());
      if (!found.matches()) {
        return Optional.empty();
      }
      var from = minute(found.group(1), found.group(2));
      var until = minute(found.group(3), found.group(4));
      if (from < 0 || until < 0 || from >= until) {
        return Optional.empty();
      }
      sittings.add(new Sitting(from, until));
    }
    sittings.sort(ORDER);
    return sittings.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(sittings));
  }

  /** What of a stretch of time lies on a day; absent when that is less than a minute. */
  public static Optional<Sitting> on(LocalDate day, ZoneId zone, Instant from, Instant until) {
    var first = minute(day, zone, from);
    var last = minute(day, zone, until);
    return first < last ? Optional.of(new Sitting(first, last)) : Optional.empty();
  }

  private static int minute(LocalDate day, ZoneId zone, Instant at) {
    var local = at.atZone(zone);
    if (local.toLocalDate().isBefore(day)) {
      return 0;
    }
    return local.toLocalDate().isAfter(day) ? DAY : local.getHour() * 60 + local.getMinute();
  }

  /** The same in order, and as one where no more than {@code pause} lies between two. */
  public static List<Sitting> joined(List<Sitting> sittings, Duration pause) {
    var joined = new ArrayList<Sitting>();
    for (var next : sittings.stream().sorted(ORDER).toList()) {
      if (!joined.isEmpty() && next.from - joined.getLast().until <= pause.toMinutes()) {
        var last = joined.removeLast();
        joined.add(new Sitting(last.from, Math.max(last.until, next.until)));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  /** As {@link #read} reads it. */
  public static String print(List<Sitting> sittings) {
    return sittings.stream().map(Sitting::print).collect(Collectors.joining("、"));
  }

  private String print() {
    return clock(from) + "-" + clock(until);
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** Negative when there is no such time of day. */
  private static int minute(String hours, String minutes) {
    var minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    return Integer.parseInt(minutes) > 59 || minute > DAY ? -1 : minute;
  }

  public Duration length() {
    return Duration.ofMinutes((long) until - from);
  }

  public boolean overlaps(Sitting other) {
    return from < other.until && other.from < until;
  }
}
