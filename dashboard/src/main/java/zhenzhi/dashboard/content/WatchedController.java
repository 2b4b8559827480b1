package zhenzhi.dashboard.content;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.sql.SQLException;
import zhenzhi.collector.content.plan.WatchedService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.protocol.StationCode;

/** Shows what a site watched in a month, to its keeper, too. */
@Controller("/content/station")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class WatchedController {
  private final ReaderService readers;
  private final WatchedService watched;

  WatchedController(ReaderService readers, WatchedService watched) {
    this.readers = readers;
    this.watched = watched;
  }

  @Get("/{code}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(String code, HttpRequest<?> request, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    if (!StationCode.isCode(code)) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "no station '" + code + "'");
    }
    var times = reader.times();
    var month = PlanQuery.month(ListQuery.parameter(request, "month"), times.today());
    var found = watched.month(reader.scope(), new StationCode(code), month);
    var role = reader.account().role();
    var view = WatchedViews.of(found, Section.CONTENT.isFor(role), times);
    var section = Section.CONTENT.isFor(role) ? Section.CONTENT : Section.home(role);
    return Rendering.of("watched", reader.page("看了什么", section), view);
  }
}
