package zhenzhi.dashboard.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The type of an input. One for dates and times drops what is none, and with it what somebody
 * entered and was told is wrong; so such a value stands in an input for text.
 */
public final class InputType {
  private InputType() {}

  /** {@code type}, or that of text for a {@code value} which an input of it would drop. */
  public static String of(String type, String value) {
    var fits =
        switch (type) {
          case "date" -> fits(value, LocalDate::parse);
          case "time" -> fits(value, LocalTime::parse);
          case "datetime-local" -> fits(value, LocalDateTime::parse);
          default -> true;
        };
    return fits ? type : "text";
  }

  private static boolean fits(String value, Reading reading) {
    try {
      return value.isEmpty() || reading.read(value) != null;
    } catch (DateTimeException _) {
      return false;
    }
  }

  @FunctionalInterface
  private interface Reading {
    Object read(CharSequence value);
  }
}
