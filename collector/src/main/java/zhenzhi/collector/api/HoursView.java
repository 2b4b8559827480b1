package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.picture.Hours;

/**
 * Playback in seconds, or why it is not known: unknown is not zero.
 *
 * @param creditedSeconds 有效学时; absent when unknown
 * @param rawSeconds 播放学时; absent when unknown
 * @param estimatedSeconds of {@code rawSeconds}, whose time is only a guess; absent when unknown
 * @param unknown why; absent when known
 */
@Serdeable
record HoursView(
    @Nullable Long creditedSeconds,
    @Nullable Long rawSeconds,
    @Nullable Long estimatedSeconds,
    Hours.@Nullable Why unknown) {

  static HoursView of(Hours hours) {
    return switch (hours) {
      case Hours.Counted(var credited, var raw, var estimated) ->
          new HoursView(credited.toSeconds(), raw.toSeconds(), estimated.toSeconds(), null);
      case Hours.Unknown(var why) -> new HoursView(null, null, null, why);
    };
  }
}
