package zhenzhi.collector.notice;

import java.util.regex.Pattern;

/** Whether what people enter can be an address. */
public final class Entered {
  private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{3,190}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9-]{5,20}");
  private static final Pattern WEB =
      Pattern.compile(
          "https://[^\\s/@]+(/\\S*)?|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?(/\\S*)?");

  /** Of which four characters tell nothing. */
  private static final int LONG = 20;

  private Entered() {}

  /** Of a way. Mail and log have none: theirs is a setting. */
  public static boolean isAddress(Way.Kind kind, String text) {
    return switch (kind) {
      case WECOM -> isWeb(text) && text.contains("key=");
      case DINGTALK -> isWeb(text) && text.contains("access_token=");
      case WEBHOOK -> isWeb(text);
      case EMAIL, LOG -> text.isEmpty();
    };
  }

  private static boolean isWeb(String text) {
    return text.length() <= 500 && WEB.matcher(text).matches();
  }

  /** Of somebody. A group has none: the way is the group. */
  public static boolean isTarget(Way.Kind kind, String text) {
    return switch (kind) {
      case WECOM, DINGTALK, LOG -> text.isEmpty();
      case EMAIL -> MAIL.matcher(text).matches();
      case WEBHOOK -> text.isEmpty() || PHONE.matcher(text).matches();
    };
  }

  /**
   * Enough of an address to know it again, and too little to use it: whatever follows the host may
   * be a key.
   */
  public static String hint(String address) {
    var path = address.indexOf('/', address.indexOf("//") + 2);
    if (path < 0) {
      return address;
    }
    var rest = address.length() - path;
    return address.substring(0, path)
        + "/…"
        + (rest < LONG ? "" : address.substring(address.length() - 4));
  }
}
