package zhenzhi.dashboard.box;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.sql.SQLException;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.enrolment.token.GrantService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.box.BoxViews.Tried;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.StationAddress;

/** Tokens for boxes that cannot have certificates. */
@Controller("/stations/{code}/box/token")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Named.OFFICE)
@Produces(MediaType.TEXT_HTML)
class TokenController {
  private final ReaderService readers;
  private final BoxPageService pages;
  private final GrantService grants;

  TokenController(ReaderService readers, BoxPageService pages, GrantService grants) {
    this.readers = readers;
    this.pages = pages;
    this.grants = grants;
  }

  /** The token stands in this answer and nowhere else; no browser keeps it. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> grant(String code, @Body String body, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var address = StationAddress.code(code);
    var site = pages.site(reader, address);
    if (!grants.isSetUp()) {
      return pages.refused(
          reader, address, HttpStatus.CONFLICT, "", "这里还不发口令：管服务器的人要先设置放签发密钥的文件夹。");
    }
    try {
      var token = grants.grant(reader.account(), address).text();
      return pages.page(HttpStatus.OK, reader, address, Tried.granted(token));
    } catch (Refusal refusal) {
      return switch (refusal.kind()) {
        case CONFLICT ->
            pages.refused(
                reader,
                address,
                HttpStatus.CONFLICT,
                "",
                site.retiredAt().isPresent()
                    ? "“" + site.name() + "”已经停用，不再发口令。"
                    : "“" + site.name() + "”的机顶盒现在用证书。要改用口令，先吊销证书。");
        case INVALID, NOT_FOUND, FORBIDDEN, TOO_SOON -> throw refusal;
      };
    }
  }
}
