package zhenzhi.dashboard.guide;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.training.KeeperService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.words.HelpConfig;

/** 操作指南 for everybody; keepers say that they have read it. */
@Controller("/guide")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class GuideController {
  private final ReaderService readers;
  private final KeeperService keepers;
  private final HelpConfig help;

  GuideController(ReaderService readers, KeeperService keepers, HelpConfig help) {
    this.readers = readers;
    this.keepers = keepers;
    this.help = help;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(Authentication who) throws SQLException {
    var reader = readers.of(who);
    return Rendering.of("booklet", reader.page("操作指南", Section.GUIDE), view(reader));
  }

  private BookletView view(Reader reader) throws SQLException {
    var account = reader.account();
    if (account.station().isEmpty()) {
      return Booklets.of(help);
    }
    var readings =
        keepers.readings(reader.scope(), account.station().get()).stream()
            .filter(reading -> reading.person().equals(account.person()))
            .toList();
    return Booklets.of(help, readings, reader.times());
  }

  /** Of a version that is not the present one nothing is kept: the page shows the present one. */
  @Post("/read")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.KEEPER)
  HttpResponse<?> read(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    if (Form.of(body).text("version").equals(Booklets.version(help))) {
      keepers.read(reader.account(), Booklets.version(help), reader.times().now());
    }
    return HttpResponse.seeOther(URI.create("/guide"));
  }
}
