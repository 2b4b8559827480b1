package zhenzhi.dashboard.excuse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.excuse.Excuse.Source;
import zhenzhi.collector.excuse.ExcuseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.Scope;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows what is excused, and lets the office excuse and withdraw. */
@Controller("/excuses")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class ExcuseController {
  private static final URI PAGE = URI.create("/excuses");

  private final ReaderService readers;
  private final ExcuseService excuses;
  private final OrgService units;

  ExcuseController(ReaderService readers, ExcuseService excuses, OrgService units) {
    this.readers = readers;
    this.excuses = excuses;
    this.units = units;
  }

  /** A site, a beginning and an end in the address stand in the form already. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> show(HttpRequest<?> request, Authentication who) throws SQLException {
    UnaryOperator<String> parameter = name -> request.getParameters().get(name, String.class, "");
    var site = parameter.apply(Wanted.SITE);
    var form =
        site.isEmpty()
            ? new Form(Map.of())
            : new Form(
                Map.of(
                    Wanted.SITE,
                    site,
                    Wanted.FROM,
                    parameter.apply(Wanted.FROM),
                    Wanted.UNTIL,
                    parameter.apply(Wanted.UNTIL)));
    return page(HttpStatus.OK, readers.of(who), ExcuseQuery.of(parameter), form, "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> excuse(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var entered = Form.of(body);
    try {
      excuse(reader, new Wanted(entered));
      return HttpResponse.seeOther(PAGE);
    } catch (Mistake wrong) {
      return wrong(reader, entered, wrong.says());
    } catch (Refusal refused) {
      return wrong(
          reader,
          entered,
          switch (refused.kind()) {
            case NOT_FOUND -> "没有这个站点，或者它不归您管。";
            case CONFLICT -> "那段时间没有在用的站点，不用免责。";
            case FORBIDDEN, INVALID, TOO_SOON -> "这样不能免责，请检查时间。";
          });
    }
  }

  private void excuse(Reader reader, Wanted wanted) throws SQLException {
    var excuse = wanted.excuse(reader.times());
    var account = reader.account().id();
    var now = reader.times().now();
    if (wanted.unit().isPresent()) {
      excuses.excuse(reader.scope(), wanted.unit().getAsLong(), excuse, account, now);
    } else {
      excuses.excuse(reader.scope(), wanted.site(), excuse, account, now);
    }
  }

  @Post("/{of}/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> withdraw(String of, long id, @Body String body, Authentication who)
      throws SQLException {
    return decide(of, id, body, who, excuses::withdraw);
  }

  /** Only what follows from a diagnosis or an incident comes back; the rest is entered anew. */
  @Post("/{of}/{id}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> restore(String of, long id, @Body String body, Authentication who)
      throws SQLException {
    return decide(of, id, body, who, excuses::restore);
  }

  private interface Decision {
    void on(Scope scope, Source source, String reason, long account, Instant now)
        throws SQLException;
  }

  private HttpResponse<?> decide(
      String of, long id, String body, Authentication who, Decision decision) throws SQLException {
    var reader = readers.of(who);
    decision.on(
        reader.scope(),
        ExcuseViews.source(of, id),
        Form.of(body).text("reason").strip(),
        reader.account().id(),
        reader.times().now());
    return HttpResponse.seeOther(PAGE);
  }

  private HttpResponse<?> wrong(Reader reader, Form entered, String problem) throws SQLException {
    return page(HttpStatus.BAD_REQUEST, reader, ExcuseQuery.of(_ -> ""), entered, problem);
  }

  private HttpResponse<?> page(
      HttpStatus status, Reader reader, ExcuseQuery query, Form entered, String problem)
      throws SQLException {
    var mayExcuse = reader.account().role() == Role.OFFICE;
    var view =
        ExcuseViews.of(
            excuses.list(reader.scope(), query.filter(), reader.times().now()),
            units.list(reader.scope()).stream()
                .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
                .toList(),
            query,
            mayExcuse ? Optional.of(entered) : Optional.empty(),
            problem,
            reader.times());
    return Rendering.of(status, "excuses", reader.page("免责", Section.EXCUSES), view);
  }
}
