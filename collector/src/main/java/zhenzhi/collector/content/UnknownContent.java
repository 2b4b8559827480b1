package zhenzhi.collector.content;

import java.time.Duration;
import java.time.Instant;
import zhenzhi.collector.study.ContentName;
import zhenzhi.protocol.Playback.Category;

/**
 * Something that was played and that nobody has sorted.
 *
 * @param category as the box says
 * @param sites of the scope that played it
 * @param isTitleShared whether other codes have the same title: then only the code tells
 */
public record UnknownContent(
    long id,
    String code,
    String title,
    Category category,
    long sites,
    long times,
    Duration played,
    Instant first,
    Instant last,
    boolean isTitleShared) {

  /** By which it is sorted unless a person says otherwise. */
  public ContentName.Kind surest() {
    return isTitleShared ? ContentName.Kind.CODE : ContentName.Kind.TITLE;
  }

  public ContentName name(ContentName.Kind kind) {
    return switch (kind) {
      case CODE -> ContentName.code(code);
      case TITLE -> ContentName.title(title);
    };
  }
}
