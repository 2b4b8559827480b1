package zhenzhi.dashboard.office;

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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.ingest.QuarantineService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows the office what boxes sent and nobody could use. */
@Controller("/quarantine")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class QuarantineController {
  private static final int DAYS = 30;
  private static final int LAST_PAGE = 100_000;

  private final ReaderService readers;
  private final QuarantineService quarantine;

  QuarantineController(ReaderService readers, QuarantineService quarantine) {
    this.readers = readers;
    this.quarantine = quarantine;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(
      Authentication who,
      @QueryValue(defaultValue = "") String reason,
      @QueryValue(defaultValue = "1") int page) {
    var reader = readers.of(who);
    var chosen = Quarantines.reason(reason);
    var since = reader.times().today().minusDays(DAYS);
    var found = quarantine.list(reader.scope(), chosen, Math.clamp(page - 1L, 0, LAST_PAGE));
    var view =
        Quarantines.view(
            found, quarantine.counts(since), chosen, reader.times().day(since), reader.times());
    return Rendering.of("quarantine", reader.page("隔离区", Section.QUARANTINE), view);
  }
}
