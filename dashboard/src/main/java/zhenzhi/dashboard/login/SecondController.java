package zhenzhi.dashboard.login;

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
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import zhenzhi.collector.access.LocalPath;
import zhenzhi.collector.access.LoginService;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.access.SecondService;
import zhenzhi.collector.access.SecondService.Answer;
import zhenzhi.collector.access.SessionCookieFactory;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 两步验证 at log-in: the code of the telephone, after the password. */
@Controller(LocalPath.SECOND)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SecondController {
  private final ReaderService readers;
  private final SecondService seconds;
  private final LoginService logins;

  SecondController(ReaderService readers, SecondService seconds, LoginService logins) {
    this.readers = readers;
    this.seconds = seconds;
    this.logins = logins;
  }

  @Get
  HttpResponse<byte[]> show(Authentication who) {
    return page(HttpStatus.OK, who, "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> pass(@Body String body, HttpRequest<?> request, Authentication who) {
    var account = Scopes.account(who);
    var code = Form.of(body).text("code");
    return switch (seconds.pass(
        account, SessionCookieFactory.of(request), code, logins.addressOf(request))) {
      case Answer.Right _ ->
          HttpResponse.seeOther(URI.create(Section.home(account.role()).address()));
      case Answer.Wrong _ -> page(HttpStatus.UNAUTHORIZED, who, "验证码不对，或者已经用过。请等手机上换一个新的再输。");
      case Answer.TooSoon(var wait) ->
          page(
              HttpStatus.TOO_MANY_REQUESTS,
              who,
              "试的次数太多了。请等 " + Math.max(1, wait.toSeconds()) + " 秒再试。");
    };
  }

  private HttpResponse<byte[]> page(HttpStatus status, Authentication who, String problem) {
    return Rendering.of(status, "second", readers.of(who).alone("输入验证码"), new SecondView(problem));
  }
}
