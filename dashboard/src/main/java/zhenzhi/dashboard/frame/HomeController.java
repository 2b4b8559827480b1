package zhenzhi.dashboard.frame;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import zhenzhi.collector.access.Role;

/** The address without a path: sends everybody to their own first page. */
@Controller
class HomeController {

  @Get
  @Produces(MediaType.TEXT_HTML)
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> home(Authentication who) {
    var role = Role.valueOf(who.getRoles().iterator().next());
    return HttpResponse.seeOther(URI.create(Section.home(role).address()));
  }
}
