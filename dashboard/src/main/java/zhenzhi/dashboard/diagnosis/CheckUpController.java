package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.dossier.DossierService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.station.CheckUpService;

/** Asks the box of a diagnosis to look at itself; the answer shows on the diagnosis's page. */
@Controller(DiagnosisQuery.PATH + "/{id}/check")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.TECHNICIAN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CheckUpController {
  private final ReaderService readers;
  private final DossierService dossiers;
  private final CheckUpService checks;

  CheckUpController(ReaderService readers, DossierService dossiers, CheckUpService checks) {
    this.readers = readers;
    this.dossiers = dossiers;
    this.checks = checks;
  }

  @Post
  HttpResponse<?> ask(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    checks.ask(reader, dossiers.get(reader.scope(), id).dossier().code());
    return HttpResponse.seeOther(URI.create(DiagnosisQuery.PATH + "/" + id + "#check"));
  }
}
