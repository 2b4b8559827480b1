package zhenzhi.collector.station.picture;

import java.time.Duration;

/** What is known of a site's playback over a day or a month. Silence is not idleness. */
public sealed interface Hours {

  /**
   * The site could be heard, and this is what it played.
   *
   * @param credited 有效学时: playback that counts as study
   * @param raw 播放学时: all playback
   */
  record Counted(Duration credited, Duration raw) implements Hours {}

  /** Nothing was heard, which does not mean that nothing was played. */
  record Unknown(Why why) implements Hours {}

  /** Why the hours are not known. */
  enum Why {
    NEVER_HEARD,
    NOT_HEARD
  }
}
