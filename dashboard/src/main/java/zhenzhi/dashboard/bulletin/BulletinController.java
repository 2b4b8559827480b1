package zhenzhi.dashboard.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Locale;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.BulletinService;
import zhenzhi.collector.bulletin.DraftService;
import zhenzhi.collector.bulletin.Edition;
import zhenzhi.collector.bulletin.MailroomService;
import zhenzhi.collector.bulletin.PaperForm;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.words.Labels;

/** Shows bulletins: to the office all of theirs, and to everybody those that came to them. */
@Controller(Bulletins.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class BulletinController {
  private static final int PAGE = 20;
  private static final int LAST_PAGE = 10_000;

  private final ReaderService readers;
  private final BulletinService bulletins;
  private final DraftService drafts;
  private final MailroomService mailroom;

  BulletinController(
      ReaderService readers,
      BulletinService bulletins,
      DraftService drafts,
      MailroomService mailroom) {
    this.readers = readers;
    this.bulletins = bulletins;
    this.drafts = drafts;
    this.mailroom = mailroom;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> list(Authentication who, @QueryValue(defaultValue = "1") int page)
      throws SQLException {
    var reader = readers.of(who);
    return isOffice(reader)
        ? list(HttpStatus.OK, reader, Math.clamp(page - 1L, 0, LAST_PAGE), "")
        : Rendering.of(
            "received",
            reader.page("通报", Section.BULLETINS),
            Bulletins.received(mailroom.received(reader.account()), reader.times()));
  }

  private HttpResponse<byte[]> list(HttpStatus status, Reader reader, int page, String problem)
      throws SQLException {
    var entries = bulletins.list(reader.scope(), page * PAGE, PAGE);
    var view =
        new BulletinsView(
            Bulletins.periods(reader.times().today(), bulletins.firstDay(reader.scope())),
            problem,
            Bulletins.received(mailroom.received(reader.account()), reader.times()),
            entries.stream().map(entry -> Bulletins.line(entry, reader.times())).toList(),
            Pager.of(
                page,
                PAGE,
                bulletins.count(reader.scope()),
                other -> Bulletins.PATH + "?page=" + (other + 1)));
    return Rendering.of(status, "bulletins", reader.page("通报", Section.BULLETINS), view);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(Role.Named.OFFICE)
  HttpResponse<?> draft(@Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var entered = Form.of(body).text("period");
    try {
      var period =
          Period.parse(entered).orElseThrow(() -> new Mistake("“" + entered + "”不是月份、季度或者年份。"));
      var id = drafts.draft(reader.account(), period, reader.times().now());
      return id.isPresent()
          ? HttpResponse.seeOther(URI.create(Bulletins.address(id.getAsLong())))
          : list(HttpStatus.ACCEPTED, reader, 0, "正在计算 " + Labels.of(period) + " 的排名，请过一会儿再点“起草”。");
    } catch (Mistake mistake) {
      return list(HttpStatus.BAD_REQUEST, reader, 0, mistake.says());
    } catch (Refusal refusal) {
      return list(HttpStatus.CONFLICT, reader, 0, whyNotDrafted(refusal));
    }
  }

  private static String whyNotDrafted(Refusal refusal) {
    return switch (refusal.kind()) {
      case CONFLICT -> "这一期已经有一份通报：没印发的请接着写，印发了的请打开它“起草更正”。";
      case FORBIDDEN -> "通报要由管全部站点的单位起草。";
      case INVALID -> "那一期还没有站点，没有可以通报的。";
      case NOT_FOUND, TOO_SOON -> "现在不能起草这一期通报。";
    };
  }

  @Get("/{id}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> show(
      long id, @QueryValue(defaultValue = "naming") String edition, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    return bulletins.isOwn(reader.account(), id)
        ? show(HttpStatus.OK, reader, id, edition(edition), "")
        : delivered(reader, id);
  }

  /** The page of the office, with what went wrong when something did. */
  HttpResponse<byte[]> show(
      HttpStatus status, Reader reader, long id, Edition edition, String problem)
      throws SQLException {
    var account = reader.account();
    var bulletin = bulletins.find(account, id);
    var events = bulletins.events(account, id);
    var view =
        Bulletins.view(
            bulletin,
            edition,
            new String(bulletins.file(account, id, edition, PaperForm.HTML), UTF_8),
            events,
            mailroom.counts(account, id),
            bulletins.changed(bulletin),
            bulletins.correction(bulletin),
            bulletins.mustBeLeft(account, events),
            problem,
            reader.times());
    return Rendering.of(
        status, "bulletin", reader.page(bulletin.letter().title(), Section.BULLETINS), view);
  }

  private HttpResponse<byte[]> delivered(Reader reader, long id) throws SQLException {
    var edition = mailroom.open(reader.account(), id, reader.times().now());
    var received =
        mailroom.received(reader.account()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no bulletin " + id));
    var view =
        new DeliveredView(
            received.title(),
            Bulletins.number(received),
            Bulletins.address(id),
            received.signed().map(reader.times()::moment).orElse(""),
            new String(bulletins.file(reader.account(), id, edition, PaperForm.HTML), UTF_8),
            Bulletins.address(id) + "/paper.docx?edition=" + Bulletins.word(edition));
    return Rendering.of("delivered", reader.page(received.title(), Section.BULLETINS), view);
  }

  @Get("/{id}/paper.{form}")
  HttpResponse<byte[]> paper(
      long id, String form, @QueryValue(defaultValue = "naming") String edition, Authentication who)
      throws SQLException {
    var wanted =
        switch (form) {
          case "docx" -> PaperForm.DOCX;
          case "xlsx" -> PaperForm.XLSX;
          default -> throw new Refusal(Refusal.Kind.NOT_FOUND, "no form " + form);
        };
    var bytes = bulletins.file(readers.of(who).account(), id, edition(edition), wanted);
    return HttpResponse.ok(bytes)
        .contentType(MediaType.of(wanted.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bulletin-%d-%s.%s\""
                .formatted(id, Bulletins.word(edition(edition)), form));
  }

  /** Signs for a bulletin (签收). */
  @Post("/{id}/sign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> sign(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    mailroom.sign(reader.account(), id, reader.times().now());
    return HttpResponse.seeOther(URI.create(Bulletins.address(id)));
  }

  private static boolean isOffice(Reader reader) {
    return reader.account().role() == Role.OFFICE;
  }

  private static Edition edition(String text) {
    return text.toUpperCase(Locale.ROOT).equals(Edition.PLAIN.name())
        ? Edition.PLAIN
        : Edition.NAMING;
  }
}
