package zhenzhi.collector.access.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.LocalPath;

/**
 * Lets a form through only with its session's token, in the field {@code csrfToken} or the header
 * {@code X-CSRF-TOKEN}. JSON needs none: a foreign page cannot send it without asking us first.
 *
 * <p>Stands in for micronaut-security-csrf's filter, which answers 500 whenever a form's fields
 * arrive after its head (a null filter context; seen with micronaut-core 4.10.26).
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class CsrfFilter implements Ordered {
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String FIELD = "csrfToken=";

  /** The same in a form with a file. Wherever it stands, whoever wrote it knew the token. */
  private static final Pattern PART =
      Pattern.compile("name=\"csrfToken\"\r\n\r\n([^\r\n]{1,200})\r\n");

  /** What a foreign page can make a browser send, besides what has no type at all. */
  private static final Set<MediaType> FORMS =
      Set.of(
          MediaType.APPLICATION_FORM_URLENCODED_TYPE,
          MediaType.MULTIPART_FORM_DATA_TYPE,
          MediaType.TEXT_PLAIN_TYPE);

  private final CsrfService tokens;
  private final ErrorResponseProcessor<?> errors;

  CsrfFilter(CsrfService tokens, ErrorResponseProcessor<?> errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  /** The session must be known by then. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> requireToken(HttpRequest<?> request) {
    // Log-in has no session yet; CrossSiteFilter guards it.
    if (!isForm(request) || request.getPath().equals(LocalPath.LOGIN) || hasToken(request)) {
      return null;
    }
    return errors.processResponse(
        ErrorContext.builder(request).errorMessage("the form has no token of this session").build(),
        HttpResponse.status(HttpStatus.FORBIDDEN));
  }

  private boolean isForm(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.POST
        && request.getContentType().map(FORMS::contains).orElse(true);
  }

  private boolean hasToken(HttpRequest<?> request) {
    var given = request.getHeaders().findFirst(HEADER).or(() -> field(request));
    return tokens
        .findCsrfToken(request)
        .filter(own -> given.filter(token -> isSame(own, token)).isPresent())
        .isPresent();
  }

  /** Out of a copy of the body: the route reads it again. A token needs no decoding. */
  private static Optional<String> field(HttpRequest<?> request) {
    var type = request.getContentType().map(MediaType::getName).orElse("");
    return switch (type) {
      case MediaType.APPLICATION_FORM_URLENCODED ->
          body(request)
              .flatMap(body ->
                  Arrays.stream(body.split("&", -1))
                      .filter(field -> field.startsWith(FIELD))
                      .map(field -> field.substring(FIELD.length()))
                      .findFirst());
      case MediaType.MULTIPART_FORM_DATA ->
          body(request)
              .map(PART::matcher)
              .filter(Matcher::find)
              .map(part -> String.valueOf(part.group(1)));
      default -> Optional.empty();
    };
  }

  /** As bytes: a file that comes along may be anything. */
  private static Optional<String> body(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> server)) {
      return Optional.empty();
    }
    try (var body = server.byteBody().split(SplitBackpressureMode.FASTEST);
        var whole = body.buffer().join()) {
      return Optional.of(whole.toString(ISO_8859_1));
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
