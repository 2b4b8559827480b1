package zhenzhi.dashboard.training;

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
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.training.KeeperService;
import zhenzhi.collector.training.TrainingService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.StationAddress;

/** What the keepers of one site were trained in, and what they have read. */
@Controller("/stations/{code}/training")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class RecordController {
  private final ReaderService readers;
  private final RegistryService registry;
  private final TrainingService trainings;
  private final KeeperService keepers;

  RecordController(
      ReaderService readers,
      RegistryService registry,
      TrainingService trainings,
      KeeperService keepers) {
    this.readers = readers;
    this.registry = registry;
    this.trainings = trainings;
    this.keepers = keepers;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(String code, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var times = reader.times();
    var site = registry.get(reader.scope(), StationAddress.code(code));
    var scope = new Scope(site.orgPath(), Optional.of(site.code()));
    var view =
        RecordView.of(
            site,
            keepers.keepers(scope, times.today()),
            trainings.ofSite(scope, site.code()),
            keepers.readings(scope, site.code()),
            times);
    var section = reader.account().role() == Role.KEEPER ? Section.OWN : Section.TRAININGS;
    return Rendering.of("record", reader.page("培训记录", section), view);
  }
}
