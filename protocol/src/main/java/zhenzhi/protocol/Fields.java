package zhenzhi.protocol;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Decoded.Reason;

/**
 * One JSON object being read. It knows where it stands in the message, so that every refusal names
 * path, value and range; {@code null} counts as absent, and fields nobody asks for are ignored.
 */
final class Fields {
  /** Ten years. */
  static final long LAST_UPTIME = Duration.ofDays(3_650).toMillis();

  /** The largest whole number that every JSON reader keeps exact. */
  static final long LAST_EXACT = (1L << 53) - 1;

  private static final int NANOS_OF_A_MILLI = 1_000_000;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern INSTANT_FORM =
      Pattern.compile(
          "(19[7-9][0-9]|[2-9][0-9]{3})-[0-9]{2}-[0-9]{2}"
              + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z");

  private final String path;
  private final Map<?, ?> values;

  private Fields(String path, Map<?, ?> values) {
    this.path = path;
    this.values = values;
  }

  /** The fields of {@code value}, which stands at {@code path}. */
  static Fields of(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Fields(path.isEmpty() ? "" : path + ".", map);
    }
    throw new Unfit(Reason.MALFORMED, path, Foreign.shown(value) + ", expected an object");
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  Fields object(String name) {
    return of(path + name, values.get(name));
  }

  String text(String name, int least, int most) {
    return Foreign.text(path + name, values.get(name), least, most);
  }

  @Nullable String textOrNull(String name, int least, int most) {
    return has(name) ? text(name, least, most) : null;
  }

  /** Nothing is as good as no words. */
  String textOrEmpty(String name, int most) {
    return has(name) ? text(name, 0, most) : "";
  }

  boolean flag(String name) {
    if (values.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw wrongType(name, "true or false");
  }

  double number(String name, double least, double most) {
    if (!(values.get(name) instanceof Number number)) {
      throw wrongType(name, "a number");
    }
    var value = number.doubleValue();
    if (value >= least && value <= most) {
      return value;
    }
    throw outOfRange(name, brief(least) + " to " + brief(most));
  }

  @Nullable Double numberOrNull(String name, double least, double most) {
    return has(name) ? number(name, least, most) : null;
  }

  long whole(String name, long least, long most) {
    if (!(values.get(name) instanceof Number number)) {
      throw wrongType(name, "a whole number");
    }
    var value = number.longValue();
    // A fraction, 1e300 and a number of thirty digits all differ from their own long value.
    if (number.doubleValue() == value && value >= least && value <= most) {
      return value;
    }
    throw outOfRange(name, "a whole number from " + least + " to " + most);
  }

  @Nullable Long wholeOrNull(String name, long least, long most) {
    return has(name) ? whole(name, least, most) : null;
  }

  int count(String name, int least, int most) {
    return (int) whole(name, least, most);
  }

  @Nullable Integer countOrNull(String name, int least, int most) {
    return has(name) ? count(name, least, most) : null;
  }

  Duration millis(String name, long least, long most) {
    return Duration.ofMillis(whole(name, least, most));
  }

  Duration uptime(String name) {
    return millis(name, 0, LAST_UPTIME);
  }

  @Nullable Duration uptimeOrNull(String name) {
    return has(name) ? uptime(name) : null;
  }

  Instant instant(String name) {
    if (!(values.get(name) instanceof String text)) {
      throw wrongType(name, "a time");
    }
    if (INSTANT_FORM.matcher(text).matches()) {
      try {
        return moment(text);
      } catch (DateTimeException noSuchDay) {
        throw outOfRange(name, "a day of the calendar");
      }
    }
    throw outOfRange(name, "a time such as 2026-11-22T08:00:00.000Z");
  }

  /** Every report has two, and the parser for any form takes ten times as long. */
  private static Instant moment(String text) {
    return LocalDateTime.of(
            digits(text, 0, 4),
            digits(text, 5, 7),
            digits(text, 8, 10),
            digits(text, 11, 13),
            digits(text, 14, 16),
            digits(text, 17, 19),
            digits(text, 20, 23) * NANOS_OF_A_MILLI)
        .toInstant(ZoneOffset.UTC);
  }

  private static int digits(String text, int from, int until) {
    return Integer.parseInt(text, from, until, 10);
  }

  UUID uuid(String name) {
    if (!(values.get(name) instanceof String text)) {
      throw wrongType(name, "a UUID");
    }
    if (UUID_FORM.matcher(text).matches()) {
      return UUID.fromString(text);
    }
    throw outOfRange(name, "a UUID in lower case");
  }

  <E extends Enum<E>> E oneOf(String name, Names<E> names) {
    if (!(values.get(name) instanceof String text)) {
      throw wrongType(name, "one of " + names);
    }
    var value = names.find(text);
    if (value == null) {
      throw outOfRange(name, "one of " + names);
    }
    return value;
  }

  List<String> texts(String name, int limit, int least, int most) {
    var texts = new ArrayList<String>();
    for (var value : list(name)) {
      if (texts.size() == limit) {
        throw outOfRange(name, "at most " + limit);
      }
      texts.add(Foreign.text(path + name + "[" + texts.size() + "]", value, least, most));
    }
    return texts;
  }

  /** Reads a list item by item; an absent one is empty. What cannot be used is left out. */
  <T> List<T> items(String name, int limit, Function<Fields, T> reader, List<LeftOut> leftOut) {
    var items = new ArrayList<T>();
    try {
      var values = list(name);
      for (var i = 0; i < Math.min(limit, values.size()); i++) {
        try {
          items.add(reader.apply(of(path + name + "[" + i + "]", values.get(i))));
        } catch (Unfit item) {
          leftOut.add(item.leftOut());
        }
      }
      if (values.size() > limit) {
        var more = values.size() - limit + " more, expected at most " + limit;
        leftOut.add(new LeftOut(path + name + "[" + limit + "]", more));
      }
    } catch (Unfit list) {
      leftOut.add(list.leftOut());
    }
    return items;
  }

  Unfit outOfRange(String name, String expected) {
    return unfit(Reason.OUT_OF_RANGE, name, expected);
  }

  private Unfit wrongType(String name, String expected) {
    return unfit(Reason.MALFORMED, name, expected);
  }

  Unfit unfit(Reason reason, String name, String expected) {
    return new Unfit(
        reason, path + name, Foreign.shown(values.get(name)) + ", expected " + expected);
  }

  private List<?> list(String name) {
    var value = values.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrongType(name, "a list");
  }

  private static String brief(double bound) {
    return bound == (long) bound ? Long.toString((long) bound) : Double.toString(bound);
  }
}
