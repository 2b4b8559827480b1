package zhenzhi.dashboard.ranking;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.ranking.RankingService.Excerpt;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.words.Labels;

/** Shows who studied how much. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class RankingController {
  /** A spreadsheet takes about a million rows. */
  private static final int MOST_ROWS = 1_000_000;

  /** Of a kind: more than a spreadsheet is pleasant with, and what fits into the memory. */
  private static final int MOST_SHEET_ROWS = 20_000;

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
    var page = reader.page("排名", Section.RANKING);
    var excerpt = rankings.excerpt(reader.scope(), query.period(), query.filter(query.size()));
    if (excerpt.isEmpty()) {
      return Rendering.of("waiting", page, new WaitingView(Labels.of(query.period()) + "学时排名"));
    }
    var view = Rankings.view(excerpt.get(), query, reader.unit(), reader.scope(), reader.times());
    return Rendering.of("ranking", page, view);
  }

  @Get("/ranking.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> export(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader).onPage(0);
    var excerpt = made(reader, query, MOST_ROWS);
    return file(
        HttpResponse.ok(RankingSheets.csv(excerpt, reader.times())),
        excerpt,
        word(excerpt) + ".csv");
  }

  /** All kinds of one and the same ranking. */
  @Get("/ranking.xlsx")
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  HttpResponse<byte[]> book(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var query = query(request, reader).onPage(0);
    var first = made(reader, query, 1);
    var kinds = new ArrayList<Excerpt>();
    for (var kind : first.sites().keySet()) {
      var filter = query.of(kind).filter(MOST_SHEET_ROWS);
      kinds.add(rankings.excerptOf(reader.scope(), first.ranking().id(), filter));
    }
    var book =
        RankingSheets.book(
            kinds.isEmpty() ? List.of(first) : kinds,
            query,
            reader.unit(),
            MOST_SHEET_ROWS,
            reader.times());
    return file(HttpResponse.ok(XlsxSheets.write(book)), first, "all.xlsx");
  }

  private Excerpt made(Reader reader, RankingQuery query, int most) throws SQLException {
    return rankings
        .excerpt(reader.scope(), query.period(), query.filter(most))
        .orElseThrow(RankingController::notYet);
  }

  private static String word(Excerpt excerpt) {
    return RankingQuery.word(excerpt.kind());
  }

  private static <T> HttpResponse<T> file(
      MutableHttpResponse<T> response, Excerpt excerpt, String name) {
    return response.header(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"ranking-" + excerpt.ranking().period() + "-" + name + "\"");
  }

  private static Refusal notYet() {
    return new Refusal(Refusal.Kind.TOO_SOON, "the ranking is being made");
  }

  private static RankingQuery query(HttpRequest<?> request, Reader reader) {
    return RankingQuery.of(
        name -> request.getParameters().get(name, String.class, ""), reader.times().today());
  }
}
