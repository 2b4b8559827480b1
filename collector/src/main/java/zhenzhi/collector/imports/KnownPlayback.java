package zhenzhi.collector.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.StationCode;

/**
 * What is known of the sites and times that a file speaks of.
 *
 * @param sites those of them that exist for whoever imports
 * @param imported what was imported at the same time, by line
 * @param reported when boxes reported playback at the same time, by line
 */
record KnownPlayback(
    Map<StationCode, Site> sites,
    Map<Integer, List<Imported>> imported,
    Map<Integer, List<Span>> reported) {

  record Site(long id, Optional<Instant> retiredAt) {}

  /** Playback that was imported before. */
  record Imported(Span span, String title, Category category, long importId) {}
}
