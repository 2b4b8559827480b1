package zhenzhi.collector.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.Overview;
import zhenzhi.collector.station.picture.OverviewService;
import zhenzhi.collector.station.picture.StationFilter;
import zhenzhi.collector.station.situation.Situation;

/** Many sites at a glance. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OverviewController {
  private static final int LARGEST_PAGE = 500;

  private final OverviewService overviews;
  private final InstantSource clock;

  OverviewController(OverviewService overviews, InstantSource clock) {
    this.overviews = overviews;
    this.clock = clock;
  }

  /** Counts and shares of all sites that the account may see. */
  @Get("/overview")
  OverviewView overview(Authentication who) {
    return OverviewView.of(overview(who, StationFilter.NONE));
  }

  /**
   * The sites that the account may see, without the retired.
   *
   * @param text found in name, code or community
   * @param subdistrict id of an organisation unit
   * @param page counts from 0
   * @param size at most 500
   */
  @Get("/stations{?text,state,subdistrict,access,kind,page,size}")
  PageView stations(
      Authentication who,
      @QueryValue Optional<String> text,
      @QueryValue Optional<Situation.Kind> state,
      @QueryValue Optional<Long> subdistrict,
      @QueryValue Optional<Access> access,
      @QueryValue Optional<StationKind> kind,
      @QueryValue(defaultValue = "0") int page,
      @QueryValue(defaultValue = "" + StationFilter.SIZE) int size) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw new Refusal(Refusal.Kind.INVALID, "no page " + page + " of " + size + " sites");
    }
    var unit = subdistrict.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    return PageView.of(
        overview(who, new StationFilter(text.orElse(""), state, unit, access, kind, page, size))
            .stations());
  }

  private Overview overview(Authentication who, StationFilter filter) {
    return overviews.overview(Scopes.of(who), filter, clock.instant());
  }
}
