package zhenzhi.dashboard.notice;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.notice.post.ReachService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows everybody which notices reach them. */
@Controller("/notices/mine")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN, Role.Named.KEEPER})
class MineController {
  private final ReaderService readers;
  private final ReachService reach;

  MineController(ReaderService readers, ReachService reach) {
    this.readers = readers;
    this.reach = reach;
  }

  @Get
  HttpResponse<byte[]> show(Authentication who) throws SQLException {
    var reader = readers.of(who);
    var view =
        MineViews.of(
            reach.of(reader.account(), reader.times().now()), reader.account(), reader.times());
    return Rendering.of("mine", reader.page("我收什么通知", Section.MINE), view);
  }
}
