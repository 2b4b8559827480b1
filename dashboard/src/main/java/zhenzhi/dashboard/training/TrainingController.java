package zhenzhi.dashboard.training;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.training.KeeperService;
import zhenzhi.collector.training.TrainingConfig;
import zhenzhi.collector.training.TrainingService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.training.TrainingViews.Known;
import zhenzhi.dashboard.training.TrainingViews.Told;

/** 培训: entered by office or subdistrict, for the keepers of their sites. */
@Controller("/trainings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class TrainingController {
  private static final int LONGEST = 200;
  private static final int YEARS = 2;

  private final ReaderService readers;
  private final TrainingService trainings;
  private final KeeperService keepers;
  private final TrainingConfig config;

  TrainingController(
      ReaderService readers,
      TrainingService trainings,
      KeeperService keepers,
      TrainingConfig config) {
    this.readers = readers;
    this.trainings = trainings;
    this.keepers = keepers;
    this.config = config;
  }

  @Get
  HttpResponse<byte[]> list(@QueryValue(defaultValue = "") String area, Authentication who)
      throws SQLException {
    return page(HttpStatus.OK, readers.of(who), area, Told.NOTHING);
  }

  @Get("/keepers.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(Authentication who) throws SQLException {
    var reader = readers.of(who);
    return HttpResponse.ok(TrainingViews.csv(known(reader), reader.times()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"keepers-" + reader.times().today() + ".csv\"");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var times = reader.times();
    var form = new TrainingForm(Form.of(body));
    var area = form.form().text("area");
    try {
      var held = form.training(keepers.keepers(reader.scope(), times.today()), times.today());
      trainings.enter(reader.account(), held, times.now());
      return HttpResponse.seeOther(URI.create("/trainings"));
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, reader, area, new Told(form, wrong.says()));
    }
  }

  @Post("/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = new TrainingForm(Form.of(body));
    var reason = form.form().text("reason").strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      var told = new Told(form, "请写为什么撤回，最多 " + LONGEST + " 个字。");
      return page(HttpStatus.BAD_REQUEST, reader, "", told);
    }
    try {
      trainings.withdraw(reader.account(), id, reason, reader.times().now());
      return HttpResponse.seeOther(URI.create("/trainings"));
    } catch (Refusal refused) {
      if (refused.kind() != Refusal.Kind.CONFLICT) {
        throw refused;
      }
      var told = new Told(form, "没有撤回：这次培训已经撤回了，或者不是您单位登记的。");
      return page(HttpStatus.CONFLICT, reader, "", told);
    }
  }

  private HttpResponse<byte[]> page(HttpStatus status, Reader reader, String area, Told told)
      throws SQLException {
    var view = TrainingViews.of(known(reader), area, told, reader.times());
    return Rendering.of(status, "trainings", reader.page("培训", Section.TRAININGS), view);
  }

  private Known known(Reader reader) throws SQLException {
    var today = reader.times().today();
    return new Known(
        keepers.keepers(reader.scope(), today),
        trainings.between(reader.scope(), today.minusYears(YEARS), today),
        config.validMonths());
  }
}
