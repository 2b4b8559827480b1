package zhenzhi.collector.imports.rows;

import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.StationCode;

/** Something that was played at a site, as the back office has it. */
public record PlaybackRow(StationCode code, Span span, String title, Category category) {

  /** What makes two rows the same playback. */
  public record Key(StationCode code, Span span, String title) {}

  public Key key() {
    return new Key(code, span, title);
  }
}
