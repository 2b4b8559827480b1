package zhenzhi.dashboard.frame;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 503 while the database is away, 422 to text that it cannot keep; any other failure of the
 * database is ours: 500.
 */
@Controller
class OutageController {
  private static final Logger LOG = LoggerFactory.getLogger(OutageController.class);

  private final ErrorResponseProcessor<?> errors;

  OutageController(ErrorResponseProcessor<?> errors) {
    this.errors = errors;
  }

  @Error(global = true)
  HttpResponse<?> unconnected(HttpRequest<?> request, CannotGetJdbcConnectionException failure) {
    return away(request, failure);
  }

  @Error(global = true)
  HttpResponse<?> cutOff(HttpRequest<?> request, ConnectionException failure) {
    return away(request, failure);
  }

  @Error(global = true)
  HttpResponse<?> unread(HttpRequest<?> request, DataAccessException failure) {
    return judged(request, failure);
  }

  @Error(global = true)
  HttpResponse<?> unfinished(HttpRequest<?> request, TransactionException failure) {
    return judged(request, failure);
  }

  /** Of whoever writes SQL by hand. */
  @Error(global = true)
  HttpResponse<?> failed(HttpRequest<?> request, SQLException failure) {
    return judged(request, failure);
  }

  private HttpResponse<?> judged(HttpRequest<?> request, Exception failure) {
    if (Outage.isUnkeepable(failure)) {
      return respond(request, failure, HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return Outage.causes(failure) ? away(request, failure) : broken(request, failure);
  }

  private HttpResponse<?> away(HttpRequest<?> request, Exception failure) {
    LOG.warn("The database is away: no answer to '{}'.", request.getPath());
    return respond(request, failure, HttpStatus.SERVICE_UNAVAILABLE);
  }

  private HttpResponse<?> broken(HttpRequest<?> request, Exception failure) {
    LOG.error("The database fails at '{}'.", request.getPath(), failure);
    return respond(request, failure, HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private HttpResponse<?> respond(HttpRequest<?> request, Exception failure, HttpStatus status) {
    return errors.processResponse(
        ErrorContext.builder(request).cause(failure).errorMessage(status.getReason()).build(),
        HttpResponse.status(status));
  }
}
