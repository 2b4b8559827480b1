package zhenzhi.dashboard.office;

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
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows the office how the service itself is. */
@Controller("/service")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class ServiceController {
  private final ReaderService readers;
  private final ServiceStateService state;

  ServiceController(ReaderService readers, ServiceStateService state) {
    this.readers = readers;
    this.state = state;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(Authentication who) throws SQLException {
    var reader = readers.of(who);
    return Rendering.of(
        "service",
        reader.page("服务状态", Section.SERVICE),
        ServiceViews.of(state.look(reader), reader.times()));
  }
}
