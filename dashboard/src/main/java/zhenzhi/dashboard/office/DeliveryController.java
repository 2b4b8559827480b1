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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.ingest.QuarantineService;
import zhenzhi.collector.station.picture.DeliveryService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows the office how reports come in: late, not yet, or not at all. */
@Controller("/delivery")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class DeliveryController {
  private final ReaderService readers;
  private final DeliveryService deliveries;
  private final QuarantineService quarantine;

  DeliveryController(
      ReaderService readers, DeliveryService deliveries, QuarantineService quarantine) {
    this.readers = readers;
    this.deliveries = deliveries;
    this.quarantine = quarantine;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(Authentication who) {
    var reader = readers.of(who);
    var times = reader.times();
    var view =
        Deliveries.view(
            deliveries.delivery(reader.scope(), times.now()),
            quarantine.counts(times.today().withDayOfMonth(1)),
            times);
    return Rendering.of("delivery", reader.page("上报情况", Section.DELIVERY), view);
  }
}
