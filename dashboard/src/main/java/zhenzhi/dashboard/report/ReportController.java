package zhenzhi.dashboard.report;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Word;
import zhenzhi.collector.ticket.report.ReportService;
import zhenzhi.collector.ticket.report.ReportService.Report;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.ReaderService;

/** Takes what a keeper reports, and what he says to it. */
@Controller("/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Secured(Role.Named.KEEPER)
class ReportController {
  private static final int LONGEST = 200;

  private final ReaderService readers;
  private final ReportService reports;

  ReportController(ReaderService readers, ReportService reports) {
    this.readers = readers;
    this.reports = reports;
  }

  @Post
  HttpResponse<?> report(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    var complaint = EntryForm.one(Complaint.values(), form.text("what")).orElse(Complaint.OTHER);
    var words = form.text("words").strip();
    if (words.length() > LONGEST) {
      return own("?told=long");
    }
    var site = reader.account().station().orElseThrow();
    var report = new Report(site, Source.KEEPER, complaint, EntryForm.words(complaint, words));
    try {
      reports.report(reader.scope(), report, reader.account().id(), reader.times().now());
      return own("");
    } catch (Refusal refused) {
      return told(refused, "often");
    }
  }

  @Post("/{id}/{word}")
  HttpResponse<?> say(long id, String word, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var said =
        EntryForm.one(Word.values(), word)
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no word '" + word + "'"));
    try {
      reports.say(reader.scope(), id, said, reader.account().id(), reader.times().now());
      return own("");
    } catch (Refusal refused) {
      return told(refused, "late");
    }
  }

  private static HttpResponse<?> told(Refusal refused, String why) {
    if (refused.kind() != Refusal.Kind.CONFLICT) {
      throw refused;
    }
    return own("?told=" + why);
  }

  private static HttpResponse<?> own(String query) {
    return HttpResponse.seeOther(URI.create("/own" + query + "#report"));
  }
}
