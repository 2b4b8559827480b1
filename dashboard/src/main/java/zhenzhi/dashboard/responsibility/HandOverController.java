package zhenzhi.dashboard.responsibility;

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
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;

/** 交接单, to be printed and signed. */
@Controller("/stations/{code}/responsibility/{role}/{since}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HandOverController {
  private final ReaderService readers;
  private final HandOverService sheets;

  HandOverController(ReaderService readers, HandOverService sheets) {
    this.readers = readers;
    this.sheets = sheets;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> sheet(String code, String role, String since, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var view = sheets.sheet(reader, StationAddress.code(code), role, since);
    return Rendering.of(
        "handover", reader.page("交接单", Section.home(reader.account().role())), view);
  }
}
