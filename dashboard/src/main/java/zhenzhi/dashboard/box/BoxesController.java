package zhenzhi.dashboard.box;

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
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.dashboard.box.Boxes.Part;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Which boxes have certificates, and which of them somebody has to look at. */
@Controller("/boxes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class BoxesController {
  private final ReaderService readers;
  private final RevocationService revocations;

  BoxesController(ReaderService readers, RevocationService revocations) {
    this.readers = readers;
    this.revocations = revocations;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(
      Authentication who,
      @QueryValue(defaultValue = "") String part,
      @QueryValue(defaultValue = "1") int page)
      throws SQLException {
    var reader = readers.of(who);
    var boxes = revocations.boxes(reader.scope());
    var view = Boxes.of(boxes, Part.of(part), Math.max(0, page - 1), reader.times());
    return Rendering.of("boxes", reader.page("机顶盒证书", Section.BOXES), view);
  }
}
