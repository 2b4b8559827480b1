package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.review.ReviewService;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows how often diagnoses were right, and which were not. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class ReviewController {
  private final ReaderService readers;
  private final ReviewService reviews;
  private final OrgService units;

  ReviewController(ReaderService readers, ReviewService reviews, OrgService units) {
    this.readers = readers;
    this.reviews = reviews;
    this.units = units;
  }

  @Get(ReviewQuery.PATH)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request);
    var view =
        ReviewViews.of(
            reviews.look(reader.scope(), query.filter(reader.times().today()), query.page()),
            units.list(reader.scope()).stream()
                .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
                .toList(),
            query,
            reader.times());
    return Rendering.of("review", reader.page("误判复盘", Section.REVIEW), view);
  }

  @Get(ReviewQuery.PATH + "/all.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> export(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var today = reader.times().today();
    var all = reviews.all(reader.scope(), query(request).filter(today));
    return HttpResponse.ok(ReviewViews.csv(all, reader.times()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"review-" + today + ".csv\"");
  }

  private static ReviewQuery query(HttpRequest<?> request) {
    return ReviewQuery.of(name -> request.getParameters().get(name, String.class, ""));
  }
}
