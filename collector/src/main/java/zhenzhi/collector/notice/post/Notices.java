package zhenzhi.collector.notice.post;

import java.util.List;

/**
 * A page of notices.
 *
 * @param total how many there are on all pages
 */
public record Notices(List<NoticeLine> lines, long total) {
  public Notices {
    lines = List.copyOf(lines);
  }
}
