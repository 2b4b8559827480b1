package zhenzhi.dashboard.station;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.report.ReportViews;

/** The keeper's own page. */
@Controller("/own")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.KEEPER)
class OwnController {
  private final ReaderService readers;
  private final OwnService sites;
  private final StandingService standings;

  OwnController(ReaderService readers, OwnService sites, StandingService standings) {
    this.readers = readers;
    this.sites = sites;
    this.standings = standings;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> own(@QueryValue(defaultValue = "") String told, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var code =
        reader
            .account()
            .station()
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "a keeper without a site"));
    var site = sites.of(reader, code);
    var standing = standings.of(reader, site.picture());
    var call = standings.fromKeeper(standing, site.picture());
    var report = ReportViews.of(site.reported(), call, told, reader.times());
    var view = StationViews.own(site, standing, call, report, reader.times());
    return Rendering.of("own", reader.page("本站", Section.OWN), view);
  }
}
