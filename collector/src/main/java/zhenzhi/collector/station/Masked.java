package zhenzhi.collector.station;

/** Telephone numbers as they are shown to whoever has not asked for them: 138****5678. */
public final class Masked {
  private static final int FIRST = 3;
  private static final int LAST = 4;

  /** Shorter numbers would be told by what is left. */
  private static final int LONG = 10;

  private static final int LAST_OF_SHORT = 2;

  private Masked() {}

  /** Spaces and dashes stay where they are; of a number below 10 digits the last two. */
  public static String phone(String phone) {
    var digits = phone.chars().filter(Masked::isDigit).count();
    var first = digits < LONG ? 0 : FIRST;
    var last = digits < LONG ? LAST_OF_SHORT : LAST;
    var masked = new StringBuilder();
    var nth = 0;
    for (var i = 0; i < phone.length(); i++) {
      var sign = phone.charAt(i);
      if (isDigit(sign)) {
        masked.append(nth < first || nth >= digits - last ? sign : '*');
        nth++;
      } else {
        masked.append(sign);
      }
    }
    return masked.toString();
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }
}
