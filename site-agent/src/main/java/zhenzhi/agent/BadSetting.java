package zhenzhi.agent;

/**
 * The configuration says something that cannot be followed; the message names the key and value.
 */
final class BadSetting extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadSetting(String why) {
    super(why);
  }

  BadSetting(Setting setting, String value, String expected) {
    this(setting.key() + " = '" + value + "': expected " + expected);
  }
}
