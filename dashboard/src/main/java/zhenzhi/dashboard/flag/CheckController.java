package zhenzhi.dashboard.flag;

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
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.flag.Answer;
import zhenzhi.collector.flag.FlagFilter;
import zhenzhi.collector.flag.FlagService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.Scope;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows what deserves a look; takes the site's word and the office's decision. */
@Controller("/checks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class CheckController {
  private final ReaderService readers;
  private final FlagService flags;
  private final OrgService units;

  CheckController(ReaderService readers, FlagService flags, OrgService units) {
    this.readers = readers;
    this.flags = flags;
    this.units = units;
  }

  @Get
  @Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = CheckQuery.of(name -> request.getParameters().get(name, String.class, ""));
    var view =
        Checks.view(
            flags.list(reader.scope(), query.filter()),
            flags.records(reader.scope()),
            units.list(reader.scope()).stream()
                .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
                .toList(),
            query);
    return Rendering.of("checks", reader.page("抽查", Section.CHECKS), view);
  }

  @Get("/{id}")
  @Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), id, "", "");
  }

  @Post("/{id}/answer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.KEEPER)
  HttpResponse<?> answer(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    var words = form.text("words").strip();
    var answer =
        Arrays.stream(Answer.values())
            .filter(one -> one.name().equals(form.text("answer")))
            .findFirst();
    if (answer.isEmpty()) {
      return page(HttpStatus.BAD_REQUEST, reader, id, "请选一种情况。", words);
    }
    if (answer.get() == Answer.OTHER && words.isEmpty()) {
      return page(HttpStatus.BAD_REQUEST, reader, id, "选了“其他情况”，请在下面写几句。", words);
    }
    flags.answer(
        reader.scope(), id, answer.get(), words, reader.account().id(), reader.times().now());
    return back(id);
  }

  @Post("/{id}/keep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> keep(long id, @Body String body, Authentication who) throws SQLException {
    return decide(id, body, who, flags::keep);
  }

  @Post("/{id}/strike")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> strike(long id, @Body String body, Authentication who) throws SQLException {
    return decide(id, body, who, flags::strike);
  }

  @Post("/{id}/take-back")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> takeBack(long id, @Body String body, Authentication who) throws SQLException {
    return decide(
        id,
        body,
        who,
        (scope, flag, _, reason, account, now) ->
            flags.takeBack(scope, flag, reason, account, now));
  }

  /** What the office does about a flag. */
  @FunctionalInterface
  private interface Decision {
    void take(Scope scope, long id, String mark, String reason, long account, Instant now)
        throws SQLException;
  }

  private HttpResponse<?> decide(long id, String body, Authentication who, Decision decision)
      throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    var reason = form.text("reason").strip();
    if (reason.isEmpty()) {
      return page(HttpStatus.BAD_REQUEST, reader, id, "请写上理由，站点看得到。", reason);
    }
    try {
      decision.take(
          reader.scope(),
          id,
          form.text("mark"),
          reason,
          reader.account().id(),
          reader.times().now());
      return back(id);
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
      return page(HttpStatus.CONFLICT, reader, id, "情况有了变化，请再看一遍以后决定。", reason);
    }
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Reader reader, long id, String problem, String words) throws SQLException {
    var role = reader.account().role();
    var view =
        CheckViews.of(
            flags.get(reader.scope(), id), role, next(reader, id), problem, words, reader.times());
    var section = role == Role.KEEPER ? Section.OWN : Section.CHECKS;
    return Rendering.of(status, "check", reader.page("抽查 · " + view.name(), section), view);
  }

  private String next(Reader reader, long id) throws SQLException {
    var undecided =
        new FlagFilter(Optional.empty(), OptionalLong.empty(), Optional.empty(), false, 0, 2);
    return flags.list(reader.scope(), undecided).lines().stream()
        .filter(flag -> flag.id() != id)
        .findFirst()
        .map(flag -> CheckQuery.PATH + "/" + flag.id())
        .orElse("");
  }

  private static HttpResponse<?> back(long id) {
    return HttpResponse.seeOther(URI.create(CheckQuery.PATH + "/" + id));
  }
}
