package zhenzhi.dashboard.ranking;

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
import zhenzhi.collector.ranking.Ranking.OfKind;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.station.StationKind;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Shows who studied how much. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class RankingController {
  /** A spreadsheet takes about a million rows. */
  private static final int MOST_ROWS = 1_000_000;

  private final ReaderService readers;
  private final RankingService rankings;

  RankingController(ReaderService readers, RankingService rankings) {
    this.readers = readers;
    this.rankings = rankings;
  }

  @Get("/ranking")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader);
    var kind = kind(reader, query);
    var excerpt =
        rankings.excerpt(reader.scope(), query.period(), query.filter(kind, RankingQuery.PAGE));
    var isPart = !excerpt.ranking().orgPath().startsWith(reader.scope().orgPath());
    var view = Rankings.view(excerpt, kind, query, reader.unit(), isPart, reader.times());
    return Rendering.of("ranking", reader.page("排名", Section.RANKING), view);
  }

  @Get("/ranking.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> export(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader).onPage(0);
    var kind = kind(reader, query);
    var lines =
        rankings.excerpt(reader.scope(), query.period(), query.filter(kind, MOST_ROWS)).lines();
    var name = "ranking-" + query.period() + "-" + RankingQuery.word(kind) + ".csv";
    return HttpResponse.ok(RankingCsv.of(lines))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static RankingQuery query(HttpRequest<?> request, Reader reader) {
    return RankingQuery.of(
        name -> request.getParameters().get(name, String.class, ""), reader.times().today());
  }

  /** The kind that was asked for, or the first one that has sites. */
  private StationKind kind(Reader reader, RankingQuery query) throws SQLException {
    if (query.kind().isPresent()) {
      return query.kind().get();
    }
    return rankings.ranking(reader.scope(), query.period()).kinds().stream()
        .map(OfKind::kind)
        .findFirst()
        .orElse(StationKind.COMMUNITY);
  }
}
