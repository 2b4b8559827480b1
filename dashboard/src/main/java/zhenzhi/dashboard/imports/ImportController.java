package zhenzhi.dashboard.imports;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.guard.Personal;
import zhenzhi.collector.bulletin.Bulletin;
import zhenzhi.collector.bulletin.BulletinService;
import zhenzhi.collector.imports.Import;
import zhenzhi.collector.imports.ImportKind;
import zhenzhi.collector.imports.ImportService;
import zhenzhi.collector.imports.ImportService.Uploaded;
import zhenzhi.collector.imports.ImportTemplate;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.Upload;

/** Takes files, shows what they would do, and does it when somebody says so. */
@Controller("/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class ImportController {
  private static final int LAST_PAGE = 100_000;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReaderService readers;
  private final ImportService imports;
  private final BulletinService bulletins;
  private final InstallationService installation;

  ImportController(
      ReaderService readers,
      ImportService imports,
      BulletinService bulletins,
      InstallationService installation) {
    this.readers = readers;
    this.imports = imports;
    this.bulletins = bulletins;
    this.installation = installation;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> list(Authentication who, @QueryValue(defaultValue = "1") int page)
      throws SQLException {
    return list(HttpStatus.OK, readers.of(who), index(page), "");
  }

  @Post("/{kind}")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> upload(
      String kind,
      @Body byte[] body,
      @Header(HttpHeaders.CONTENT_TYPE) String type,
      Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    if (kind(kind) == ImportKind.COURSES) {
      installation.require(reader.account());
    }
    var file = Upload.of(type, body, "file");
    if (file.fileName().isEmpty()) {
      return list(HttpStatus.BAD_REQUEST, reader, 0, "还没有选文件。先点“选择文件”，再点“上传并预览”。");
    }
    return switch (imports.upload(
        reader.account(), kind(kind), file.fileName(), file.content(), reader.times().now())) {
      case Uploaded.Kept(var id) -> HttpResponse.seeOther(page(id));
      case Uploaded.Unusable(var why) ->
          list(HttpStatus.BAD_REQUEST, reader, 0, "“" + file.fileName() + "”：" + why);
    };
  }

  @Personal
  @Get("/{id}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(
      long id,
      Authentication who,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String only)
      throws SQLException {
    return show(HttpStatus.OK, readers.of(who), id, index(page), !only.isEmpty(), "");
  }

  @Post("/{id}/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> confirm(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    try {
      imports.confirm(
          reader.scope(), id, seen(Form.of(body)), reader.account(), reader.times().now());
      return HttpResponse.seeOther(page(id));
    } catch (Refusal changed) {
      return changed(reader, id, changed, "没有导入：您看过以后，系统里的内容有了变化，或者别人已经决定了。请再看一遍。");
    }
  }

  @Post("/{id}/dismiss")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> dismiss(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    try {
      imports.dismiss(reader.scope(), id, reader.account(), reader.times().now());
      return HttpResponse.seeOther(URI.create("/imports"));
    } catch (Refusal changed) {
      return changed(reader, id, changed, "别人已经决定了。");
    }
  }

  @Post("/{id}/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> undo(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var reason = Form.of(body).text("reason");
    if (reason.isBlank()) {
      return show(HttpStatus.BAD_REQUEST, reader, id, 0, false, "请写上为什么撤销。");
    }
    try {
      imports.undo(reader.scope(), id, reader.account(), reason, reader.times().now());
      return HttpResponse.seeOther(page(id));
    } catch (Refusal changed) {
      return changed(reader, id, changed, "没有撤销：别人已经撤销了，或者又有别的内容用到了它。请再看一遍。");
    }
  }

  @Get("/{kind}/template.xlsx")
  @Produces(XLSX)
  HttpResponse<byte[]> workbook(String kind, Authentication who) {
    var title = ImportWords.of(kind(kind));
    var book = ImportTemplate.book(kind(kind), title, readers.of(who).times().today());
    return attached(HttpResponse.ok(XlsxSheets.write(book)), kind + ".xlsx");
  }

  @Get("/{kind}/template.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> text(String kind) {
    var template = kind(kind);
    return attached(
        HttpResponse.ok(Csv.of(ImportTemplate.heads(template), ImportTemplate.lines(template))),
        kind + ".csv");
  }

  private HttpResponse<byte[]> list(HttpStatus status, Reader reader, int page, String problem)
      throws SQLException {
    var found = imports.list(reader.scope(), ImportViews.PAGE, page * ImportViews.PAGE);
    var mayDecide = installation.mayDecide(reader.account());
    var view = ImportViews.list(found, page, mayDecide, problem, reader.times());
    return Rendering.of(status, "imports", reader.page("导入", Section.IMPORTS), view);
  }

  private HttpResponse<byte[]> show(
      HttpStatus status, Reader reader, long id, int page, boolean onlyMarked, String problem)
      throws SQLException {
    var found = imports.get(reader.scope(), id);
    var plan = imports.plan(found, reader.times().now());
    var blocker = imports.blocker(found);
    var papers =
        found.state() == Import.State.DONE
            ? bulletins.restingOn(reader.account(), id)
            : List.<Bulletin>of();
    var view =
        ImportViews.one(found, plan, blocker, papers, page, onlyMarked, problem, reader.times());
    return Rendering.of(status, "import", reader.page("导入", Section.IMPORTS), view);
  }

  /** A conflict shows the import as it is now; anything else is somebody else's to answer. */
  private HttpResponse<byte[]> changed(Reader reader, long id, Refusal refusal, String says)
      throws SQLException {
    if (refusal.kind() != Refusal.Kind.CONFLICT) {
      throw refusal;
    }
    return show(HttpStatus.CONFLICT, reader, id, 0, false, says);
  }

  private static <T> HttpResponse<T> attached(
      io.micronaut.http.MutableHttpResponse<T> response, String name) {
    return response.header(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static ImportKind kind(String address) {
    return ImportWords.kind(address)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "nothing to import: " + address));
  }

  private static Counts seen(Form form) {
    var counts = form.text("seen");
    if (!counts.matches("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}")) {
      throw new Refusal(Refusal.Kind.INVALID, "not what was seen: '" + counts + "'");
    }
    var parts = counts.split("\\.", -1);
    return new Counts(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), 0);
  }

  private static URI page(long id) {
    return URI.create("/imports/" + id);
  }

  private static int index(int page) {
    return Math.clamp(page - 1L, 0, LAST_PAGE);
  }
}
