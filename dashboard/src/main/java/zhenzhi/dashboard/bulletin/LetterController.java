package zhenzhi.dashboard.bulletin;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.bulletin.BulletinService;
import zhenzhi.collector.bulletin.MailroomService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** Lets the office write a bulletin's letter and text, and choose who gets it. */
@Controller(Bulletins.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
class LetterController {
  private static final int PAGE = 50;
  private static final int LAST_PAGE = 20_000;
  private static final int EVERYBODY = 100_000;
  private static final String TAKEN = "别人刚刚改过这份通报。您写的还在下面，请先复制下来，再打开看最新的样子。";
  private static final String LIST_TAKEN = "别人刚刚改过这份通报。您选的还在下面，看过再点一次“保存”。";

  private final ReaderService readers;
  private final BulletinService bulletins;
  private final MailroomService mailroom;
  private final OrgService units;

  LetterController(
      ReaderService readers,
      BulletinService bulletins,
      MailroomService mailroom,
      OrgService units) {
    this.readers = readers;
    this.bulletins = bulletins;
    this.mailroom = mailroom;
    this.units = units;
  }

  @Get("/edit")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> edit(long id, Authentication who) throws SQLException {
    return edit(HttpStatus.OK, readers.of(who), id, new Form(Map.of()), "");
  }

  /** What is wrong comes back with what was entered, and nothing of it is lost. */
  @Post("/edit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> write(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var entered = Form.of(body);
    try {
      var form = new LetterForm(entered);
      bulletins.edit(
          reader.account(),
          id,
          entered.version(),
          form.letter(),
          form.texts(),
          reader.times().now());
      return HttpResponse.seeOther(URI.create(Bulletins.address(id)));
    } catch (Mistake mistake) {
      return edit(HttpStatus.BAD_REQUEST, reader, id, entered, mistake.says());
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      return edit(HttpStatus.CONFLICT, reader, id, entered, TAKEN);
    }
  }

  private HttpResponse<byte[]> edit(
      HttpStatus status, Reader reader, long id, Form entered, String problem) throws SQLException {
    var bulletin = bulletins.find(reader.account(), id);
    var view =
        new LetterView(
            bulletin.letter().title(),
            Bulletins.address(id),
            entered.field("version").isPresent() ? entered.version() : bulletin.version(),
            LetterForm.fields(bulletin.letter(), entered),
            LetterForm.texts(bulletins.text(bulletin), bulletin.edited(), entered),
            problem);
    return Rendering.of(status, "letter", reader.page("修改通报", Section.BULLETINS), view);
  }

  @Get("/recipients")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> recipients(
      long id, @QueryValue(defaultValue = "1") int page, Authentication who) throws SQLException {
    return recipients(HttpStatus.OK, readers.of(who), id, page, new Form(Map.of()), "");
  }

  @Post("/recipients")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> address(long id, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var entered = Form.of(body);
    var to = new AddressForm(entered);
    try {
      bulletins.address(
          reader.account(), id, entered.version(), to.units(), to.stations(), reader.times().now());
      return HttpResponse.seeOther(URI.create(Bulletins.address(id)));
    } catch (Mistake mistake) {
      return recipients(HttpStatus.BAD_REQUEST, reader, id, 1, entered, mistake.says());
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      return recipients(HttpStatus.CONFLICT, reader, id, 1, entered, LIST_TAKEN);
    }
  }

  private HttpResponse<byte[]> recipients(
      HttpStatus status, Reader reader, long id, int page, Form entered, String problem)
      throws SQLException {
    var account = reader.account();
    var bulletin = bulletins.find(account, id);
    var chosen = mailroom.units(account, id);
    var counts = mailroom.counts(account, id);
    var shown = Math.clamp(page - 1L, 0, LAST_PAGE);
    var address = Bulletins.address(id) + "/recipients";
    var view =
        new AddressView(
            bulletin.letter().title(),
            Bulletins.address(id),
            bulletin.version(),
            problem,
            bulletin.state() == State.DRAFT || bulletin.state() == State.IN_REVIEW,
            units.list(reader.scope()).stream()
                .filter(unit -> unit.level() != OrgLevel.COMMUNITY)
                .filter(unit -> unit.path().startsWith(bulletin.orgPath()))
                .filter(unit -> unit.id() != bulletin.unit())
                .map(unit -> {
                  var field = AddressForm.field(unit.id());
                  return new AddressView.Unit(
                      unit.name(),
                      field,
                      AddressForm.choices(
                          entered, field, Optional.ofNullable(chosen.get(unit.id()))));
                })
                .toList(),
            AddressForm.choices(entered, AddressForm.STATIONS, mailroom.stations(account, id)),
            "共 %d 家，已读 %d，已签收 %d".formatted(counts.all(), counts.opened(), counts.signed()),
            mailroom.recipients(account, id, shown * PAGE, PAGE).stream()
                .map(one -> Bulletins.recipient(one, reader.times()))
                .toList(),
            Pager.of(shown, PAGE, counts.all(), other -> address + "?page=" + (other + 1)),
            address + ".csv");
    return Rendering.of(status, "recipients", reader.page("发给谁", Section.BULLETINS), view);
  }

  @Get("/recipients.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(long id, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var lines =
        mailroom.recipients(reader.account(), id, 0, EVERYBODY).stream()
            .map(one -> Bulletins.recipient(one, reader.times()))
            .map(line ->
                List.of(line.name(), line.code(), line.edition(), line.opened(), line.signed()))
            .toList();
    return HttpResponse.ok(Csv.of(List.of("收件单位", "站点编号", "版本", "阅读", "签收"), lines))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"bulletin-" + id + "-recipients.csv\"");
  }
}
