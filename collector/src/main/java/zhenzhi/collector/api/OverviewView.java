package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.picture.Overview;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.collector.station.situation.Situation;

/**
 * A scope at a glance.
 *
 * @param counts sites by kind of situation
 * @param reachability 畅通率: sites that work, of all registered
 * @param neverHeard registered sites that were never heard
 * @param poweredOn 开机率: sites heard today, of all registered
 * @param needSomeone the first of those that need somebody
 */
@Serdeable
record OverviewView(
    Instant asOf,
    Map<Situation.Kind, Integer> counts,
    ShareView reachability,
    int neverHeard,
    ShareView poweredOn,
    long creditedSecondsToday,
    long rawSecondsToday,
    CompletenessView reportsToday,
    int needSomeoneTotal,
    List<LineView> needSomeone) {

  static OverviewView of(Overview overview) {
    return new OverviewView(
        overview.asOf(),
        overview.counts(),
        ShareView.of(overview.reachability()),
        overview.neverHeard(),
        ShareView.of(overview.poweredOn()),
        overview.creditedToday().toSeconds(),
        overview.rawToday().toSeconds(),
        CompletenessView.of(overview.reportsToday()),
        overview.needSomeoneTotal(),
        overview.needSomeone().stream().map(LineView::of).toList());
  }

  /**
   * A part of a whole.
   *
   * @param percent absent when there is no whole
   */
  @Serdeable
  record ShareView(int part, int whole, @Nullable Double percent) {
    static ShareView of(Share share) {
      var percent = share.percent();
      return new ShareView(
          share.part(), share.whole(), percent.isPresent() ? percent.getAsDouble() : null);
    }
  }
}
