package zhenzhi.collector.imports.rows;

import java.time.Duration;
import java.util.Optional;
import zhenzhi.collector.study.ContentName;
import zhenzhi.protocol.Playback.Category;

/** A course of a catalogue. */
public record CourseRow(
    Optional<String> code, String title, Category category, Optional<Duration> length) {

  /** No two lines may share it. */
  ContentName key() {
    return ContentName.title(title);
  }
}
