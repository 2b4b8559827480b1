package zhenzhi.standalone.year.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Figures as a page, a file or a sheet has them, brought into one form to be compared. */
public final class Printed {
  private static final int DIGITS = 6;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");

  private Printed() {}

  /** To six digits after the point, without zeros that say nothing. */
  public static String number(double value) {
    var rounded = new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** A cell in the form of {@link #number}, if it is one; nothing where nothing is known. */
  public static String cell(String text) {
    if (text.equals("—")) {
      return "";
    }
    return NUMBER.matcher(text).matches() ? number(Double.parseDouble(text)) : text;
  }

  /** Of milliseconds, to a hundredth of an hour, as tables have it. */
  public static String hours(long millis) {
    return String.format(Locale.ROOT, "%.2f", Math.round(millis / 36_000.0) / 100.0);
  }
}
