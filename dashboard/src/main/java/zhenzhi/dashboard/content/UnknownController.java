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
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.access.InstallationService;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.content.CatalogueService;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.CourseFilter;
import zhenzhi.collector.content.Decided;
import zhenzhi.collector.content.NewCourse;
import zhenzhi.collector.content.RecountService;
import zhenzhi.collector.content.UnknownContent;
import zhenzhi.collector.content.Verdict;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.study.ContentName;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.protocol.Playback.Category;

/** Shows what nobody has sorted, and lets the office above all others sort it. */
@Controller("/content/unknown")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT})
class UnknownController {
  private static final URI PAGE = URI.create(UnknownViews.PATH);
  private static final int SUGGESTIONS = 500;

  private final ReaderService readers;
  private final CatalogueService catalogue;
  private final RecountService recounts;
  private final InstallationService installation;

  UnknownController(
      ReaderService readers,
      CatalogueService catalogue,
      RecountService recounts,
      InstallationService installation) {
    this.readers = readers;
    this.catalogue = catalogue;
    this.recounts = recounts;
    this.installation = installation;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> list(HttpRequest<?> request, Authentication who) throws SQLException {
    return list(HttpStatus.OK, ListQuery.of(request), readers.of(who), "");
  }

  @Get("/{id}")
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<byte[]> show(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var content = catalogue.unknown(reader.scope(), id);
    return page(HttpStatus.OK, content, reader, new Form(Map.of()), "");
  }

  /** One click: a course as the boxes call it, from today on. */
  @Post("/{id}/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> take(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    installation.require(reader.account());
    var content = catalogue.unknown(reader.scope(), id);
    if (content.category() == Category.LIVE) {
      return list(
          HttpStatus.BAD_REQUEST,
          ListQuery.first(),
          reader,
          "“" + content.title() + "”是电视直播，不能收入目录。");
    }
    var code = content.isTitleShared() ? Optional.of(content.code()) : Optional.<String>empty();
    var course = new NewCourse(code, content.title(), content.category(), Optional.empty());
    return atOnce(content, new Verdict.Fresh(course), "按机顶盒报的类别收入", reader);
  }

  /** One click: no study, from today on. */
  @Post("/{id}/no-study")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> noStudy(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    installation.require(reader.account());
    var content = catalogue.unknown(reader.scope(), id);
    return atOnce(content, new Verdict.NoStudy(), "不是学习内容", reader);
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> sort(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    installation.require(reader.account());
    var content = catalogue.unknown(reader.scope(), id);
    var entered = Form.of(body);
    var by =
        entered.text(UnknownViews.BY).equals("code")
            ? ContentName.Kind.CODE
            : ContentName.Kind.TITLE;
    try {
      var decided = new Entries(entered).decided(reader);
      catalogue.sort(reader.scope(), id, by, verdict(entered), decided);
      return HttpResponse.seeOther(PAGE);
    } catch (Mistake wrong) {
      return page(HttpStatus.BAD_REQUEST, content, reader, entered, wrong.says());
    } catch (Refusal refusal) {
      var says = Problems.says(refusal, entered);
      return page(HttpStatus.CONFLICT, content, reader, entered, says);
    }
  }

  private Verdict verdict(Form entered) throws SQLException {
    var verdict = entered.text(UnknownViews.VERDICT);
    return switch (verdict) {
      case "known" -> new Verdict.Known(known(entered.text(UnknownViews.KNOWN).strip()).id());
      case "fresh" -> new Verdict.Fresh(new Entries(entered).course());
      case "no-study" -> new Verdict.NoStudy();
      default -> throw new Mistake("请选它是什么，不能是“" + verdict + "”。");
    };
  }

  /** The course that was meant: suggestions begin with the code. */
  private Course known(String text) throws SQLException {
    var all = catalogue.courses(new CourseFilter("", Optional.empty(), 0, 100_000)).items();
    return Suggestion.meant(all, text);
  }

  private HttpResponse<?> atOnce(
      UnknownContent content, Verdict verdict, String reason, Reader reader) throws SQLException {
    var times = reader.times();
    var decided = new Decided(reader.account().id(), times.now(), times.today(), reason);
    try {
      catalogue.sort(reader.scope(), content.id(), content.surest(), verdict, decided);
      return HttpResponse.seeOther(PAGE);
    } catch (Refusal refusal) {
      var says = "目录里已经有叫“" + content.title() + "”的课程：请点“归到别的”。";
      return list(HttpStatus.CONFLICT, ListQuery.first(), reader, says);
    }
  }

  private HttpResponse<byte[]> list(
      HttpStatus status, ListQuery query, Reader reader, String problem) throws SQLException {
    var unknown = catalogue.unknown(reader.scope(), query.text(), query.offset(), ListQuery.PAGE);
    var view =
        UnknownViews.of(
            unknown,
            query,
            recounts.latest(reader.times().now()),
            installation.mayDecide(reader.account()),
            problem,
            reader.times());
    return Rendering.of(status, "unknown", reader.page("待归类的内容", Section.CONTENT), view);
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, UnknownContent content, Reader reader, Form entered, String problem)
      throws SQLException {
    var courses = catalogue.courses(new CourseFilter("", Optional.empty(), 0, SUGGESTIONS)).items();
    var mayDecide = installation.mayDecide(reader.account());
    var view = UnknownViews.sort(content, courses, mayDecide, entered, problem, reader.times());
    return Rendering.of(status, "sort", reader.page("归类", Section.CONTENT), view);
  }
}
