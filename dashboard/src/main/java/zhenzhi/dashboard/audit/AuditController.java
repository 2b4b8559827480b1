package zhenzhi.dashboard.audit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Verdict;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 操作记录: the record of the office's subtree, as a page and as a file, and whether it holds. */
@Controller(AuditViews.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class AuditController {
  private static final int MOST_PAGES = 100_000;

  /** What a spreadsheet opens without complaint. */
  private static final int MOST_ROWS = 100_000;

  private final ReaderService readers;
  private final AuditService audit;

  AuditController(ReaderService readers, AuditService audit) {
    this.readers = readers;
    this.audit = audit;
  }

  /** {@code from}, {@code until}: days, both included. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "1") int page,
      Authentication who)
      throws SQLException {
    return page(new Asked(q, from, until), page, Optional.empty(), who);
  }

  /** Works the chain out anew. */
  @Get("/check")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> check(Authentication who) throws SQLException {
    return page(new Asked("", "", ""), 1, Optional.of(audit.verify()), who);
  }

  @Get("/all.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var found = audit.list(new Asked(q, from, until).search(reader), 0, MOST_ROWS);
    return HttpResponse.ok(AuditViews.csv(found, reader.times()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"audit-%s.csv\"".formatted(reader.times().today()));
  }

  private HttpResponse<byte[]> page(
      Asked asked, int page, Optional<Verdict> verdict, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var shown = Math.clamp(page - 1L, 0, MOST_PAGES);
    var search = asked.search(reader);
    var view =
        AuditViews.of(
            audit.list(search, (long) shown * AuditViews.PAGE, AuditViews.PAGE),
            audit.count(search),
            shown,
            asked,
            verdict,
            reader.times());
    return Rendering.of("audit", reader.page("操作记录", Section.AUDIT), view);
  }
}
