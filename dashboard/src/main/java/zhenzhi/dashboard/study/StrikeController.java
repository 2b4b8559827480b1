package zhenzhi.dashboard.study;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.LocalDate;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.strike.StrikeService;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.protocol.StationCode;

/** Lets the office strike time off a day, and give it back. */
@Controller("/stations/{code}/strikes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class StrikeController {
  private final ReaderService readers;
  private final StrikeService strikes;
  private final StudyPageService pages;

  StrikeController(ReaderService readers, StrikeService strikes, StudyPageService pages) {
    this.readers = readers;
    this.strikes = strikes;
    this.pages = pages;
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post
  HttpResponse<?> strike(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var station = StationAddress.code(code);
    var entered = Form.of(body);
    var query = StudyQuery.of(entered::text, reader.times().today());
    var day = query.day().orElse(reader.times().today());
    try {
      var struck = new Struck(entered);
      strikes.strike(
          reader.scope(),
          station,
          struck.span(day, reader.times()),
          struck.reason(),
          reader.account().id(),
          reader.times().now());
      return back(station, day);
    } catch (Mistake wrong) {
      return pages.page(HttpStatus.BAD_REQUEST, reader, station, query, entered, wrong.says());
    }
  }

  @Post("/{id}/restore")
  HttpResponse<?> restore(String code, long id, @Body String body, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var station = StationAddress.code(code);
    var form = Form.of(body);
    strikes.restore(
        reader.scope(),
        station,
        id,
        form.text("why").strip(),
        reader.account().id(),
        reader.times().now());
    return back(
        station,
        StudyQuery.of(form::text, reader.times().today()).day().orElse(reader.times().today()));
  }

  private static HttpResponse<?> back(StationCode station, LocalDate day) {
    return HttpResponse.seeOther(
        URI.create("/stations/" + station + "/study?day=" + day + "#decided"));
  }
}
