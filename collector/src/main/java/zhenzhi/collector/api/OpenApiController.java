package zhenzhi.collector.api;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the description of this API, which the compiler writes. */
@Hidden
@Controller("/api/v1/openapi.yaml")
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
  /** Where micronaut-openapi puts it: title and version of the definition make the name. */
  private static final String FILE = "classpath:META-INF/swagger/zhenzhi-1.yml";

  private final ResourceLoader resources;

  OpenApiController(ResourceLoader resources) {
    this.resources = resources;
  }

  @Get
  StreamedFile description() {
    return new StreamedFile(
        resources.getResourceAsStream(FILE).orElseThrow(),
        MediaType.of("application/yaml; charset=utf-8"));
  }
}
