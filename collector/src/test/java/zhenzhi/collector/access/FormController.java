package zhenzhi.collector.access;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Takes a form, as the console's pages do. */
@Hidden
@Controller("/form")
@Requires(property = "test.form")
@Secured(SecurityRule.IS_AUTHENTICATED)
class FormController {

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_PLAIN)
  String take(@Body Map<String, String> fields) {
    return fields.getOrDefault("a", "");
  }

  /** With a file, as a whole. */
  @Post("/file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_PLAIN)
  String take(@Body byte[] form) {
    return String.valueOf(form.length);
  }
}
