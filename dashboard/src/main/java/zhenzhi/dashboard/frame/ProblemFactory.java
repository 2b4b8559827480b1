package zhenzhi.dashboard.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;

/** Tells a browser what went wrong, without what is nobody's business. Scripts get JSON. */
@Singleton
class ProblemFactory implements HtmlErrorResponseBodyProvider {
  private final TimesService times;

  ProblemFactory(TimesService times) {
    this.times = times;
  }

  @Override
  public String body(ErrorContext context, HttpResponse<?> response) {
    var view = ProblemView.of(response.code());
    var frame = Reader.outside(view.headline(), times.now());
    return new String(Rendering.bytes("problem", frame, view), UTF_8);
  }
}
