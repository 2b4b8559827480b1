package zhenzhi.dashboard.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.LogIn;
import zhenzhi.collector.access.LoginService;
import zhenzhi.collector.access.SessionCookieFactory;
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
  HttpResponse<?> show(@Nullable Principal who) {
    return who == null ? form(HttpStatus.OK, "", "") : HttpResponse.seeOther(URI.create("/"));
  }

  /**
   * There is no session yet to hold a token, so a form that another site sends in somebody's name
   * is told by the browser's own word.
   */
  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> logIn(HttpRequest<?> request, String login, String password) {
    if (request.getHeaders().get("Sec-Fetch-Site", String.class, "").equals("cross-site")) {
      return form(HttpStatus.FORBIDDEN, "", "请在本页面登录。");
    }
    var from = request.getRemoteAddress().getAddress().getHostAddress();
    return switch (logins.logIn(login.strip(), password, from)) {
      case LogIn.LoggedIn in ->
          HttpResponse.seeOther(URI.create(Section.home(in.account().role()).address()))
              .cookie(cookies.begin(in));
      case LogIn.WrongPassword _ -> form(HttpStatus.UNAUTHORIZED, login, "账号或密码不对。请看看大小写，再试一次。");
      case LogIn.TooSoon(var wait) ->
          form(
              HttpStatus.TOO_MANY_REQUESTS,
              login,
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

  private HttpResponse<?> form(HttpStatus status, String login, String problem) {
    var view = new LoginView(login, problem, demo);
    return HttpResponse.status(status)
        .body(Rendering.of("login", Reader.outside("登录", times.now()), view));
  }
}
