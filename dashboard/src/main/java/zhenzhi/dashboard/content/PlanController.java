package zhenzhi.dashboard.content;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.content.CatalogueService;
import zhenzhi.collector.content.CourseFilter;
import zhenzhi.collector.content.plan.PlanService;
import zhenzhi.collector.content.plan.UnitPlan.Share;
import zhenzhi.collector.content.plan.Wanted;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows what is to be watched in a month; whoever sees a unit as its own plans for it. */
@Controller(PlanQuery.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class PlanController {
  private static final int SUGGESTIONS = 500;
  private static final int MOST_COURSES = 100_000;
  private static final int LONGEST_MINUTES = 6_000;

  private final ReaderService readers;
  private final PlanService plans;
  private final CatalogueService catalogue;
  private final OrgService units;

  PlanController(
      ReaderService readers, PlanService plans, CatalogueService catalogue, OrgService units) {
    this.readers = readers;
    this.plans = plans;
    this.catalogue = catalogue;
    this.units = units;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = PlanQuery.of(name -> ListQuery.parameter(request, name), reader.times().today());
    return page(HttpStatus.OK, query, reader, new Form(Map.of()), "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> ask(@Body String body, Authentication who) throws SQLException {
    return change(
        body,
        who,
        (entered, query, reader) -> {
          var known = entered.text(PlanViews.KNOWN).strip();
          var all = new CourseFilter("", Optional.empty(), 0, MOST_COURSES);
          var course = Suggestion.meant(catalogue.courses(all).items(), known);
          plans.ask(
              reader.scope(),
              unit(query, reader).id(),
              query.month(),
              course.id(),
              wanted(entered),
              reader.account().id(),
              reader.times().now());
        });
  }

  @Post("/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> remove(@Body String body, Authentication who) throws SQLException {
    return change(
        body,
        who,
        (entered, query, reader) ->
            plans.remove(
                reader.scope(), unit(query, reader).id(), query.month(), query.course().orElse(0)));
  }

  @Post("/copy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> copy(@Body String body, Authentication who) throws SQLException {
    return change(
        body,
        who,
        (entered, query, reader) -> {
          var copied =
              plans.copy(
                  reader.scope(),
                  unit(query, reader).id(),
                  query.month(),
                  reader.account().id(),
                  reader.times().now());
          if (copied == 0) {
            var before = PlanViews.name(query.month().minusMonths(1));
            throw new Mistake(before + "没有可以照搬的课程，或者都已经在这个月的计划里。");
          }
        });
  }

  private HttpResponse<?> change(String body, Authentication who, Deed deed) throws SQLException {
    var reader = readers.of(who);
    var entered = Form.of(body);
    var query = PlanQuery.of(entered::text, reader.times().today());
    try {
      deed.run(entered, query, reader);
      return HttpResponse.seeOther(URI.create(query.of(OptionalLong.empty()).address()));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, query, reader, entered, wrong.says());
    }
  }

  @FunctionalInterface
  private interface Deed {
    void run(Form entered, PlanQuery query, Reader reader) throws SQLException;
  }

  private static Wanted wanted(Form entered) {
    return entered.text(Entries.MINUTES).isBlank()
        ? new Wanted.Once()
        : new Wanted.AtLeast(
            Duration.ofMinutes(
                new Entries(entered).number(Entries.MINUTES, "要求", 1, LONGEST_MINUTES)));
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, PlanQuery query, Reader reader, Form entered, String problem)
      throws SQLException {
    var unit = unit(query, reader);
    var plan = plans.plan(reader.scope(), unit.id(), query.month());
    var shares =
        query.course().isPresent()
            ? plans.shares(reader.scope(), plan, query.course().getAsLong())
            : List.<Share>of();
    var courses = catalogue.courses(new CourseFilter("", Optional.empty(), 0, SUGGESTIONS)).items();
    var found = new PlanViews.Found(plan, planning(reader), shares, courses);
    var asked = new PlanQuery(OptionalLong.of(unit.id()), query.month(), query.course());
    var view = PlanViews.of(found, asked, entered, problem);
    return Rendering.of(status, "plan", reader.page("学习计划", Section.CONTENT), view);
  }

  /** The one that was asked for, or the topmost. */
  private OrgUnit unit(PlanQuery query, Reader reader) {
    if (query.unit().isPresent()) {
      return units.get(reader.scope(), query.unit().getAsLong());
    }
    return planning(reader).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no unit to plan for"));
  }

  /** Communities follow the plan of their subdistrict. */
  private List<OrgUnit> planning(Reader reader) {
    return units.list(reader.scope()).stream()
        .filter(unit -> unit.level() != OrgLevel.COMMUNITY)
        .toList();
  }
}
