package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import zhenzhi.collector.station.picture.Page;
import zhenzhi.collector.station.picture.StationLine;

/**
 * A page of sites.
 *
 * @param number counts from 0
 * @param total of the whole list
 */
@Serdeable
record PageView(List<LineView> items, int number, int size, int total) {

  static PageView of(Page<StationLine> page) {
    return new PageView(
        page.items().stream().map(LineView::of).toList(), page.number(), page.size(), page.total());
  }
}
