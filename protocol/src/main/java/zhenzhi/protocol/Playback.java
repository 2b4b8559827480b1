package zhenzhi.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which one piece of content was playing without pause.
 *
 * @param session numbers the player's runs within a boot, 1 to 2^31 − 1; segments of one run share
 *     it
 * @param from uptime at which it began, inclusive; milliseconds
 * @param until uptime at which it ended, exclusive; after {@code from}, at most 24 h later
 * @param content the catalogue's code or the file's name, 1 to 64 characters
 * @param title as the player shows it, 1 to 200 characters
 * @param player which observed it, 1 to 32 characters: {@code mpv}, {@code kodi}, {@code journal} …
 */
public record Playback(
    int session,
    Duration from,
    Duration until,
    String content,
    String title,
    Category category,
    String player,
    Evidence evidence) {

  /** What kind of content it is. */
  public enum Category {
    /** 党的基本知识. */
    BASICS,
    /** 政策理论. */
    THEORY,
    /** 专题教学. */
    TOPIC,
    /** A general live channel. */
    LIVE,
    OTHER
  }

  /**
   * What speaks for somebody watching.
   *
   * @param display whether the television was on, by HDMI hot-plug
   * @param lastKey uptime at which a key of the remote control was last pressed; absent when none
   *     was since boot, or when the box cannot tell
   */
  public record Evidence(Display display, @Nullable Duration lastKey) {
    public static final Evidence NONE = new Evidence(Display.UNKNOWN, null);
  }

  /** The television as the box sees it. */
  public enum Display {
    ON,
    OFF,
    UNKNOWN
  }
}
