package zhenzhi.dashboard.words;

import java.util.Locale;

/** How a piece of news should be taken. Each has its own sign, so that no one depends on colour. */
public enum Tone {
  /** Plays at this moment. */
  LIVE(Icon.PLAY),
  GOOD(Icon.CHECK),
  BAD(Icon.CROSS),
  WARN(Icon.WARNING),
  IDLE(Icon.PAUSE),
  /** Time is running out, and nothing is late. */
  SOON(Icon.CLOCK),
  UNKNOWN(Icon.QUESTION);

  private final Icon icon;

  Tone(Icon icon) {
    this.icon = icon;
  }

  public Icon icon() {
    return icon;
  }

  /** The class of the style sheet. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
