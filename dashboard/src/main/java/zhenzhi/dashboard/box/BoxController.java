package zhenzhi.dashboard.box;

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
import zhenzhi.collector.access.Role;
import zhenzhi.collector.enrolment.InviteService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.box.BoxView.Fresh;
import zhenzhi.dashboard.box.BoxViews.Tried;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.StationAddress;

/** A site's box: what it is let in upon, codes, and taking back. */
@Controller("/stations/{code}/box")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
@Produces(MediaType.TEXT_HTML)
class BoxController {
  private final ReaderService readers;
  private final BoxPageService pages;
  private final InviteService invites;
  private final RevocationService revocations;

  BoxController(
      ReaderService readers,
      BoxPageService pages,
      InviteService invites,
      RevocationService revocations) {
    this.readers = readers;
    this.pages = pages;
    this.invites = invites;
    this.revocations = revocations;
  }

  @Get
  HttpResponse<byte[]> show(String code, Authentication who) throws SQLException {
    return pages.page(HttpStatus.OK, readers.of(who), StationAddress.code(code), Tried.NOTHING);
  }

  /** The code stands in this answer and nowhere else; no browser keeps it. */
  @Post("/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    var station = pages.site(reader, site);
    if (!invites.isSetUp()) {
      return pages.refused(reader, site, HttpStatus.CONFLICT, "", "这里还不发证书：管服务器的人要先设置放签发密钥的文件夹。");
    }
    if (station.retiredAt().isPresent()) {
      return pages.refused(
          reader, site, HttpStatus.CONFLICT, "", "“" + station.name() + "”已经停用，不再发登记码。");
    }
    var drawn = invites.invite(reader.account(), site);
    var half = drawn.text().length() / 2;
    var shown = drawn.text().substring(0, half) + " " + drawn.text().substring(half);
    var fresh = new Fresh(shown, reader.times().moment(drawn.until()));
    return pages.page(HttpStatus.OK, reader, site, Tried.invited(fresh));
  }

  @Post("/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var site = StationAddress.code(code);
    var reason = Form.of(body).text("reason").strip();
    try {
      revocations.revoke(reader.account(), site, reason);
      return HttpResponse.seeOther(URI.create("/stations/" + site + "/box"));
    } catch (Refusal refusal) {
      return switch (refusal.kind()) {
        case INVALID ->
            pages.refused(
                reader,
                site,
                HttpStatus.BAD_REQUEST,
                reason,
                reason.isEmpty() ? "请写为什么吊销。" : "原因最多 200 个字，写了 " + reason.length() + " 个。");
        case CONFLICT ->
            pages.refused(reader, site, HttpStatus.CONFLICT, reason, "现在没有有效的证书或口令可以吊销。");
        case NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refusal;
      };
    }
  }
}
