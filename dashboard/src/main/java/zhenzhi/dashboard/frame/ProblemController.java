package zhenzhi.dashboard.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.authentication.AuthorizationException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.refusal.Refusal;

/** Tells a browser what went wrong, without what is nobody's business. The API tells it as JSON. */
@Controller
@Produces(MediaType.TEXT_HTML)
class ProblemController {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemController.class);

  private static final ProblemView NOT_FOUND =
      new ProblemView("没有这个页面", "地址可能写错了，或者这个站点不归您看。", false);
  private static final ProblemView FORBIDDEN =
      new ProblemView("这个页面不归您看", "您的账号没有这项权限。需要的话，请找远教办。", false);
  private static final ProblemView INVALID = new ProblemView("这样不行", "请求的内容不对。请回到上一页再试。", false);
  private static final ProblemView AWAY =
      new ProblemView("数据库暂时连不上", "系统会自动恢复，站点的数据不会丢。请过一会儿再试。", true);
  private static final ProblemView BROKEN =
      new ProblemView("系统出错了", "已经记下来了。请再试一次；还不行，请告诉远教办。", true);

  private final TimesService times;

  ProblemController(TimesService times) {
    this.times = times;
  }

  @Error(global = true)
  HttpResponse<?> refused(Refusal refusal) {
    return switch (refusal.kind()) {
      case NOT_FOUND -> page(HttpStatus.NOT_FOUND, NOT_FOUND);
      case FORBIDDEN -> page(HttpStatus.FORBIDDEN, FORBIDDEN);
      case CONFLICT -> page(HttpStatus.CONFLICT, INVALID);
      case INVALID -> page(HttpStatus.UNPROCESSABLE_ENTITY, INVALID);
    };
  }

  /** Whoever is not logged in is shown the door; whoever is, and may not, is told so. */
  @Error(global = true)
  HttpResponse<?> unauthorised(AuthorizationException refusal) {
    return refusal.isForbidden()
        ? page(HttpStatus.FORBIDDEN, FORBIDDEN)
        : HttpResponse.seeOther(URI.create("/login"));
  }

  @Error(global = true, status = HttpStatus.NOT_FOUND)
  HttpResponse<?> notFound() {
    return page(HttpStatus.NOT_FOUND, NOT_FOUND);
  }

  @Error(global = true)
  HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
    if (Outage.causes(failure)) {
      LOG.warn("No page for '{}': the database is away", request.getPath(), failure);
      return page(HttpStatus.SERVICE_UNAVAILABLE, AWAY);
    }
    LOG.error("No page for '{}'", request.getPath(), failure);
    return page(HttpStatus.INTERNAL_SERVER_ERROR, BROKEN);
  }

  private HttpResponse<?> page(HttpStatus status, ProblemView view) {
    var frame = Reader.outside(view.headline(), times.now());
    return HttpResponse.status(status).body(Rendering.of("problem", frame, view));
  }
}
