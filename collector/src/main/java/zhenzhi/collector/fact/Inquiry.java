package zhenzhi.collector.fact;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.StationCode;

/**
 * Of which sites and which time facts are wanted.
 *
 * @param scope the unit whose sites they are
 * @param ranking of the period; as of it everything is told
 * @param window the period, as far as it was over when the ranking was made
 */
public record Inquiry(Scope scope, Ranking ranking, Span window, ZoneId zone, List<Site> sites) {
  public Inquiry {
    sites = List.copyOf(sites);
  }

  public Period period() {
    return ranking.period();
  }

  public List<Long> ids() {
    return sites.stream().map(Site::id).toList();
  }

  public Map<StationCode, Long> byCode() {
    return sites.stream().collect(toMap(Site::code, Site::id));
  }
}
