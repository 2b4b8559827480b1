package zhenzhi.collector.refusal;

import static java.util.stream.Collectors.joining;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Gives every error the same body, also those that the framework finds by itself. */
@Singleton
class ProblemFactory implements JsonErrorResponseBodyProvider<ProblemView> {
  private static final int OUR_FAULT = 500;

  /** What the framework says of JSON that does not fit names our classes in full. */
  private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.)+(?=[A-Z])");

  @Override
  public ProblemView body(ErrorContext context, HttpResponse<?> response) {
    return new ProblemView(response.code(), response.reason(), detail(context, response));
  }

  @Override
  public String contentType() {
    return MediaType.APPLICATION_JSON_PROBLEM;
  }

  /** What broke inside is for our log, not for whoever asked. */
  private static String detail(ErrorContext context, HttpResponse<?> response) {
    return response.code() >= OUR_FAULT
        ? response.reason()
        : PACKAGE
            .matcher(context.getErrors().stream().map(Error::getMessage).collect(joining("; ")))
            .replaceAll("");
  }
}
