package zhenzhi.dashboard.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Map;

/** Makes a page of a template and the two things that every page's template takes. */
public final class Rendering {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private Rendering() {}

  public static HttpResponse<byte[]> of(String template, Page page, Record view) {
    return of(HttpStatus.OK, template, page, view);
  }

  public static HttpResponse<byte[]> of(
      HttpStatus status, String template, Page page, Record view) {
    return HttpResponse.<byte[]>status(status).body(bytes(template, page, view));
  }

  static byte[] bytes(String template, Page page, Record view) {
    var output = new Utf8ByteOutput();
    TEMPLATES.render(template + ".jte", Map.of("page", page, "view", view), output);
    return output.toByteArray();
  }
}
