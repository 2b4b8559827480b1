package zhenzhi.dashboard.policy;

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
import java.util.Map;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.study.PolicyService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows what counts as study, and lets the office above all others decide what will. */
@Controller("/policy")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class PolicyController {
  private static final URI PAGE = URI.create("/policy");

  private final ReaderService readers;
  private final PolicyService policies;
  private final InstallationService installation;

  PolicyController(
      ReaderService readers, PolicyService policies, InstallationService installation) {
    this.readers = readers;
    this.policies = policies;
    this.installation = installation;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> show(Authentication who) throws SQLException {
    return page(HttpStatus.OK, readers.of(who), new Form(Map.of()), "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> decide(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    installation.require(reader.account());
    var times = reader.times();
    var entered = Form.of(body);
    var proposal = new Proposal(entered);
    try {
      policies.decide(
          proposal.policy(times.today()), proposal.reason(), reader.account().id(), times.now());
      return HttpResponse.seeOther(PAGE);
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, entered, wrong.says());
    } catch (Refusal refusal) {
      return switch (refusal.kind()) {
        case CONFLICT -> page(HttpStatus.CONFLICT, reader, entered, "这一天已经有一条规则开始。先撤回它，或者换一天。");
        case INVALID -> page(HttpStatus.BAD_REQUEST, reader, entered, "规则最早从明天开始，并且要写依据。");
        case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refusal;
      };
    }
  }

  @Post("/{version}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> withdraw(int version, Authentication who) throws SQLException {
    var reader = readers.of(who);
    policies.withdraw(version, reader.account().id(), reader.times().now());
    return HttpResponse.seeOther(PAGE);
  }

  private HttpResponse<?> page(HttpStatus status, Reader reader, Form entered, String problem)
      throws SQLException {
    var mayDecide = installation.mayDecide(reader.account());
    var view = PolicyViews.of(policies.all(), mayDecide, entered, problem, reader.times());
    return Rendering.of(status, "policy", reader.page("学时规则", Section.POLICY), view);
  }
}
