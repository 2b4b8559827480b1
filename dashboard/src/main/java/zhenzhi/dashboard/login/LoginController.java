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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.security.Principal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.LocalPath;
import zhenzhi.collector.access.LogIn;
import zhenzhi.collector.access.LoginService;
import zhenzhi.collector.access.SessionCookieFactory;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;
import zhenzhi.dashboard.frame.TimesService;

/** Lets people in and out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
class LoginController {
  private final LoginService logins;
  private final SessionCookieFactory cookies;
  private final TimesService times;
  private final List<LoginView.Demo> demo;

  LoginController(
      LoginService logins,
      SessionCookieFactory cookies,
      TimesService times,
      List<DemoAccount> demo) {
    this.logins = logins;
    this.cookies = cookies;
    this.times = times;
    this.demo =
        demo.stream()
            .map(one -> new LoginView.Demo(one.who(), one.login(), one.password()))
            .toList();
  }

  @Get("/login")
  @Produces(MediaType.TEXT_HTML)
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> show(@Nullable Principal who, @QueryValue(defaultValue = "") String next) {
    return who == null ? form(HttpStatus.OK, "", next, "") : HttpResponse.seeOther(URI.create("/"));
  }

  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> logIn(HttpRequest<?> request, @Body String body) throws SQLException {
    var entered = Form.of(body);
    var login = entered.text("login");
    var next = entered.text("next");
    var from = logins.addressOf(request);
    return switch (logins.logIn(login.strip(), entered.text("password"), from)) {
      case LogIn.LoggedIn in ->
          HttpResponse.seeOther(URI.create(goal(next, in.account()))).cookie(cookies.begin(in));
      case LogIn.WrongPassword _ ->
          form(HttpStatus.UNAUTHORIZED, login, next, "账号或密码不对。请看看大小写，再试一次。");
      case LogIn.Expired _ ->
          form(HttpStatus.UNAUTHORIZED, login, next, "这个一次性密码过期了。请找给您开账号的人重新发一个。");
      case LogIn.TooSoon(var wait) ->
          form(
              HttpStatus.TOO_MANY_REQUESTS,
              login,
              next,
              "试的次数太多了。请等 " + Math.max(1, wait.toSeconds()) + " 秒再试。");
    };
  }

  @Post("/logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> logOut(HttpRequest<?> request) {
    request
        .getCookies()
        .findCookie(SessionCookieFactory.NAME)
        .ifPresent(cookie -> logins.logOut(cookie.getValue()));
    return HttpResponse.seeOther(URI.create("/login")).cookie(cookies.end());
  }

  /** Where somebody wanted to go, if that is a page of ours, or else home. */
  private static String goal(String next, Account account) {
    return LocalPath.of(next).orElseGet(() -> Section.home(account.role()).address());
  }

  private HttpResponse<?> form(HttpStatus status, String login, String next, String problem) {
    var goal = LocalPath.of(next).orElse("");
    var view = new LoginView(login, goal, problem, demo);
    return Rendering.of(status, "login", Reader.outside("登录", times.now()), view);
  }
}
