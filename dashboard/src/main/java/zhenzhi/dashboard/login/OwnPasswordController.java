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
import zhenzhi.collector.access.Due;
import zhenzhi.collector.access.LocalPath;
import zhenzhi.collector.access.LogIn;
import zhenzhi.collector.access.LoginService;
import zhenzhi.collector.access.OwnPasswordService;
import zhenzhi.collector.access.OwnPasswordService.Choice;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.access.SessionCookieFactory;
import zhenzhi.collector.access.password.PasswordRule;
import zhenzhi.collector.access.password.Weakness;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 改密码: everybody's own, and the first thing that a one-time password leads to. */
@Controller(LocalPath.PASSWORD)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OwnPasswordController {
  private final ReaderService readers;
  private final OwnPasswordService passwords;
  private final SessionCookieFactory cookies;
  private final LoginService logins;

  OwnPasswordController(
      ReaderService readers,
      OwnPasswordService passwords,
      SessionCookieFactory cookies,
      LoginService logins) {
    this.readers = readers;
    this.passwords = passwords;
    this.cookies = cookies;
    this.logins = logins;
  }

  @Get
  HttpResponse<byte[]> show(Authentication who) {
    return page(HttpStatus.OK, who, false, "");
  }

  /** Whoever had no password of their own goes on to where they start. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(@Body String body, HttpRequest<?> request, Authentication who) {
    var entered = Form.of(body);
    var chosen = entered.text("chosen");
    if (!chosen.equals(entered.text("again"))) {
      return page(HttpStatus.BAD_REQUEST, who, false, "两次输入的新密码不一样，请再输一次。");
    }
    var account = Scopes.account(who);
    var from = logins.addressOf(request);
    return switch (passwords.choose(account, entered.text("before"), chosen, from)) {
      case Choice.Chosen(var in) -> {
        var answer =
            Scopes.due(who) == Due.PASSWORD
                ? HttpResponse.seeOther(URI.create(Section.home(account.role()).address()))
                : HttpResponse.seeOther(URI.create(LocalPath.PASSWORD + "/done"));
        yield answer.cookie(cookies.begin(in));
      }
      case Choice.NotTheirs(LogIn.TooSoon(var wait)) ->
          page(
              HttpStatus.TOO_MANY_REQUESTS,
              who,
              false,
              "试的次数太多了。请等 " + Math.max(1, wait.toSeconds()) + " 秒再试。");
      case Choice.NotTheirs _ -> page(HttpStatus.BAD_REQUEST, who, false, "现在的密码不对。请看看大小写，再试一次。");
      case Choice.Same _ -> page(HttpStatus.BAD_REQUEST, who, false, "新密码和现在的一样。请换一个。");
      case Choice.TooWeak(var weakness) ->
          page(HttpStatus.BAD_REQUEST, who, false, words(weakness));
    };
  }

  @Get("/done")
  HttpResponse<byte[]> done(Authentication who) {
    return page(HttpStatus.OK, who, true, "");
  }

  private static String words(Weakness weakness) {
    return switch (weakness) {
      case TOO_SHORT -> "密码太短，至少要 " + PasswordRule.SHORTEST + " 个字符。";
      case TOO_LONG -> "密码太长，最多 " + PasswordRule.LONGEST + " 个字符。";
      case COMMON -> "这个密码太常见，别人一试就中。请换一个。";
      case TELLS_WHO -> "密码里不要只有账号或者姓名。请换一个。";
      case TOO_EVEN -> "密码太有规律（例如 12341234）。请换一个。";
    };
  }

  private HttpResponse<byte[]> page(
      HttpStatus status, Authentication who, boolean isDone, String problem) {
    var reader = readers.of(who);
    var isFirst = Scopes.due(who) == Due.PASSWORD;
    var title = isFirst ? "定一个自己的密码" : "改密码";
    var view =
        new OwnPasswordView(
            reader.account().login(),
            isFirst,
            !isFirst && reader.account().role() != Role.KEEPER,
            isDone,
            problem);
    return Rendering.of(
        status,
        "password",
        isFirst ? reader.alone(title) : reader.page(title, Section.home(reader.account().role())),
        view);
  }
}
