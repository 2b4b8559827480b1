package zhenzhi.dashboard.login;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.URLEncoder;
import zhenzhi.collector.access.Due;
import zhenzhi.collector.access.LocalPath;
import zhenzhi.collector.access.LoginService;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.access.SecondService;
import zhenzhi.collector.access.SecondService.Answer;
import zhenzhi.collector.access.SessionCookieFactory;
import zhenzhi.collector.access.second.Base32;
import zhenzhi.collector.access.second.TelephoneCodeFactory;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 两步验证, switched on and off by everybody for themselves. */
@Controller(LocalPath.SET_UP)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SecondSetupController {
  private static final int GROUP = 4;

  private final ReaderService readers;
  private final SecondService seconds;
  private final LoginService logins;

  SecondSetupController(ReaderService readers, SecondService seconds, LoginService logins) {
    this.readers = readers;
    this.seconds = seconds;
    this.logins = logins;
  }

  @Get
  HttpResponse<byte[]> show(Authentication who) {
    return page(HttpStatus.OK, who, TelephoneCodeFactory.draw(), "", "");
  }

  /**
   * The secret comes back with the form: it holds from the first right code on, not before. Whoever
   * could go nowhere without goes on to where they start.
   */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> begin(@Body String body, HttpRequest<?> request, Authentication who) {
    var account = Scopes.account(who);
    var form = Form.of(body);
    var secret = Base32.bytes(form.text("secret")).filter(bytes -> bytes.length >= 16);
    if (secret.isEmpty()) {
      return page(HttpStatus.BAD_REQUEST, who, TelephoneCodeFactory.draw(), "", "请用新的二维码再扫一次。");
    }
    return switch (seconds.begin(
        account, SessionCookieFactory.of(request), secret.get(), form.text("code"))) {
      case Answer.Right _ ->
          isDue(who)
              ? HttpResponse.seeOther(URI.create(Section.home(account.role()).address()))
              : page(HttpStatus.OK, who, secret.get(), "打开了。下次登录要输手机上的验证码。", "");
      case Answer.Wrong _, Answer.TooSoon _ ->
          page(HttpStatus.BAD_REQUEST, who, secret.get(), "", "验证码不对。请看看手机的时间准不准，再输一次新的。");
    };
  }

  /** Whoever must have codes is led back at once, to set up the next telephone. */
  @Post("/off")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> end(@Body String body, HttpRequest<?> request, Authentication who) {
    var account = Scopes.account(who);
    var code = Form.of(body).text("code");
    return switch (seconds.end(account, code, logins.addressOf(request))) {
      case Answer.Right _ ->
          seconds.isAskedOf(account.role())
              ? HttpResponse.seeOther(URI.create(LocalPath.SET_UP))
              : page(HttpStatus.OK, who, TelephoneCodeFactory.draw(), "关掉了。登录只要密码。", "");
      case Answer.Wrong _ ->
          page(HttpStatus.BAD_REQUEST, who, TelephoneCodeFactory.draw(), "", "验证码不对，或者已经用过。没有关掉。");
      case Answer.TooSoon(var wait) ->
          page(
              HttpStatus.TOO_MANY_REQUESTS,
              who,
              TelephoneCodeFactory.draw(),
              "",
              "试的次数太多了。请等 " + Math.max(1, wait.toSeconds()) + " 秒再试。");
    };
  }

  private static boolean isDue(Authentication who) {
    return Scopes.due(who) == Due.SET_UP;
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Authentication who, byte[] secret, String done, String problem) {
    var reader = readers.of(who);
    var account = reader.account();
    var standing = new Standing(isDue(who), seconds.isOn(account));
    return Rendering.of(
        status,
        "secondsetup",
        isDue(who) ? reader.alone("打开两步验证") : reader.page("两步验证", Section.home(account.role())),
        view(account.login(), secret, standing, done, problem));
  }

  /** Whether codes are still to be set up before anything else, and whether they are. */
  record Standing(boolean isDue, boolean isOn) {}

  static SecondSetupView view(
      String login, byte[] secret, Standing standing, String done, String problem) {
    var digits = Base32.of(secret);
    var link =
        "otpauth://totp/zhenzhi:%s?secret=%s&issuer=zhenzhi"
            .formatted(URLEncoder.encode(login, UTF_8), digits);
    return new SecondSetupView(
        standing.isDue(),
        standing.isOn(),
        digits.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1 "),
        link,
        QrCodeFactory.of(link),
        done,
        problem);
  }
}
