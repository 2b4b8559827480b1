package zhenzhi.dashboard.attendance;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diary.AttendanceService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.StationAddress;

/** Takes the answer of a keeper, or a correction of the office. */
@Controller("/stations/{code}/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.KEEPER, Role.Named.OFFICE})
class PeopleController {
  private final ReaderService readers;
  private final AttendanceService attendance;

  PeopleController(ReaderService readers, AttendanceService attendance) {
    this.readers = readers;
    this.attendance = attendance;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> say(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var form = Form.of(body);
    var station = StationAddress.code(code);
    var day = day(form.text("day"));
    attendance.say(
        reader.scope(),
        station,
        day,
        people(form.text("people").strip()),
        reader.account(),
        reader.times().now());
    return HttpResponse.seeOther(
        URI.create(
            form.text("back").equals("own")
                ? "/own#people"
                : "/stations/" + station + "/study?day=" + day + "#people"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new Refusal(Refusal.Kind.INVALID, "not a day: '" + text + "'");
    }
  }

  private static int people(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      throw new Refusal(Refusal.Kind.INVALID, "not a number of people: '" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
