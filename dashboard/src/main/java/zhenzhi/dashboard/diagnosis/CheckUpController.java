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
import zhenzhi.collector.ingest.CommandService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.protocol.Command.Order;

/** Asks the box of a diagnosis to look at itself; the answer shows on the diagnosis's page. */
@Controller(DiagnosisQuery.PATH + "/{id}/check")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.TECHNICIAN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CheckUpController {
  /** Enough to find the one that still waits among them. */
  private static final int LATEST = 20;

  private final ReaderService readers;
  private final DossierService dossiers;
  private final CommandService commands;

  CheckUpController(ReaderService readers, DossierService dossiers, CommandService commands) {
    this.readers = readers;
    this.dossiers = dossiers;
    this.commands = commands;
  }

  /** A box that is being asked is not asked once more. */
  @Post
  HttpResponse<?> ask(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var code = dossiers.get(reader.scope(), id).dossier().code();
    var isWaiting =
        commands.results(reader.scope(), code, LATEST).stream()
            .filter(one -> one.command().order() instanceof Order.Diagnose)
            .anyMatch(one -> Checked.isWaiting(one, reader.times()));
    if (!isWaiting) {
      commands.ask(reader.scope(), code, new Order.Diagnose(), reader.account().id());
    }
    return HttpResponse.seeOther(URI.create(DiagnosisQuery.PATH + "/" + id + "#check"));
  }
}
